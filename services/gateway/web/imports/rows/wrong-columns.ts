// Which columns of a file are not those of what it holds, and what was probably meant. Pure.
import type { CsvHeader } from './csv-rows.ts';
import { type FileKind, fieldsOf } from './file-kinds.ts';
import { nearestWord } from './nearest-word.ts';

export interface WrongColumn {
  /** From 1. */
  readonly place: number;
  /** As it is spelled in the file. */
  readonly spelled: string;
  readonly because: 'repeated' | 'unknown';
  readonly meant?: string;
}

/** A column without a name must be empty, which its cells tell. */
export const wrongColumns = (
  kind: FileKind,
  { columns, spelled }: Pick<CsvHeader, 'columns' | 'spelled'>,
): readonly WrongColumn[] => {
  const known = fieldsOf(kind).map(({ name }) => name);
  return columns.flatMap((column, at): readonly WrongColumn[] => {
    if (column === '') return [];
    const where = { place: at + 1, spelled: spelled[at] ?? column };
    if (columns.indexOf(column) < at) return [{ ...where, because: 'repeated' }];
    if (known.includes(column)) return [];
    const meant = nearestWord(column, known);
    return [{ ...where, because: 'unknown', ...(meant === undefined ? {} : { meant }) }];
  });
};
