// An animator adds an organisation by hand: its name and its kind will do, its profile says the rest. What is written is
// kept until it is sent, and made once however often that is tried.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type OrganisationBody, postOrganisations } from '../api/generated.ts';
import { organisationKeys } from '../api/organisations.ts';
import { changed } from '../api/other-tabs.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { sentAgain } from '../kept/sent-again.ts';
import { useKept } from '../kept/use-kept.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { organisationKinds } from '../parts/known-values.ts';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { useOrganisations } from './own-things.ts';

export const AddOrganisation = () => {
  const text = useText();
  const navigate = useNavigate({ from: '/profile' });
  const all = useOrganisations();
  const kept = useKept('organisation-new', undefined);
  const [tries, setTries] = useState(0);
  const name = kept.words['name'] ?? '';
  const kind = organisationKinds.find((one) => one === kept.words['kind']);
  const add = useMutation({
    mutationFn: ({ body, key }: { readonly body: OrganisationBody; readonly key: string }) =>
      postOrganisations(body, { idempotencyKey: key }),
    onSuccess: ({ id }) => {
      kept.clear();
      tell({ text: text('profile.added') });
      void changed(...organisationKeys(id), ['organisations', 'some'], ['campus']);
      void navigate({ search: { organisation: id } });
    },
  });
  const form = useFocusOnTrouble<HTMLFormElement>(add.error ?? (tries || undefined));
  const send = (): void => {
    if (add.isPending) return;
    if (name.trim() === '' || kind === undefined) return setTries(tries + 1);
    const body: OrganisationBody = { name: name.trim(), kind };
    const sent = sentAgain(kept.words['sent'], body, () => crypto.randomUUID());
    kept.write({ sent: JSON.stringify(sent) });
    add.mutate({ body, key: sent.key });
  };
  const isBegun = Object.keys(kept.words).length > 0;
  return (
    <details className="card" open={isBegun || all.data?.length === 0 || undefined}>
      <summary>{text('profile.add')}</summary>
      <form
        ref={form}
        className="stack"
        noValidate
        aria-label={text('profile.add')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={text('profile.name')}
          value={name}
          isRequired
          trouble={tries > 0 && name.trim() === '' ? text('profile.add.name') : undefined}
          refused={troubleAt(add.error, 'name')}
          onChange={(written) => kept.write({ name: written })}
        />
        <div>
          <Choice
            label={text('profile.kind')}
            value={kind ?? ''}
            options={[
              { value: '', text: text('profile.add.choose') },
              ...organisationKinds.map((value) => ({ value, text: text(`name.kind.${value}`) })),
            ]}
            trouble={tries > 0 && kind === undefined ? text('profile.choose') : undefined}
            refused={troubleAt(add.error, 'kind')}
            onChoose={(value) => kept.write({ kind: value })}
          />
        </div>
        <Refusal error={add.error} told={['name', 'kind']} />
        <div className="row">
          <Action type="submit" weight="first" isPending={add.isPending}>
            {text('profile.add.now')}
          </Action>
          {isBegun ? (
            <Action
              weight="quiet"
              onPress={() => {
                kept.clear();
                add.reset();
                setTries(0);
              }}
            >
              {text('parts.saving.forget')}
            </Action>
          ) : null}
        </div>
      </form>
    </details>
  );
};
