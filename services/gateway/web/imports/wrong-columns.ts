// Which columns of a file are not those of what it holds, and what was probably meant. Pure.
import { type FileKind, fieldsOf } from './rows/file-kinds.ts';
import { nearestWord } from './rows/nearest-word.ts';
import type { Opened } from './rows/open-bytes.ts';

export interface WrongColumn {
  /** From 1. */
  readonly place: number;
  /** As it is spelled in the file. */
  readonly spelled: string;
  readonly because: 'repeated' | 'unknown';
  readonly meant?: string;
}

export const wrongColumns = (kind: FileKind, { columns, header }: Opened): readonly WrongColumn[] => {
  const known = fieldsOf(kind).map(({ name }) => name);
  return columns.flatMap((column, at): readonly WrongColumn[] => {
    if (column === '') return [];
    const where = { place: at + 1, spelled: header[at] ?? column };
    if (columns.indexOf(column) < at) return [{ ...where, because: 'repeated' }];
    if (known.includes(column)) return [];
    const meant = nearestWord(column, known);
    return [{ ...where, because: 'unknown', ...(meant === undefined ? {} : { meant }) }];
  });
};
