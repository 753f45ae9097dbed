// Whether a file's columns are those of its kind, and what was probably meant. Pure.
import { nearestWord } from '../nearest-word.ts';
import type { Sentences } from '../say/en.ts';
import { type FileKind, fieldsOf } from './file-kinds.ts';

/**
 * All that is wrong with the header, a sentence each, with the columns as the file spells them. A column without a name
 * must be empty.
 */
export const checkColumns = (
  kind: FileKind,
  { columns, header }: { readonly columns: readonly string[]; readonly header: readonly string[] },
  say: Sentences,
): readonly string[] => {
  const known = fieldsOf(kind).map(({ name }) => name);
  let lost = false;
  const wrong = columns.flatMap((column, at): readonly string[] => {
    const spelled = header[at] ?? column;
    if (column === '') return [];
    if (columns.indexOf(column) < at) return [say.repeatedColumn(spelled, at + 1)];
    if (known.includes(column)) return [];
    const nearest = nearestWord(column, known);
    lost ||= nearest === undefined;
    return [say.unknownColumn(spelled, at + 1) + (nearest ? say.didYouMean(nearest) : '')];
  });
  return lost ? [...wrong, say.columnsAre(known)] : wrong;
};
