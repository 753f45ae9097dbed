// Many writes in few round trips: what goes as expected goes in bulk, the rest one by one.
import type { AnyBulkWriteOperation } from 'mongodb';
import { fault, FaultError } from '../../faults/fault.ts';
import type { WriteResult } from '../document-store.ts';
import type { PreparedWrite } from '../stored-row.ts';
import { claimOf, failedAt, holds, type Wanted } from './claims.ts';
import {
  filterOf,
  headFields,
  insertOf,
  newToken,
  refusalOver,
  slotOf,
  slots,
  updateOf,
  type Head,
  type Held,
  type Kept,
} from './kept-document.ts';
import { givenUp, hasUnique, release, writeOne, type Place } from './write-one.ts';

/** As if one after the other, as far as anybody can tell from the results. */
export const writeMany = async (
  place: Place,
  writes: readonly PreparedWrite[],
): Promise<readonly WriteResult[]> => {
  if (writes.length < 2) return Promise.all(writes.map((write) => writeOne(place, write)));
  const heads = await headsOf(place, writes);
  const results = new Map<PreparedWrite, WriteResult>();
  for (const [round, together] of roundsOf(writes, heads).entries()) {
    const standing = round === 0 ? heads : await headsOf(place, together);
    const left = await writeTogether(place, together, standing, results);
    const now = await readHeads(place, left);
    await Promise.all(
      left.map(async (write) =>
        results.set(write, refusalOver(now.get(write.id), write) ?? (await writeOne(place, write))),
      ),
    );
  }
  return writes.flatMap((write) => results.get(write) ?? []);
};

type Heads = ReadonlyMap<string, Head>;

const headsOf = async (place: Place, writes: readonly PreparedWrite[]): Promise<Heads> => {
  // Without unique values, that there is none for version 0 and one for others is a good guess.
  if (!hasUnique(place))
    return new Map(
      writes
        .filter(({ ifVersion }) => ifVersion > 0)
        .map(({ id, ifVersion }) => [
          id,
          { _id: id, version: ifVersion, pendingCount: 0, held: [] } as unknown as Head,
        ]),
    );
  // That there is none for version 0 is a good guess, too: where there is one, the insert fails.
  return readHeads(
    place,
    writes.filter(({ ifVersion }) => ifVersion > 0),
  );
};

const readHeads = async (place: Place, writes: readonly PreparedWrite[]): Promise<Heads> => {
  if (writes.length === 0) return new Map();
  const ids = [...new Set(writes.map(({ id }) => id))];
  const found = await place.documents
    .find({ _id: { $in: ids } }, { projection: headFields, batchSize: ids.length + 1 })
    .toArray();
  return new Map(found.map((head) => [head._id, head]));
};

/** Writes that touch the same document or the same unique value are in different rounds, in their order. */
const roundsOf = (writes: readonly PreparedWrite[], heads: Heads): readonly PreparedWrite[][] => {
  const rounds: PreparedWrite[][] = [];
  const lastRound = new Map<string, number>();
  const claimsOf = new Map<string, Set<string>>();
  for (const write of writes) {
    const claims = claimsOf.get(write.id) ?? new Set(heads.get(write.id)?.held.map(({ claim }) => claim));
    for (const unique of write.uniqueValues) claims.add(claimOf(unique));
    claimsOf.set(write.id, claims);
    const touched = [`id ${write.id}`, ...claims];
    const round = Math.max(...touched.map((one) => (lastRound.get(one) ?? -1) + 1));
    for (const one of touched) lastRound.set(one, round);
    (rounds[round] ??= []).push(write);
  }
  return rounds;
};

interface Ready {
  readonly write: PreparedWrite;
  readonly head: Head | undefined;
  readonly held: readonly Held[];
  readonly taken: readonly Held[];
  readonly token: string;
}

/** Sets the results it is sure of; returns the writes that were not done and need a closer look. */
const writeTogether = async (
  place: Place,
  writes: readonly PreparedWrite[],
  heads: Heads,
  results: Map<PreparedWrite, WriteResult>,
): Promise<readonly PreparedWrite[]> => {
  const possible: PreparedWrite[] = [];
  const guessedWrong: PreparedWrite[] = [];
  for (const write of writes) {
    const refusal = refusalOver(heads.get(write.id), write);
    if (!refusal) possible.push(write);
    // Only what was read can be told: version 0 was a guess.
    else if (hasUnique(place) && write.ifVersion > 0) results.set(write, refusal);
    else guessedWrong.push(write);
  }
  const { ready, left } = await claimTogether(place, possible, heads);
  left.push(...guessedWrong);
  if (ready.length === 0) return left;
  const undone = await applyTogether(place, ready);
  const free: Held[] = [];
  for (const one of ready) {
    if (undone.has(one)) {
      left.push(one.write);
      free.push(...one.taken);
    } else {
      results.set(one.write, { kind: 'written', version: one.write.version });
      free.push(...givenUp(one.head, one.held));
    }
  }
  await release(place, free);
  return left;
};

const claimTogether = async (
  place: Place,
  writes: readonly PreparedWrite[],
  heads: Heads,
): Promise<{ ready: readonly Ready[]; left: PreparedWrite[] }> => {
  const wanted: Wanted[] = writes.flatMap((write) =>
    write.uniqueValues
      .map(claimOf)
      .filter((claim) => !holds(heads.get(write.id) ?? null, claim))
      .map((claim) => ({ claim, holder: write.id })),
  );
  const free = await place.claims.takeFree(wanted);
  const ready: Ready[] = [];
  const left: PreparedWrite[] = [];
  const useless: Held[] = [];
  for (const write of writes) {
    const head = heads.get(write.id);
    const before = new Map(head?.held.map(({ claim, token }) => [claim, token]));
    const held = write.uniqueValues.map(claimOf).flatMap((claim) => {
      const token = before.get(claim) ?? free.get(claim);
      return token === undefined ? [] : [{ claim, token }];
    });
    const taken = held.filter(({ claim }) => !before.has(claim));
    if (held.length === write.uniqueValues.length)
      ready.push({ write, head, held, taken, token: newToken() });
    else {
      left.push(write);
      useless.push(...taken);
    }
  }
  await release(place, useless);
  return { ready, left };
};

const applyTogether = async (place: Place, ready: readonly Ready[]): Promise<ReadonlySet<Ready>> => {
  const operations = ready.map(({ write, head, held, token }): AnyBulkWriteOperation<Kept> =>
    head
      ? {
          updateOne: {
            filter: filterOf(write, head.fence) as { _id: string },
            update: updateOf(place.definition, write, { token, held }),
          },
        }
      : { insertOne: { document: insertOf(write, { token, held }) } },
  );
  const undone = new Set<Ready>();
  const updates = ready.filter(({ head }) => head);
  let matched: number;
  try {
    ({ matchedCount: matched } = await place.documents.bulkWrite(operations, { ordered: false }));
  } catch (error) {
    for (const at of failedAt(error)) undone.add(ready[at] as Ready);
    matched = (error as { matchedCount?: number }).matchedCount ?? 0;
  }
  if (matched === updates.length) return undone;
  for (const one of await notMade(place, updates)) undone.add(one);
  return undone;
};

/** Which of these updates did not make their version, by the tokens that the documents tell. */
const notMade = async (
  { definition, documents }: Place,
  updates: readonly Ready[],
): Promise<readonly Ready[]> => {
  const fields = Object.fromEntries(Array.from({ length: slots }, (_, version) => [slotOf(version), 1]));
  const ids = updates.map(({ write }) => write.id);
  const found = await documents
    .find({ _id: { $in: ids } }, { projection: { ...fields, version: 1 }, batchSize: ids.length + 1 })
    .toArray();
  const byId = new Map(found.map((one) => [one._id, one]));
  return updates.filter(({ write: { id, version }, token }) => {
    const standing = byId.get(id);
    if (standing?.[slotOf(version)] === token) return false;
    if (!standing || standing.version < version + slots) return true;
    const detail = 'written over many times since: whether this write was one of them cannot be told';
    throw new FaultError(fault('unavailable', { subject: definition.name, subjectId: id, detail }));
  });
};
