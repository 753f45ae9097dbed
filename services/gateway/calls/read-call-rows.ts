// The rows of a file of calls: a table, a JSON array or object, or JSON Lines; each as the body that it stands for, or what
// keeps it from being one.
import type { Violation, ViolationRule } from '../../platform/faults/fault.ts';
import { readJson } from '../http/read-json.ts';
import { refuseFields, refuseFor } from '../problems/refusal.ts';
import { callColumns } from '../schemas/call.ts';
import { columnName } from '../web/imports/rows/column-names.ts';
import { detectDelimiter, declaredDelimiter } from '../web/imports/rows/detect-delimiter.ts';
import type { CellType } from '../web/imports/rows/file-kinds.ts';
import { jsonRows } from '../web/imports/rows/json-rows.ts';
import { readCell } from '../web/imports/rows/read-cell.ts';
import { csvReader, type WholeRecord } from '../web/imports/rows/read-csv.ts';
import type { RowRule } from '../web/imports/rows/row.ts';
import { readRequirements } from './read-requirements.ts';

export const callFiles = [
  'text/csv',
  'application/json',
  'application/x-ndjson',
  'application/jsonl',
] as const;

export interface CallRow {
  /** Line of the file; of a JSON array, the place from 1. */
  readonly row: number;
  /** Undefined where nothing of it could be read. */
  readonly body: unknown;
  /** Of what could not be read. */
  readonly violations: readonly Violation[];
  /** Of a table: each requirement as it is written in its cell. */
  readonly requirements?: readonly string[];
}

const mostBytes = 8 * 1024 * 1024;

const cellTypes: Readonly<Record<string, CellType>> = {
  opens_on: 'day',
  closes_on: 'day',
  budget: 'integer',
  least_partners: 'integer',
  most_partners: 'integer',
  countries: 'words',
  external_id: 'id',
  external_ids: 'ids',
  invented: 'boolean',
};

/** What a cell should have been. */
const said: Partial<Readonly<Record<RowRule, { readonly rule: ViolationRule; readonly expected: string }>>> =
  {
    integer: { rule: 'malformed', expected: 'integer' },
    boolean: { rule: 'malformed', expected: 'boolean' },
    day: { rule: 'malformed', expected: 'YYYY-MM-DD' },
    'day-order': { rule: 'malformed', expected: 'YYYY-MM-DD' },
    scheme: { rule: 'malformed', expected: 'scheme:value' },
    'external-id': { rule: 'required', expected: 'scheme:value' },
  };

const violationOf = (field: string, rule: RowRule, value?: string): Violation => {
  const { rule: broken, expected } = said[rule] ?? { rule: 'malformed', expected: 'text' };
  return {
    field,
    rule: broken,
    ...(value === undefined || field.startsWith('external_id') ? {} : { value: value.slice(0, 80) }),
    parameters: { expected },
  };
};

const unreadItem = (item: string): Violation => ({
  ...{ field: 'requirements', rule: 'malformed', value: item.slice(0, 80) },
  parameters: { expected: 'requirements' },
});

const cellsOf = ({ line, cells }: WholeRecord, columns: readonly string[], dayFirst: boolean): CallRow => {
  const body: Record<string, unknown> = {};
  const violations: Violation[] = [];
  const requirements: string[] = [];
  columns.forEach((column, at) => {
    const cell = (cells[at] ?? '').trim();
    if (cell === '') return;
    if (column === 'requirements') {
      const items = readRequirements(cell);
      const read = items.filter((one) => one.kind === 'read');
      body[column] = read.map(({ requirement }) => requirement);
      requirements.push(...read.map(({ item }) => item));
      violations.push(...items.flatMap(({ kind, item }) => (kind === 'read' ? [] : [unreadItem(item)])));
      return;
    }
    const read = readCell(cellTypes[column] ?? 'text', cell, { dayFirst });
    if (read.ok) body[column] = read.value;
    else violations.push(violationOf(column, read.fault.rule, read.fault.value));
  });
  return { row: line, body, violations, requirements };
};

/** A call names its countries. */
const named: Readonly<Record<string, string>> = { country: 'countries' };

const headerOf = (cells: readonly string[]): readonly string[] => {
  const columns = cells.map((cell) => named[columnName(cell)] ?? columnName(cell));
  const wrong = columns.filter((column) => column !== '' && !callColumns.includes(column));
  if (wrong.length > 0)
    refuseFields(
      wrong.map((field) => ({ field: field.slice(0, 80), rule: 'unknown-field' })),
      'body',
    );
  return columns;
};

const refuseEmpty = (): never =>
  refuseFor('file-expected', 'invalid', { status: 400, parameters: { allowed: callFiles.join(', ') } });

const readTable = (text: string): readonly CallRow[] => {
  const declared = declaredDelimiter(text);
  const delimiter = declared?.delimiter ?? detectDelimiter(text.trimStart(), new Set(callColumns));
  const reader = csvReader(delimiter, declared ? 2 : 1);
  const records = [...reader.take(text.slice(declared?.length ?? 0)), ...reader.end()].filter(
    (record) => record.kind === 'broken' || record.cells.some((cell) => cell.trim() !== ''),
  );
  const [header, ...rows] = records;
  if (header?.kind !== 'record') return refuseEmpty();
  const columns = headerOf(header.cells);
  return rows.map((record) =>
    record.kind === 'record'
      ? cellsOf(record, columns, delimiter !== ',')
      : {
          row: record.line,
          body: undefined,
          violations: [violationOf(columns[record.cell] ?? '', record.because)],
        },
  );
};

const readLines = (text: string): readonly CallRow[] => {
  const reader = jsonRows();
  return [...reader.take(text), ...reader.end()].map(({ line, read }) =>
    read.kind === 'row'
      ? { row: line, body: read.row.values, violations: [] }
      : { row: line, body: undefined, violations: [violationOf('', read.fault.rule)] },
  );
};

const readObjects = (bytes: Uint8Array): readonly CallRow[] => {
  const value = readJson(bytes);
  const all: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.map((body, at) => ({ row: at + 1, body, violations: [] }));
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseFor('invalid-utf-8', 'invalid', { status: 400 });
  }
};

const takeBytes = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes > mostBytes)
      refuseFor('body-too-large', 'too-large', { parameters: { max: String(mostBytes) } });
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const mostRows = 1000;

export const readCallRows = async (
  stream: AsyncIterable<Uint8Array>,
  mediaType: string,
): Promise<readonly CallRow[]> => {
  const bytes = await takeBytes(stream);
  if (bytes.length === 0) return refuseEmpty();
  const rows =
    mediaType === 'application/json'
      ? readObjects(bytes)
      : mediaType === 'text/csv'
        ? readTable(textOf(bytes))
        : readLines(textOf(bytes));
  return rows.length > mostRows
    ? refuseFor('too-many-rows', 'too-large', { parameters: { max: String(mostRows) } })
    : rows;
};
