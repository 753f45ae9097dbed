// The bytes of a file as rows: finds out its encoding, format, columns and what it holds. Pure.
import { columnName, declaredDelimiter, detectDelimiter } from './detect-delimiter.ts';
import { type FileKind, knownColumns } from './file-kinds.ts';
import { guessKind } from './guess-kind.ts';
import { inspectBytes, type Unreadable } from './inspect-bytes.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';
import type { Json } from './api.ts';
import type { RowRead } from './row.ts';

export interface SourceRow {
  readonly line: number;
  /** As it stands in the file. */
  readonly source: string;
  readonly read: RowRead;
}

export interface Opened {
  readonly kind: FileKind | undefined;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly format: 'csv' | 'json';
  /** What stands above the rows, to be put above some of them again; empty in JSON Lines. */
  readonly head: string;
  /** As known to the mesh, by place; empty in JSON Lines. */
  readonly columns: readonly string[];
  /** The same, as they are spelled in the file. */
  readonly header: readonly string[];
  readonly rows: readonly SourceRow[];
}

export type OpenedOrNot = Opened | { readonly because: Unreadable | 'json-array'; readonly line: number };

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const rowOf = ({ line, read }: CsvRecord, columns: readonly string[], dayFirst: boolean): RowRead => {
  if (read.kind === 'broken') {
    const column = columns[read.cell];
    return { kind: 'bad', line, fault: { rule: read.because, ...(column ? { column } : {}) } };
  }
  const { cells } = read;
  const extra = cells.findIndex((cell, at) => cell.trim() !== '' && !columns[at]);
  if (extra >= 0) {
    const parameters = { cell: String(extra + 1) };
    return { kind: 'bad', line, fault: { rule: 'too-many-cells', value: cells[extra] ?? '', parameters } };
  }
  const named = columns.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? '']]));
  return { kind: 'row', row: { line, format: 'csv', dayFirst, values: Object.fromEntries(named) } };
};

const openCsv = (name: string, text: string): Omit<Opened, 'encoding'> => {
  const declared = declaredDelimiter(text);
  const delimiter = declared?.delimiter ?? detectDelimiter(text.trimStart(), knownColumns);
  const records = readCsv(text.slice(declared?.length ?? 0), delimiter, declared ? 2 : 1).filter(
    ({ read }) => read.kind === 'broken' || !isBlank(read.cells),
  );
  const [top, ...rest] = records;
  const cells = top?.read.kind === 'record' ? top.read.cells : [];
  const header = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
  const columns = header.map(columnName);
  return {
    kind: guessKind(name, columns),
    format: 'csv',
    head: `${declared ? `sep=${delimiter}\r\n` : ''}${top?.source ?? ''}\r\n`,
    columns,
    header,
    rows: rest.map((record) => ({
      line: record.line,
      source: record.source,
      read: rowOf(record, columns, delimiter !== ','),
    })),
  };
};

const readLine = (source: string, line: number): RowRead => {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { kind: 'row', row: { line, format: 'json', values: value as Json } }
      : { kind: 'bad', line, fault: { rule: 'not-an-object', value: source } };
  } catch {
    return { kind: 'bad', line, fault: { rule: 'json', value: source } };
  }
};

const openJsonLines = (name: string, text: string): Omit<Opened, 'encoding'> => {
  const rows = text
    .split(/\r\n|\n/)
    .map((source, at): SourceRow => ({ line: at + 1, source, read: readLine(source, at + 1) }))
    .filter(({ source }) => source.trim() !== '');
  const first = rows[0]?.read;
  const keys = first?.kind === 'row' ? Object.keys(first.row.values) : [];
  return { kind: guessKind(name, keys), format: 'json', head: '', columns: [], header: [], rows };
};

export const openBytes = (name: string, bytes: Uint8Array): OpenedOrNot => {
  const inspection = inspectBytes();
  inspection.take(bytes);
  const inspected = inspection.end();
  if (inspected.kind === 'refused') return inspected;
  const { encoding } = inspected;
  const text = new TextDecoder(encoding).decode(bytes);
  const [character] = text.trimStart();
  if (character === undefined) return { because: 'empty', line: 1 };
  if (character === '[') return { because: 'json-array', line: 1 };
  const isLines = character === '{' || /\.(jsonl|ndjson)$/i.test(name);
  return { ...(isLines ? openJsonLines : openCsv)(name, text), encoding };
};
