// The bytes of a file as rows: finds out its encoding, format, columns and what it holds. Pure.
import { type CsvHeader, csvRows, noHeader } from './rows/csv-rows.ts';
import { formatOf } from './rows/file-format.ts';
import type { FileKind } from './rows/file-kinds.ts';
import { guessKind } from './rows/guess-kind.ts';
import { inspectBytes, type Unreadable } from '../parts/inspect-bytes.ts';
import { jsonRows } from './rows/json-rows.ts';
import type { SourceRow } from './rows/row.ts';

export interface Opened {
  readonly kind: FileKind | undefined;
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Empty for JSON Lines. */
  readonly header: CsvHeader;
  readonly rows: readonly SourceRow[];
}

export type OpenedOrNot = Opened | { readonly because: Unreadable | 'json-array'; readonly line: number };

const openCsv = (name: string, text: string): Omit<Opened, 'encoding'> => {
  const reader = csvRows(text);
  const rows = [...reader.take(text), ...reader.end()];
  const header = reader.header() ?? noHeader;
  return { kind: guessKind(name, header.columns), header, rows };
};

const openJsonLines = (name: string, text: string): Omit<Opened, 'encoding'> => {
  const reader = jsonRows();
  const rows = [...reader.take(text), ...reader.end()];
  const first = rows[0]?.read;
  const keys = first?.kind === 'row' ? Object.keys(first.row.values) : [];
  return { kind: guessKind(name, keys), header: noHeader, rows };
};

export const openBytes = (name: string, bytes: Uint8Array): OpenedOrNot => {
  const inspection = inspectBytes();
  inspection.take(bytes);
  const inspected = inspection.end();
  if (inspected.kind === 'refused') return inspected;
  const { encoding } = inspected;
  const text = new TextDecoder(encoding).decode(bytes);
  const format = formatOf(name, text);
  if (format === 'empty' || format === 'json-array') return { because: format, line: 1 };
  return { ...(format === 'json' ? openJsonLines : openCsv)(name, text), encoding };
};
