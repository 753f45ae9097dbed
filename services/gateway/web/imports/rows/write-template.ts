// A CSV file to start from: the header and a row or two. Pure.
import { csvCell } from '../../parts/csv.ts';
import { frenchHeading } from './column-names.ts';
import { type FileKind, fieldsOf } from './file-kinds.ts';

interface TemplateOptions {
  /** Columns that nobody who gets it has to fill in. */
  readonly without?: readonly string[];
  /** Of its header. */
  readonly language?: 'fr' | 'en';
}

export const templateOf = (
  kind: FileKind,
  delimiter: string,
  { without = [], language = 'en' }: TemplateOptions = {},
): string => {
  const fields = fieldsOf(kind).filter(({ name }) => !without.includes(name));
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
  const count = Math.max(...fields.map(({ examples }) => examples.length));
  const rows = Array.from({ length: count }, (_, row) =>
    fields.map(({ examples }) => examples[row] ?? examples[0] ?? ''),
  );
  const header = fields.map(({ name }) => (language === 'fr' ? frenchHeading(name) : name));
  return [header, ...rows].map((cells) => `${line(cells)}\n`).join('');
};
