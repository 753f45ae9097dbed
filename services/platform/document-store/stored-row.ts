// A document as the adapters keep it, and what makes the document of today's format of it.
import {
  maxDocumentBytes,
  type CollectionDefinition,
  type Document,
  type Stored,
  type Write,
} from './document-store.ts';
import { entriesOf, uniqueValuesOf, type Entry, type UniqueValue } from './field-values.ts';
import type { EventForTopic } from '../event-log/event-log.ts';
import { fault, FaultError } from '../faults/fault.ts';

/** Kept as JSON text: whatever JSON holds comes back as it was, whatever the server thinks of field names. */
export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly format: number;
  readonly json: string;
}

/** A write with all that an adapter needs to know of it. */
export interface PreparedWrite {
  readonly id: string;
  readonly ifVersion: number;
  /** The version it leaves. */
  readonly version: number;
  readonly format: number;
  /** Absent: it leaves a tombstone. */
  readonly json?: string;
  readonly entries: readonly Entry[];
  readonly uniqueValues: readonly UniqueValue[];
  readonly events: readonly EventForTopic[];
}

export const prepareWrite = <D extends Document>(
  definition: CollectionDefinition<D>,
  write: Write<D>,
): PreparedWrite => {
  const { ifVersion, events = [] } = write;
  const above = 'put' in write ? (write.above ?? 0) : 0;
  const common = { ifVersion, version: Math.max(ifVersion, above) + 1, format: definition.format, events };
  if ('delete' in write) return { ...common, id: write.delete, entries: [], uniqueValues: [] };
  const { put } = write;
  const json = JSON.stringify(put);
  if (Buffer.byteLength(json) > maxDocumentBytes) {
    const detail = `${Buffer.byteLength(json)} bytes, at most ${maxDocumentBytes}`;
    throw new FaultError(fault('too-large', { subject: definition.name, subjectId: put.id, detail }));
  }
  const entries = entriesOf(definition, put);
  return { ...common, id: put.id, json, entries, uniqueValues: uniqueValuesOf(definition, put) };
};

/** The write that changes nothing but the index entries and unique values, after their declaration changed. */
export const prepareReindex = <D extends Document>(
  definition: CollectionDefinition<D>,
  row: StoredRow,
): PreparedWrite => {
  const { document } = readRow(definition, row);
  return {
    ...row,
    ifVersion: row.version,
    entries: entriesOf(definition, document),
    uniqueValues: uniqueValuesOf(definition, document),
    events: [],
  };
};

export const readRow = <D extends Document>(
  definition: CollectionDefinition<D>,
  row: StoredRow,
): Stored<D> => {
  const document: unknown = JSON.parse(row.json);
  return { document: upcast(definition, row, document), version: row.version };
};

/** The document in today's format. Throws `unsupported` for one of a newer format. */
const upcast = <D extends Document>(
  { name, format: today, upcasters }: CollectionDefinition<D>,
  { id, format: from }: { readonly id: string; readonly format: number },
  document: unknown,
): D => {
  if (from > today) {
    const detail = `stored in format ${from} by a newer release, this one reads up to format ${today}`;
    throw new FaultError(fault('unsupported', { subject: name, subjectId: id, detail }));
  }
  let cast = document;
  for (let format = from; format < today; format += 1) {
    const next = upcasters?.[format];
    if (!next) {
      const detail = `nothing is declared that makes format ${format + 1} of format ${format}`;
      throw new FaultError(fault('internal', { subject: name, subjectId: id, detail }));
    }
    cast = next(cast);
  }
  return cast as D;
};
