// Beside the file to start from: what its cells may hold where only some words are understood.
import { useLanguage } from '../language/language.ts';
import type { MessageKey } from '../language/fr.ts';
import { useText } from '../language/use-text.ts';
import { organisationKinds, poles, statementTypes, writtenLanguages } from '../parts/known-values.ts';
import { frenchHeading } from './rows/column-names.ts';
import type { FileKind } from './rows/file-kinds.ts';

interface Allowed {
  readonly column: string;
  /** As the file has them, and what they are called where that is not the same. */
  readonly values: readonly (readonly [string, MessageKey?])[];
  readonly isSome?: boolean;
}

const named = <V extends string, K extends MessageKey>(
  values: readonly V[],
  key: (value: V) => K,
): Allowed['values'] => values.map((value) => [value, key(value)]);

const language: Allowed = { column: 'language', values: writtenLanguages.map((one) => [one]) };
const visibility: Allowed = {
  column: 'visibility',
  values: named(['public', 'campus', 'animators'] as const, (one) => `name.visibility.${one}` as const),
};
const collaborationKinds = ['project', 'trial', 'publication', 'data_access', 'hiring', 'purchase'] as const;

const allowed: Readonly<Record<FileKind, readonly Allowed[]>> = {
  organisations: [
    { column: 'kind', values: named(organisationKinds, (one) => `name.kind.${one}` as const) },
    { column: 'poles', values: named(poles, (one) => `name.pole.${one}` as const), isSome: true },
    language,
    visibility,
  ],
  persons: [language],
  statements: [
    { column: 'kind', values: named(['need', 'offer'] as const, (one) => `name.statement.${one}` as const) },
    { column: 'type', values: named(statementTypes, (one) => `name.type.${one}` as const) },
    language,
    visibility,
  ],
  texts: [
    {
      column: 'kind',
      values: named(['publication', 'project'] as const, (one) => `name.text.${one}` as const),
    },
    language,
    visibility,
  ],
  collaborations: [
    { column: 'kind', values: named(collaborationKinds, (one) => `name.collaboration.${one}` as const) },
    visibility,
  ],
};

export const AllowedValues = ({ kind }: { readonly kind: FileKind }) => {
  const text = useText();
  const headings = useLanguage();
  return (
    <details>
      <summary>{text('imports.values')}</summary>
      <dl>
        {allowed[kind].map(({ column, values, isSome }) => (
          <div key={column}>
            <dt>
              {text(isSome ? 'imports.values.some' : 'imports.values.of', {
                column: headings === 'fr' ? frenchHeading(column) : column,
              })}
            </dt>
            {values.map(([value, key]) => (
              <dd key={value}>
                <code>{value}</code>
                {key === undefined ? null : ` – ${text(key)}`}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
};
