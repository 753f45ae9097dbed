// Asks for the link that signs somebody in: the answer is the same for whoever is not known.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { postSignInLink } from '../api/generated.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { inBrowser } from '../kept/guarded.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { keepNext } from './next-page.ts';

/** `next`: where whoever follows the link goes on to. */
export const AskForLink = ({ next }: { readonly next?: string | undefined }) => {
  const text = useText();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: () => postSignInLink({ email: email.trim() }),
    retry: false,
    onSuccess: () => keepNext(inBrowser, next),
  });
  const form = useFocusOnTrouble<HTMLFormElement>(ask.error);
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!ask.isPending) ask.mutate();
      }}
    >
      <Field
        label={text('session.email')}
        type="email"
        autoComplete="email"
        value={email}
        isRequired
        help={text('session.email.help')}
        trouble={troubleAt(ask.error, 'email') === undefined ? undefined : text('session.email.wrong')}
        onChange={setEmail}
      />
      <Refusal error={ask.error} told={['email']} />
      <div>
        <Action weight="first" type="submit" isPending={ask.isPending}>
          {text(ask.isSuccess ? 'session.link.again' : 'session.link')}
        </Action>
      </div>
      <p role="status">{ask.isSuccess ? text('session.link.sent') : null}</p>
    </form>
  );
};
