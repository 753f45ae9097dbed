// Whether a file's columns are those of its kind, and what was probably meant. Pure.
import { nearestWord } from '../nearest-word.ts';
import type { Sentences } from '../say/en.ts';
import { type FileKind, fieldsOf } from './file-kinds.ts';

/** What is wrong with the header as a sentence; undefined when nothing is. A column without a name must be empty. */
export const checkColumns = (
  kind: FileKind,
  columns: readonly string[],
  say: Sentences,
): string | undefined => {
  const known = fieldsOf(kind).map(({ name }) => name);
  for (const [at, column] of columns.entries()) {
    if (column === '') continue;
    if (columns.indexOf(column) < at) return say.repeatedColumn(column, at + 1);
    if (known.includes(column)) continue;
    const nearest = nearestWord(column, known);
    return say.unknownColumn(column, at + 1) + (nearest ? say.didYouMean(nearest) : say.columnsAre(known));
  }
  return undefined;
};
