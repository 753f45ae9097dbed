// Adds a person of the campus, with the organisation that it acts for: what is written is kept until it is sent, and made
// once however often that is tried.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type PersonBody, postPersons } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { sentAgain } from '../kept/sent-again.ts';
import { useKept } from '../kept/use-kept.ts';
import { useText } from '../language/use-text.ts';
import { Adding } from '../parts/adding.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { tell } from '../parts/toasts.tsx';
import { WrittenForm } from '../parts/written-form.tsx';
import { pagePaths } from '../shell/pages.ts';

const fields = [
  ['given_name', 'administration.person.given'],
  ['family_name', 'administration.person.family'],
  ['email', 'administration.person.email'],
] as const;
const roles = ['member', 'owner'] as const;
const atOrganisation = 'memberships[0].organisation';
const told = [...fields.map(([field]) => field), atOrganisation];

export const AddPerson = () => {
  const text = useText();
  const navigate = useNavigate();
  const kept = useKept('person-new', undefined);
  const [tries, setTries] = useState(0);
  const { organisation = '', email = '' } = kept.words;
  const role = roles.find((one) => one === kept.words['role']) ?? 'member';
  const add = useMutation({
    mutationFn: ({ body, key }: { readonly body: PersonBody; readonly key: string }) =>
      postPersons(body, { idempotencyKey: key }),
    onSuccess: ({ id }) => {
      kept.clear();
      tell({ text: text('administration.person.added') });
      void navigate({ to: pagePaths.person, params: { id } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['persons'] }),
  });
  const isBegun = Object.keys(kept.words).length > 0;
  const lacks = (field: string): boolean => (kept.words[field] ?? '').trim() === '';
  const send = (): void => {
    if (add.isPending) return;
    if (fields.some(([field]) => lacks(field))) return setTries(tries + 1);
    const body: PersonBody = {
      given_name: (kept.words['given_name'] ?? '').trim(),
      family_name: (kept.words['family_name'] ?? '').trim(),
      email: email.trim(),
      ...(organisation === '' ? {} : { memberships: [{ organisation, role }] }),
    };
    const sent = sentAgain(kept.words['sent'], body, () => crypto.randomUUID());
    kept.write({ sent: JSON.stringify(sent) });
    add.mutate({ body, key: sent.key });
  };
  return (
    <details className="card" open={isBegun || undefined}>
      <summary>{text('administration.person.add')}</summary>
      <WrittenForm
        label={text('administration.person.add')}
        className="stack"
        tries={tries}
        error={add.error}
        onSend={send}
      >
        {fields.map(([field, label]) => (
          <Field
            key={field}
            label={text(label)}
            type={field === 'email' ? 'email' : 'text'}
            value={kept.words[field] ?? ''}
            isRequired
            trouble={tries > 0 && lacks(field) ? text('administration.person.missing') : undefined}
            refused={troubleAt(add.error, field)}
            onChange={(written) => kept.write({ [field]: written })}
          />
        ))}
        <OrganisationField
          label={text('administration.membership.organisation')}
          value={organisation === '' ? undefined : organisation}
          trouble={troubleAt(add.error, atOrganisation)}
          onChange={(id) => kept.write({ organisation: id ?? '' })}
        />
        <div>
          <Choice
            label={text('administration.membership.role')}
            value={role}
            options={roles.map((value) => ({ value, text: text(`administration.role.${value}`) }))}
            onChoose={(value) => kept.write({ role: value })}
          />
        </div>
        <Adding
          action={text('administration.person.add.now')}
          isBegun={isBegun}
          isPending={add.isPending}
          error={add.error}
          told={told}
          onForget={() => {
            kept.clear();
            add.reset();
            setTries(0);
          }}
        />
      </WrittenForm>
    </details>
  );
};
