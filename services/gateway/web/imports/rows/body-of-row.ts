// What a row says, as the body of a request. Pure. An empty cell says nothing.
import { type FileKind, typeOf } from './file-kinds.ts';
import { type CellRead, readCell, readJsonValue } from './read-cell.ts';
import type { Json } from './api.ts';
import type { Row, RowFault } from './row.ts';

export interface Prepared {
  readonly row: Row;
  readonly body: Json;
  /** The external id the row is known by from one import to the next. */
  readonly key: string;
}

export type BodyOfRow =
  | { readonly ok: true; readonly prepared: Prepared }
  /** `body`: what could be read. */
  | { readonly ok: false; readonly faults: readonly RowFault[]; readonly body: Json };

const readField = (
  kind: FileKind,
  row: Row,
  name: string,
  scheme: string | undefined,
): CellRead | undefined => {
  const of = row.values[name];
  const type = typeOf(kind, name);
  if (row.format === 'json') return readJsonValue(type, of, scheme);
  const cell = String(of).trim();
  return cell === '' ? undefined : readCell(type ?? 'text', cell, { scheme, dayFirst: row.dayFirst });
};

const keyOf = (body: Json): string | undefined => {
  const { external_id: one, external_ids: many } = body;
  if (typeof one === 'string' && one !== '') return one;
  const [first] = Array.isArray(many) ? many : [];
  return typeof first === 'string' && first !== '' ? first : undefined;
};

export const bodyOfRow = (kind: FileKind, row: Row, scheme: string | undefined): BodyOfRow => {
  const entries: [string, unknown][] = [];
  const faults: RowFault[] = [];
  for (const name of Object.keys(row.values)) {
    const read = readField(kind, row, name, scheme);
    if (read === undefined) continue;
    if (read.ok) entries.push([name, read.value]);
    else faults.push({ column: name, ...read.fault });
  }
  const body = Object.fromEntries(entries);
  const key = keyOf(body);
  // A row that could not be found again would be made anew at each import.
  if (key === undefined && !faults.some(({ column }) => column?.startsWith('external_id')))
    faults.push({ rule: 'external-id', column: 'external_id' });
  if (faults.length > 0 || key === undefined) return { ok: false, faults, body };
  return { ok: true, prepared: { row, body, key } };
};
