// The address that one is written to and comes in by, and a new one: it counts once its reader followed the link sent there.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  deletePersonsIdNewEmail,
  getPersonsId,
  patchPersonsId,
  type Person,
  postPersonsIdNewEmailLink,
} from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { waysIn } from '../session/ways-in.ts';

interface Own {
  readonly of: Person;
}

const again = (person: string): Promise<void> => changed(['person', person]);

/** What an administrator gives counts at once; nothing is sent there. */
const give = async (person: string, email: string): Promise<Person> => {
  const given = await patchPersonsId(person, { email });
  if (given.new_email === email) await postPersonsIdNewEmailLink(person);
  return given;
};

const Give = ({ of }: Own) => {
  const text = useText();
  const [email, setEmail] = useState('');
  const giving = useMutation({
    mutationFn: () => give(of.id, email.trim()),
    retry: false,
    onSuccess: (given) => {
      setEmail('');
      if (given.new_email === undefined) tell({ text: text('account.address.changed') });
    },
    onSettled: () => again(of.id),
  });
  const form = useFocusOnTrouble<HTMLFormElement>(giving.error);
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!giving.isPending) giving.mutate();
      }}
    >
      <Field
        label={text('account.address.new')}
        type="email"
        autoComplete="email"
        value={email}
        isRequired
        help={text('account.address.help')}
        trouble={troubleAt(giving.error, 'email') === undefined ? undefined : text('account.address.wrong')}
        onChange={setEmail}
      />
      <Refusal error={giving.error} told={['email']} />
      <div>
        <Action type="submit" isPending={giving.isPending}>
          {text('account.address.give')}
        </Action>
      </div>
    </form>
  );
};

const Waiting = ({ of, email }: Own & { readonly email: string }) => {
  const text = useText();
  const send = useMutation({
    mutationFn: () => postPersonsIdNewEmailLink(of.id),
    retry: false,
    onSuccess: () => tell({ text: text('account.address.sent') }),
  });
  const drop = useMutation({
    mutationFn: () => deletePersonsIdNewEmail(of.id),
    onSettled: () => again(of.id),
  });
  return (
    <div className="stack">
      <p role="status">{text('account.address.waits', { email })}</p>
      <Refusal error={send.error ?? drop.error} />
      <div className="row">
        <Action isPending={send.isPending} onPress={() => send.mutate()}>
          {text('account.address.again')}
        </Action>
        <Action isPending={drop.isPending} onPress={() => drop.mutate()}>
          {text(of.email === undefined ? 'account.address.drop' : 'account.address.keep')}
        </Action>
      </div>
    </div>
  );
};

const Shown = ({ of }: Own) => {
  const text = useText();
  const ways = useAsked(...waysIn);
  const around = useKeptFocus<HTMLDivElement>(of.new_email === undefined ? 0 : 1);
  return (
    <div className="stack" ref={around} tabIndex={-1}>
      <p>{of.email === undefined ? text('account.address.none') : <strong>{of.email}</strong>}</p>
      {of.new_email === undefined ? null : <Waiting of={of} email={of.new_email} />}
      <Asked of={ways}>
        {({ link }) => (link ? <Give of={of} /> : <p>{text('account.address.no.mail')}</p>)}
      </Asked>
    </div>
  );
};

export const OwnAddress = ({ person }: { readonly person: string }) => {
  const text = useText();
  const asked = useAsked(['person', person], (signal) => getPersonsId(person, { signal }));
  return (
    <section className="card" aria-labelledby="address">
      <h2 id="address">{text('account.address')}</h2>
      <p>{text('account.address.text')}</p>
      <Asked of={asked}>{(of) => <Shown of={of} />}</Asked>
    </section>
  );
};
