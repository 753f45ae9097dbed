// The fields of a key: whose it is, what it opens, from where, how much and until when; each says what is wrong with it.
import { Link } from '@tanstack/react-router';
import { troubleAt } from '../../api/trouble-at.ts';
import { useText } from '../../language/use-text.ts';
import { Field } from '../../parts/field.tsx';
import { OrganisationField } from '../../parts/organisation-field.tsx';
import { Tick } from '../../parts/tick.tsx';
import { type FieldsProps, WrittenForm } from '../../parts/written-form.tsx';
import { pagePaths } from '../../shell/pages.ts';
import { keyFields, keyNumbers, scopes, scopesIn, withScope, wrongIn } from './key-words.ts';
import { scopeWords } from './scope-words.ts';
import '../../parts/beside.css';

/** As they are named in requests: what is wrong with them is said at them. */
export const keyFieldsTold: readonly string[] = [
  ...keyFields,
  ...Array.from({ length: 20 }, (_, at) => `networks[${at}]`),
];

interface KeyFormProps extends FieldsProps {
  readonly title: string;
}

export const KeyForm = ({ title, words, tries, error, write, onSend, children }: KeyFormProps) => {
  const text = useText();
  const wrong = tries > 0 ? wrongIn(words) : [];
  const networks = Array.from({ length: 20 }, (_, at) => `networks[${at}]`);
  return (
    <>
      <p>
        <Link to={pagePaths.keys}>{text('administration.keys.all')}</Link>
      </p>
      <h2>{title}</h2>
      <WrittenForm className="card" tries={tries} error={error} onSend={onSend}>
        <Field
          label={text('administration.keys.name')}
          help={text('administration.keys.name.help')}
          value={words['name'] ?? ''}
          isRequired
          trouble={wrong.includes('name') ? text('administration.keys.name.missing') : undefined}
          refused={troubleAt(error, 'name')}
          onChange={(name) => write({ name })}
        />
        <OrganisationField
          label={text('administration.keys.organisation')}
          value={words['organisation'] === '' ? undefined : words['organisation']}
          refused={troubleAt(error, 'organisation')}
          onChange={(organisation) => write({ organisation: organisation ?? '' })}
        />
        <fieldset className="admin-choices">
          <legend>{text('administration.keys.scopes')}</legend>
          {scopes.map((scope) => (
            <Tick
              key={scope}
              label={text(scopeWords[scope])}
              value={scopesIn(words).includes(scope)}
              onChange={(isIn) => write({ scopes: withScope(words, scope, isIn) })}
            />
          ))}
          {wrong.includes('scopes') || troubleAt(error, 'scopes') !== undefined ? (
            <p role="alert" className="trouble">
              {troubleAt(error, 'scopes') ?? text('administration.keys.scopes.missing')}
            </p>
          ) : null}
        </fieldset>
        <Field
          label={text('administration.keys.networks')}
          help={text('administration.keys.networks.help')}
          lines={3}
          value={words['networks'] ?? ''}
          refused={troubleAt(error, 'networks', ...networks)}
          onChange={(written) => write({ networks: written })}
        />
        <div className="beside">
          {keyNumbers.map((name) => (
            <Field
              key={name}
              label={text(`administration.keys.${name}`)}
              help={text(`administration.keys.${name}.help`)}
              value={words[name] ?? ''}
              trouble={wrong.includes(name) ? text('administration.keys.whole') : undefined}
              refused={troubleAt(error, name)}
              onChange={(written) => write({ [name]: written })}
            />
          ))}
        </div>
        <Field
          type="date"
          label={text('administration.keys.expires')}
          help={text('administration.keys.expires.help')}
          value={words['expires'] ?? ''}
          refused={troubleAt(error, 'expires')}
          onChange={(expires) => write({ expires })}
        />
        {children}
      </WrittenForm>
    </>
  );
};
