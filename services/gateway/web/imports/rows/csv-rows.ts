// The rows of a CSV text: cells under their column's name, blank rows left out. The first record that is not blank is
// the header. Pure.
import { columnName } from './column-names.ts';
import { declaredDelimiter, detectDelimiter } from './detect-delimiter.ts';
import { knownColumns } from './file-kinds.ts';
import { type CsvRecord, csvReader, type WholeRecord } from './read-csv.ts';
import type { RowRead, RowReader, SourceRow } from './row.ts';

export interface CsvHeader {
  /** What stands above the rows, to be put above some of them again. */
  readonly source: string;
  /** As they are spelled in the file, by place. */
  readonly spelled: readonly string[];
  /** The same, as known to the mesh. */
  readonly columns: readonly string[];
}

/** Of what has none, such as JSON Lines. */
export const noHeader: CsvHeader = { source: '', spelled: [], columns: [] };

export interface CsvRows extends RowReader {
  /** Undefined until it was read; without columns where it is broken. */
  header(): CsvHeader | undefined;
}

const isBlank = (record: CsvRecord): boolean =>
  record.kind === 'record' && record.cells.every((cell) => cell.trim() === '');

const rowOf = ({ line, cells }: WholeRecord, columns: readonly string[], dayFirst: boolean): RowRead => {
  const extra = cells.findIndex((cell, at) => cell.trim() !== '' && !columns[at]);
  if (extra >= 0) {
    const parameters = { cell: String(extra + 1) };
    return { kind: 'bad', line, fault: { rule: 'too-many-cells', value: cells[extra] ?? '', parameters } };
  }
  const named = columns.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? '']]));
  return { kind: 'row', row: { line, format: 'csv', dayFirst, values: Object.fromEntries(named) } };
};

/** `start`: of the text, as much of it as holds the header. */
export const csvRows = (start: string): CsvRows => {
  const declared = declaredDelimiter(start);
  const delimiter = declared?.delimiter ?? detectDelimiter(start.trimStart(), knownColumns);
  const reader = csvReader(delimiter, declared ? 2 : 1);
  let unread = declared?.length ?? 0;
  let header: CsvHeader | undefined;

  const readHeader = (record: CsvRecord): void => {
    const cells = record.kind === 'record' ? record.cells : [];
    const spelled = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
    const lines = [declared && `sep=${delimiter}`, record.kind === 'record' ? record.source : undefined];
    const source = lines.flatMap((line) => (line === undefined ? [] : [`${line}\r\n`])).join('');
    header = { source, spelled, columns: spelled.map(columnName) };
  };

  const rowsOf = (record: CsvRecord): readonly SourceRow[] => {
    const { line, source } = record;
    if (isBlank(record)) return [];
    if (!header) {
      readHeader(record);
      if (record.kind === 'record') return [];
    }
    const columns = header?.columns ?? [];
    if (record.kind === 'record') return [{ line, source, read: rowOf(record, columns, delimiter !== ',') }];
    const column = columns[record.cell];
    const fault = { rule: record.because, value: source.trimEnd(), ...(column ? { column } : {}) };
    return [{ line, source, read: { kind: 'bad', line, fault } }];
  };

  return {
    header: () => header,
    take: (text) => {
      const skipped = Math.min(unread, text.length);
      unread -= skipped;
      return reader.take(text.slice(skipped)).flatMap(rowsOf);
    },
    end: () => reader.end().flatMap(rowsOf),
  };
};
