// Who an organisation is: name, kind, what it says of itself.
import type { Organisation } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { SiteLink } from '../parts/site-link.tsx';
import { tell } from '../parts/toasts.tsx';
import { Editor } from './editor.tsx';
import { valuesOf } from './fields.ts';
import { organisationForm } from './forms.ts';
import { askAgain } from './own-things.ts';
import { organisationSending } from './sendings.ts';
import { useEditing } from './use-editing.ts';

export const Described = ({ organisation }: { readonly organisation: Organisation }) => {
  const text = useText();
  const language = useLanguage();
  const { kind, poles, country, description, site, invented, founding, founded } = organisation;
  const facts = [
    text(`name.kind.${kind}`),
    ...poles.map((pole) => text(`name.pole.${pole}`)),
    countryIn(language, country),
    ...(founded === undefined ? [] : [text('profile.founded.shown', { year: String(founded) })]),
    ...(founding ? [text('profile.founding')] : []),
    ...(invented ? [text('shell.invented')] : []),
  ];
  return (
    <>
      <p className="soft">{facts.join(' · ')}</p>
      {description === '' ? (
        <p className="soft">{text('profile.description.none')}</p>
      ) : (
        <p className="words" lang={organisation.language}>
          {description}
        </p>
      )}
      <SiteLink site={site} />
    </>
  );
};

export const Presentation = ({ organisation }: { readonly organisation: Organisation }) => {
  const text = useText();
  const editing = useEditing();
  const { id, version, visibility } = organisation;
  const form = 'presentation';
  if (editing.form === form)
    return (
      <Editor
        title={text('profile.presentation.edit')}
        level={2}
        organisation={id}
        form={form}
        fields={organisationForm}
        standing={{ values: valuesOf(organisationForm, organisation), version }}
        sending={organisationSending(id)}
        onClose={editing.close}
        onSaved={() => {
          tell({ text: text('profile.saved') });
          void askAgain('organisations', id);
          editing.close();
        }}
      />
    );
  return (
    <section className="card" aria-labelledby="presentation">
      <h2 id="presentation">{organisation.name}</h2>
      <Described organisation={organisation} />
      <p className="small">{text(`profile.seen.${visibility}`)}</p>
      <div>
        <Action id={`edit-${form}`} onPress={() => editing.open(form)}>
          {text('profile.presentation.edit')}
        </Action>
      </div>
    </section>
  );
};
