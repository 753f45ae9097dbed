// Adds to a feed, reads on from a place in it, forgets its beginning.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { chunkId, entriesInChunk, type FeedChunk, type FeedEntry, type FeedHead } from './change-feed.ts';
import type { FeedPlace } from './feed-cursor.ts';

type Keeping = Pick<Deps, 'feed' | 'newId'>;

/** The one of this making: whoever comes first names it. */
const headOf = async ({ feed, newId }: Keeping, circle: Visibility): Promise<Stored<FeedHead>> => {
  for (;;) {
    const found = await feed.heads.get(circle);
    if (found) return found;
    await feed.heads.put({ id: circle, birth: newId('feed'), first: 0, last: 0 }, { ifVersion: 0 });
  }
};

/** As it stands now: another process may have begun a later chunk, or forgotten an early one, first. */
const advanceHead = async (
  deps: Keeping,
  circle: Visibility,
  to: Partial<Pick<FeedHead, 'first' | 'last'>>,
): Promise<void> => {
  for (;;) {
    const { document, version } = await headOf(deps, circle);
    const first = Math.max(document.first, to.first ?? 0);
    const last = Math.max(document.last, to.last ?? 0);
    if (first === document.first && last === document.last) return;
    const result = await deps.feed.heads.put({ ...document, first, last }, { ifVersion: version });
    if (result.kind === 'written') return;
  }
};

/** How often a write gives way to those of others, before it is left to the next delivery. */
const mostAttempts = 100;

const append = async (deps: Keeping, circle: Visibility, entries: readonly FeedEntry[]): Promise<void> => {
  let { last } = (await headOf(deps, circle)).document;
  let added = 0;
  for (let attempt = 0; added < entries.length; attempt += 1) {
    if (attempt > mostAttempts + entries.length)
      throw new FaultError(fault('overloaded', { subject: 'change' }));
    const id = chunkId(circle, last);
    const found = await deps.feed.chunks.get(id);
    const before = found?.document.entries ?? [];
    if (before.length === entriesInChunk) {
      last += 1;
      continue;
    }
    const some = entries.slice(added, added + entriesInChunk - before.length);
    const chunk: FeedChunk = { id, entries: [...before, ...some] };
    const result = await deps.feed.chunks.put(chunk, { ifVersion: found?.version ?? 0 });
    if (result.kind === 'written') added += some.length;
  }
  await advanceHead(deps, circle, { last });
};

/** By circle: writers of one process take turns, so that only those of others are met. */
export type FeedTurns = Map<Visibility, Promise<void>>;

export const addToFeed = (
  deps: Keeping,
  circle: Visibility,
  entries: readonly FeedEntry[],
): Promise<void> => {
  const turn = (deps.feed.turns.get(circle) ?? Promise.resolve()).then(() => append(deps, circle, entries));
  deps.feed.turns.set(
    circle,
    turn.catch(() => {}),
  );
  return turn;
};

export interface FeedPage {
  readonly entries: readonly FeedEntry[];
  /** Where to read on. */
  readonly next: FeedPlace;
  readonly more: boolean;
}

const endOf = async (deps: Keeping, circle: Visibility): Promise<FeedPlace> => {
  const { birth, last } = (await headOf(deps, circle)).document;
  for (let chunk = last; ; chunk += 1) {
    const entry = (await deps.feed.chunks.get(chunkId(circle, chunk)))?.document.entries.length ?? 0;
    if (entry < entriesInChunk) return { birth, chunk, entry };
  }
};

/** From the place on, or from now on without one. `forgotten`: what came after the place is not known any more. */
export const readFeed = async (
  deps: Keeping,
  circle: Visibility,
  { from, limit }: { readonly from: FeedPlace | undefined; readonly limit: number },
): Promise<FeedPage | 'forgotten'> => {
  if (from === undefined) return { entries: [], next: await endOf(deps, circle), more: false };
  const { birth, first, last } = (await headOf(deps, circle)).document;
  if (from.birth !== birth || from.chunk < first) return 'forgotten';
  const entries: FeedEntry[] = [];
  let { chunk, entry } = from;
  for (;;) {
    const found = await deps.feed.chunks.get(chunkId(circle, chunk));
    // Forgotten since the head was read.
    if (!found && chunk < last) return 'forgotten';
    const rest = found?.document.entries.slice(entry) ?? [];
    const some = rest.slice(0, limit - entries.length);
    entries.push(...some);
    entry += some.length;
    if (some.length < rest.length) return { entries, next: { birth, chunk, entry }, more: true };
    if (entry < entriesInChunk) return { entries, next: { birth, chunk, entry }, more: false };
    chunk += 1;
    entry = 0;
  }
};

/** Chunks of which every entry is older, but never the last one. */
export const forgetFeed = async (deps: Keeping, circle: Visibility, before: Date): Promise<void> => {
  const { first, last } = (await headOf(deps, circle)).document;
  for (let number = first; number < last; number += 1) {
    const found = await deps.feed.chunks.get(chunkId(circle, number));
    const latest = found?.document.entries.at(-1)?.at ?? '';
    if (latest >= before.toISOString()) return;
    // Whoever still holds a place in it is told before it is gone.
    await advanceHead(deps, circle, { first: number + 1 });
    if (found) await deps.feed.chunks.delete(found.document.id, { ifVersion: found.version });
  }
};
