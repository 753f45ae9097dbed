// What a restore does to one document: puts it back, or removes it, with the events that tell others.
import { isDeepStrictEqual } from 'node:util';
import { fault, ok, refused } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import type { BackupLine } from './backup.ts';
import type { Collection, Document } from './document-store.ts';
import { readRow } from './stored-row.ts';

/** Called where pending events are at their bound: gives the relay time. */
export type Pause = () => Promise<void>;

/**
 * A store that has forgotten a document may have published later versions of it than the backup knows: what is put
 * where there is nothing starts so far above. No document is written a million times between two backups.
 */
const farAbove = 1_000_000;
/** Tries against concurrent writers and a late relay. */
const maxTries = 100;

export type PutBack = 'put' | 'unchanged' | 'taken';

/** `taken`: another document holds one of its unique values now. */
export const putBack = async (
  collection: Collection<Document>,
  line: BackupLine,
  at: Date,
  pause: Pause,
): Promise<Outcome<PutBack>> => {
  const { definition } = collection;
  const { id } = line.document;
  const row = { id, version: line.version, format: line.format, json: JSON.stringify(line.document) };
  const { document: saved } = readRow(definition, row);
  let tombstone = 0;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const standing = await collection.get(id);
    const document = definition.restored?.(saved, standing?.document, at) ?? saved;
    if (standing && isDeepStrictEqual(standing.document, document)) return ok('unchanged');
    const ifVersion = standing?.version ?? tombstone;
    const above = ifVersion > 0 ? line.version : line.version + farAbove;
    const events = definition.announce?.(document, Math.max(ifVersion, above) + 1) ?? [];
    const result = await collection.put(document, { ifVersion, above, events });
    if (result.kind === 'written') return ok('put');
    if (result.kind === 'duplicate') return ok('taken');
    if (result.kind === 'conflict') tombstone = result.current;
    else await pause();
  }
  return refused(fault('overloaded', { subject: definition.name, subjectId: id }));
};

/** `announced` false: it will be put back at once, which tells all there is to tell. */
export const remove = async (
  collection: Collection<Document>,
  id: string,
  at: Date,
  announced: boolean,
  pause: Pause,
): Promise<Outcome<'removed' | 'gone'>> => {
  const { definition } = collection;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const standing = await collection.get(id);
    if (!standing) return ok('gone');
    const events = announced
      ? (definition.announceRemoval?.(id, standing.version + 1, at, standing.document) ?? [])
      : [];
    const result = await collection.delete(id, { ifVersion: standing.version, events });
    if (result.kind === 'written') return ok('removed');
    if (result.kind === 'overloaded') await pause();
  }
  return refused(fault('overloaded', { subject: definition.name, subjectId: id }));
};
