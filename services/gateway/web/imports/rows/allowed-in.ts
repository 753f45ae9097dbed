// The columns of a file that take only some values, with those, and what each is called where it is not called so. Pure.
import type { Language } from '../../api/generated.ts';
import type { MessageKey } from '../../language/fr.ts';
import { type FieldOfRow, type FileKind, fieldsOf } from './file-kinds.ts';

interface Allowed {
  readonly column: string;
  /** As the file has them. */
  readonly values: readonly string[];
  /** It may hold several of them. */
  readonly isSome: boolean;
}

const yesAndNo: Readonly<Record<Language, readonly string[]>> = { fr: ['oui', 'non'], en: ['yes', 'no'] };

const valuesOf = ({ type, values }: FieldOfRow, language: Language): readonly string[] | undefined =>
  type === 'boolean' ? yesAndNo[language] : values;

export const allowedIn = (kind: FileKind, language: Language): readonly Allowed[] =>
  fieldsOf(kind).flatMap((field) => {
    const values = valuesOf(field, language);
    return values ? [{ column: field.name, values, isSome: field.type === 'words' }] : [];
  });

const kindNames = {
  organisations: 'name.kind',
  statements: 'name.statement',
  texts: 'name.text',
  collaborations: 'name.collaboration',
} as const;

const columnNames: Readonly<Record<string, string>> = {
  poles: 'name.pole',
  type: 'name.type',
  visibility: 'name.visibility',
  consents: 'name.consent',
};

/** Absent where the value says it itself. */
export const keyOfValue = (kind: FileKind, column: string, value: string): MessageKey | undefined => {
  const names = column === 'kind' && kind !== 'persons' ? kindNames[kind] : columnNames[column];
  return names === undefined ? undefined : (`${names}.${value}` as MessageKey);
};
