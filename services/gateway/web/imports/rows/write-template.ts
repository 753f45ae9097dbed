// A CSV file to start from: the header and a row or two. Pure.
import { csvCell } from '../../parts/csv.ts';
import { type FileKind, fieldsOf } from './file-kinds.ts';

/** `without`: columns that nobody who gets it has to fill in. */
export const templateOf = (kind: FileKind, delimiter: string, without: readonly string[] = []): string => {
  const fields = fieldsOf(kind).filter(({ name }) => !without.includes(name));
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
  const count = Math.max(...fields.map(({ examples }) => examples.length));
  const rows = Array.from({ length: count }, (_, row) =>
    fields.map(({ examples }) => examples[row] ?? examples[0] ?? ''),
  );
  return [fields.map(({ name }) => name), ...rows].map((cells) => `${line(cells)}\n`).join('');
};
