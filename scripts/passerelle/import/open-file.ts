// Opens a file to import: finds out its encoding, format, columns and kind, then hands out its rows in constant memory.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CsvHeader, csvRows, noHeader } from '../../../services/gateway/web/imports/rows/csv-rows.ts';
import { formatOf } from '../../../services/gateway/web/imports/rows/file-format.ts';
import type { FileKind } from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import { guessKind } from '../../../services/gateway/web/imports/rows/guess-kind.ts';
import { inspectBytes, type Unreadable } from '../../../services/gateway/web/parts/inspect-bytes.ts';
import { jsonRows } from '../../../services/gateway/web/imports/rows/json-rows.ts';
import type { RowRead } from '../../../services/gateway/web/imports/rows/row.ts';
import { readRows } from './read-rows.ts';

export interface OpenedFile {
  readonly path: string;
  readonly kind: FileKind | undefined;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly lines: number;
  /** Empty for JSON Lines. */
  readonly header: CsvHeader;
  rows(): AsyncIterable<RowRead>;
}

export type OpenFile =
  | { readonly ok: true; readonly file: OpenedFile }
  | {
      readonly ok: false;
      readonly because: Unreadable | 'missing' | 'not-a-file' | 'json-array';
      readonly line: number;
    };

/** Its text, piece by piece, without a byte order mark. */
async function* textOf(path: string, encoding: OpenedFile['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const startOf = async (texts: AsyncIterable<string>): Promise<string> => {
  for await (const text of texts) if (text.trim() !== '') return text;
  return '';
};

const headerOf = async (texts: AsyncIterable<string>, start: string): Promise<CsvHeader> => {
  const reader = csvRows(start);
  for await (const text of texts) {
    reader.take(text);
    const header = reader.header();
    if (header) return header;
  }
  reader.end();
  return reader.header() ?? noHeader;
};

const firstKeys = (start: string): readonly string[] => {
  const reader = jsonRows();
  const [first] = [...reader.take(start), ...reader.end()];
  return first?.read.kind === 'row' ? Object.keys(first.read.row.values) : [];
};

export const openFile = async (path: string): Promise<OpenFile> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return { ok: false, because: 'missing', line: 0 };
  // It is read more than once.
  if (!found.isFile()) return { ok: false, because: 'not-a-file', line: 0 };
  const inspection = inspectBytes();
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) inspection.take(chunk);
  const inspected = inspection.end();
  if (inspected.kind === 'refused') return { ok: false, because: inspected.because, line: inspected.line };
  const { encoding, lines } = inspected;
  const text = () => textOf(path, encoding);
  const start = await startOf(text());
  const format = formatOf(path, start);
  if (format === 'empty' || format === 'json-array') return { ok: false, because: format, line: 1 };
  const isTable = format === 'csv';
  const header = isTable ? await headerOf(text(), start) : noHeader;
  const kind = guessKind(basename(path), isTable ? header.columns : firstKeys(start));
  const rows = () => readRows(text(), isTable ? csvRows(start) : jsonRows());
  return { ok: true, file: { path, kind, encoding, lines, header, rows } };
};
