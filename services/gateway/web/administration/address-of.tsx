// The address of a person, as it is set for them: by an administrator whatever it was, by an animator where there is none yet.
// It counts at once, and links to sign in go there: so it is asked once more, and said what comes of it.
import { useState } from 'react';
import { patchPersonsId, type Person, type PersonPatch } from '../api/generated.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Field } from '../parts/field.tsx';
import { Saving } from '../parts/saving.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { currentIn, useSave } from '../parts/use-save.ts';

const writtenIn = (words: Words, of: Person): string => (words['email'] ?? of.email ?? '').trim();

const isChange = (words: Words, began: Person): boolean => writtenIn(words, began) !== (began.email ?? '');

export const AddressOf = ({ standing }: { readonly standing: Person }) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const kept = useKept(`address-${standing.id}`, standing, isChange);
  const save = useSave<Person, PersonPatch>(kept, {
    send: (patch, headers) => patchPersonsId(standing.id, patch, headers),
    of: 'persons',
    says: 'administration.address.saved',
  });
  const form = useFocusOnTrouble<HTMLDivElement>(save.error);
  const { base } = kept;
  const email = writtenIn(kept.words, base);
  const isChanged = isChange(kept.words, base);
  const name = `${base.given_name} ${base.family_name}`;
  const current = currentIn<Person>(save.error);
  const send = (): void => {
    save.mutate({ patch: { email }, words: kept.words, on: base }, { onSettled: () => setAsks(false) });
  };
  return (
    <section className="card" aria-labelledby="address-title">
      <h3 id="address-title">{text('administration.address')}</h3>
      <div ref={form}>
        <Field
          label={text('administration.person.email')}
          type="email"
          value={kept.words['email'] ?? base.email ?? ''}
          isRequired
          help={text('administration.address.help')}
          refused={troubleAt(save.error, 'email')}
          onChange={(written) => kept.write({ email: written })}
        />
      </div>
      <Saving
        isChanged={isChanged}
        isPending={save.isPending}
        error={save.error}
        told={['email']}
        meanwhile={current ? [current.email ?? text('administration.person.no.address')] : []}
        onSave={() => {
          if (isChanged && !save.isPending) setAsks(true);
        }}
        onForget={() => {
          kept.clear();
          save.reset();
        }}
      />
      <Confirm
        title={text('administration.address.title', { name })}
        action={text('administration.address.do')}
        isOpen={asks}
        isPending={save.isPending}
        error={null}
        onConfirm={send}
        onClose={() => setAsks(false)}
      >
        <p>{text('administration.address.effect', { email })}</p>
        {base.email === undefined ? null : (
          <p>{text('administration.address.former', { former: base.email })}</p>
        )}
      </Confirm>
    </section>
  );
};
