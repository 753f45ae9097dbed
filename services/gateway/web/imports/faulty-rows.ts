// What is in the files that the page gives: rows to mend and import again, what is wrong with them. Pure.
import type { BadCell } from './bad-cells.ts';
import type { Opened } from './rows/open-bytes.ts';
import type { BadRow } from './rows/take-rows.ts';

const inLineOrder = (bad: readonly BadRow[]): readonly BadRow[] => bad.toSorted((a, b) => a.line - b.line);

/** The rows at fault under the same header: once mended, the file is imported as it is. */
export const faultyRows = ({ head }: Pick<Opened, 'head'>, bad: readonly BadRow[]): string =>
  head +
  inLineOrder(bad)
    .map(({ source }) => `${source}\r\n`)
    .join('');

/** RFC 4180; what a spreadsheet would run as a formula is text. */
const cell = (value: string | number): string => {
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";,\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export const reportOf = (columns: readonly string[], cells: readonly BadCell[], delimiter: string): string =>
  [columns, ...cells.map(({ line, column, value, message, cure }) => [line, column, value, message, cure])]
    .map((row) => row.map(cell).join(delimiter))
    .join('\r\n');
