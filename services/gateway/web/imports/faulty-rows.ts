// What is in the files that the page gives: rows to mend and import again, what is wrong with them. Pure.
import type { Language } from '../language/languages.ts';
import { csvOf } from '../parts/csv.ts';
import type { BadCell } from './rows/bad-cells.ts';
import type { CsvHeader } from './rows/csv-rows.ts';
import type { BadRow } from './take-rows.ts';

export const inLineOrder = (bad: readonly BadRow[]): readonly BadRow[] =>
  bad.toSorted((a, b) => a.line - b.line);

/** The rows at fault under the same header: once mended, the file is imported as it is. */
export const faultyRows = (header: Pick<CsvHeader, 'source'>, bad: readonly BadRow[]): string =>
  header.source +
  inLineOrder(bad)
    .map(({ source }) => `${source}\r\n`)
    .join('');

export const reportOf = (columns: readonly string[], cells: readonly BadCell[], language: Language): string =>
  csvOf(
    [
      columns,
      ...cells.map(({ line, column = '', value = '', message, cure = '' }) => [
        line,
        column,
        value,
        message,
        cure,
      ]),
    ],
    language,
  );
