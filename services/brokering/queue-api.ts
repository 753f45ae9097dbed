// The animators' queue: read in pages, its items claimed and released.
import type {
  ClaimItemRequest,
  ListQueueRequest,
  ListQueueResponse,
  QueueItem as ItemMessage,
} from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { derivedId } from '../platform/ids.ts';
import type { Deps } from './deps.ts';
import { putAnew } from './kept/put-anew.ts';
import type { KeptClaim } from './kept/queue.ts';
import { claimItem, releaseItem } from './queue/claim-item.ts';
import { type ItemKind, itemKinds, type QueueItem } from './queue/item.ts';
import { type QueueNow, queueNow, staysOf } from './queue-now.ts';
import { itemMessage, kindMessage, readKind } from './queue-messages-api.ts';

const subject = 'queue item';

const claimIdOf = (itemId: string): string => derivedId('clm', itemId);

const showItem = (deps: Pick<Deps, 'campus'>, item: QueueItem, { claims, now }: QueueNow): ItemMessage =>
  itemMessage({ item, claim: claims.get(item.id), stays: staysOf(deps.campus, item), now });

/** Where the page before ended, and by which item: the list moves while it is read. */
const cursorOf = (at: number, last: QueueItem): string => `${at}:${last.id}`;

/** Right behind the item that came last; where that is gone, at its place. */
const placeOf = (items: readonly QueueItem[], cursor: string | undefined): number | undefined => {
  if (cursor === undefined) return 0;
  const [, place, id] = /^(\d+):(.+)$/.exec(cursor) ?? [];
  if (place === undefined || id === undefined) return undefined;
  const found = items.findIndex((item) => item.id === id);
  return found >= 0 ? found + 1 : Number(place);
};

const countKinds = (items: readonly QueueItem[]): ListQueueResponse['counts'] => {
  const counts = new Map<ItemKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return itemKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind: kindMessage(kind), count }];
  });
};

export const listQueue = async (
  deps: Deps,
  { actor, kinds, limit, cursor }: ListQueueRequest,
): Promise<Outcome<ListQueueResponse>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject }));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const queue = await queueNow(deps);
  const wanted = kinds.flatMap((kind) => readKind(kind) ?? []);
  const items = wanted.length === 0 ? queue.items : queue.items.filter(({ kind }) => wanted.includes(kind));
  const from = placeOf(items, cursor);
  if (from === undefined)
    return refused(
      invalid({ field: 'cursor', rule: 'malformed', parameters: { expected: 'the next of a page before' } }),
    );
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  return ok({
    items: page.map((item) => showItem(deps, item, queue)),
    next: last && from + page.length < items.length ? cursorOf(from + page.length, last) : undefined,
    counts: countKinds(queue.items),
    asOf: queue.now,
  });
};

/** Held by somebody else: `conflict`. What was claimed at the same moment goes to who was first. */
export const takeClaim = async (deps: Deps, request: ClaimItemRequest): Promise<Outcome<ItemMessage>> => {
  const actor = readActor(request.actor);
  const about = { subject, subjectId: request.id.slice(0, 120) };
  if (!may(actor, 'curate')) return refused(fault('forbidden', about));
  const queue = await queueNow(deps);
  const item = queue.items.find(({ id }) => id === request.id);
  if (!item) return refused(fault('not-found', about));
  const id = claimIdOf(item.id);
  const by = recordedAs(actor);
  const kept = await deps.kept.claims.get(id);
  const conflict = refused(fault('conflict', about));
  const claims = new Map(queue.claims);
  if (request.release) {
    if (releaseItem(kept?.document, by, queue.now).kind === 'held') return conflict;
    if (kept) await deps.kept.claims.delete(id, { ifVersion: kept.version });
    claims.delete(item.id);
    return ok(showItem(deps, item, { ...queue, claims }));
  }
  const claimed = claimItem(kept?.document, { itemId: item.id, by }, queue.now);
  if (claimed.kind === 'held') return conflict;
  const document: KeptClaim = { id, of: 'campus', ...claimed.claim };
  const result = kept
    ? await deps.kept.claims.put(document, { ifVersion: kept.version })
    : await putAnew(deps.kept.claims, document);
  if (result.kind !== 'written') return conflict;
  claims.set(item.id, claimed.claim);
  return ok(showItem(deps, item, { ...queue, claims }));
};
