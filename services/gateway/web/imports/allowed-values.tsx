// Beside the file to start from: what its cells may hold where only some words are understood.
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { allowedIn, keyOfValue } from './rows/allowed-in.ts';
import { frenchHeading } from './rows/column-names.ts';
import type { FileKind } from './rows/file-kinds.ts';

export const AllowedValues = ({ kind }: { readonly kind: FileKind }) => {
  const text = useText();
  const language = useLanguage();
  const called = (column: string, value: string): string => {
    const key = keyOfValue(kind, column, value);
    return key === undefined ? '' : ` – ${text(key)}`;
  };
  return (
    <details>
      <summary>{text('imports.values')}</summary>
      <dl>
        {allowedIn(kind, language).map(({ column, values, isSome }) => (
          <div key={column}>
            <dt>
              {text(isSome ? 'imports.values.some' : 'imports.values.of', {
                column: language === 'fr' ? frenchHeading(column) : column,
              })}
            </dt>
            {values.map((value) => (
              <dd key={value}>
                <code>{value}</code>
                {called(column, value)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
};
