// Opens a file to import: finds out its encoding, format, columns and kind, then hands out its rows in constant memory.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { columnName, declaredDelimiter, detectDelimiter } from './detect-delimiter.ts';
import { type FileKind, knownColumns } from './file-kinds.ts';
import { guessKind } from './guess-kind.ts';
import { inspectBytes, type Unreadable } from './inspect-bytes.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLine, readJsonLines } from './read-json-lines.ts';
import type { RowRead } from './row.ts';
import { rowsOfCsv, rowsOfJsonLines } from './rows-of-file.ts';

export interface OpenedFile {
  readonly path: string;
  readonly kind: FileKind | undefined;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly lines: number;
  /** Of a CSV file, as known to the mesh, by place; empty for JSON Lines. */
  readonly columns: readonly string[];
  /** The same, as they are spelled in the file. */
  readonly header: readonly string[];
  rows(): AsyncIterable<RowRead>;
}

export type OpenFile =
  | { readonly ok: true; readonly file: OpenedFile }
  | {
      readonly ok: false;
      readonly because: Unreadable | 'missing' | 'not-a-file' | 'json-array';
      readonly line: number;
    };

type Encoding = OpenedFile['encoding'];

/** The text as UTF-8, without a byte order mark. */
async function* textOf(path: string, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('windows-1252');
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const marked = first && chunk.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf));
    first = false;
    if (encoding === 'utf-8') yield marked ? chunk.subarray(3) : chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

async function* skipBytes(chunks: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    yield chunk.subarray(Math.min(left, chunk.length));
    left = Math.max(0, left - chunk.length);
  }
}

const startOf = async (chunks: AsyncIterable<Uint8Array>): Promise<string> => {
  for await (const chunk of chunks) {
    const text = Buffer.from(chunk).toString('utf8');
    if (text.trim() !== '') return text;
  }
  return '';
};

const openJsonLines = (path: string, encoding: Encoding, lines: number, start: string): OpenedFile => {
  const [firstLine = ''] = start.trimStart().split('\n');
  const first = readJsonLine(firstLine, 1);
  const keys = first?.kind === 'object' ? Object.keys(first.value) : [];
  return {
    path,
    kind: guessKind(basename(path), keys),
    encoding,
    lines,
    columns: [],
    header: [],
    rows: () => rowsOfJsonLines(readJsonLines(textOf(path, encoding))),
  };
};

const openCsv = async (
  path: string,
  encoding: Encoding,
  lines: number,
  start: string,
): Promise<OpenedFile> => {
  const declared = declaredDelimiter(start);
  const delimiter = declared?.delimiter ?? detectDelimiter(start.trimStart(), knownColumns);
  const records = () =>
    readCsv(skipBytes(textOf(path, encoding), declared?.length ?? 0), delimiter, declared ? 2 : 1);
  let header: readonly string[] = [];
  let columns: readonly string[] = [];
  for await (const read of records()) {
    if (read.kind === 'record') {
      header = read.cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
      columns = header.map(columnName);
    }
    if (columns.some((name) => name !== '') || read.kind === 'broken') break;
  }
  const rows = () => rowsOfCsv(records(), columns, delimiter !== ',');
  return { path, kind: guessKind(basename(path), columns), encoding, lines, columns, header, rows };
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
  const start = await startOf(textOf(path, encoding));
  const [character] = start.trimStart();
  if (character === undefined) return { ok: false, because: 'empty', line: 1 };
  if (character === '[') return { ok: false, because: 'json-array', line: 1 };
  const json = character === '{' || /\.(jsonl|ndjson)$/i.test(path);
  return { ok: true, file: await (json ? openJsonLines : openCsv)(path, encoding, lines, start) };
};
