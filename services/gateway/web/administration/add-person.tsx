// Adds a person of the campus, with the organisation that it acts for: what is written is kept until it is sent, and made
// once however often that is tried.
import { useNavigate } from '@tanstack/react-router';
import { type PersonBody, postPersons } from '../api/generated.ts';
import { troubleAt } from '../api/trouble-at.ts';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Adding } from '../parts/adding.tsx';
import { Field } from '../parts/field.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { tell } from '../parts/toasts.tsx';
import { useAdd } from '../parts/use-add.ts';
import { WrittenForm } from '../parts/written-form.tsx';
import { pagePaths } from '../shell/pages.ts';
import { RoleChoice, roleIn } from './role-choice.tsx';

const fields = [
  ['given_name', 'administration.person.given'],
  ['family_name', 'administration.person.family'],
  ['email', 'administration.person.email'],
] as const;
const atOrganisation = 'memberships[0].organisation';
const told = [...fields.map(([field]) => field), atOrganisation];

const plain = (words: Words, field: string): string => (words[field] ?? '').trim();

const missingIn = (words: Words): readonly string[] =>
  fields.map(([field]) => field).filter((field) => plain(words, field) === '');

const bodyOf = (words: Words): PersonBody => {
  const organisation = plain(words, 'organisation');
  return {
    given_name: plain(words, 'given_name'),
    family_name: plain(words, 'family_name'),
    email: plain(words, 'email'),
    ...(organisation === '' ? {} : { memberships: [{ organisation, role: roleIn(words) }] }),
  };
};

export const AddPerson = () => {
  const text = useText();
  const navigate = useNavigate();
  const { form, foot } = useAdd('person-new', {
    ...{ usual: {}, wrongIn: missingIn, bodyOf, send: postPersons, of: 'persons' },
    onAdded: ({ id }) => {
      tell({ text: text('administration.person.added') });
      void navigate({ to: pagePaths.person, params: { id } });
    },
  });
  const { words, tries, error, write, onSend } = form;
  const missing = tries > 0 ? missingIn(words) : [];
  return (
    <details className="card" open={foot.isBegun || undefined}>
      <summary>{text('administration.person.add')}</summary>
      <WrittenForm
        label={text('administration.person.add')}
        className="stack"
        tries={tries}
        error={error}
        onSend={onSend}
      >
        {fields.map(([field, label]) => (
          <Field
            key={field}
            label={text(label)}
            type={field === 'email' ? 'email' : 'text'}
            value={words[field] ?? ''}
            isRequired
            trouble={missing.includes(field) ? text('administration.person.missing') : undefined}
            refused={troubleAt(error, field)}
            onChange={(written) => write({ [field]: written })}
          />
        ))}
        <OrganisationField
          label={text('administration.membership.organisation')}
          value={plain(words, 'organisation') || undefined}
          refused={troubleAt(error, atOrganisation)}
          onChange={(id) => write({ organisation: id ?? '' })}
        />
        <RoleChoice words={words} write={write} />
        <Adding action={text('administration.person.add.now')} told={told} {...foot} />
      </WrittenForm>
    </details>
  );
};
