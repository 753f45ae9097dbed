// Says which services have forgotten what was removed, and which are still to: of one thing, or of all of a kind.
import type {
  ListReceiptsRequest,
  ListReceiptsResponse,
  ListRemovalsRequest,
  ListRemovalsResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import type { RemovalDocument } from './collections.ts';
import { collectionOf, type Deps } from './deps.ts';
import { awaitedFor } from './keep-receipts.ts';
import { readKind } from './profile-messages-api.ts';

/** A removal that was refused after it was announced, or that a restore took back. */
const isThere = async ({ profiles }: Pick<Deps, 'profiles'>, id: string): Promise<boolean> =>
  (await profiles.organisation.get(id)) !== undefined || (await profiles.person.get(id)) !== undefined;

const told = ({ id, receipts, ...removal }: RemovalDocument) => ({
  receipts: Object.entries(receipts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, { version, at }]) => ({
      id: `${id}/${service}`,
      version,
      aggregateId: id,
      service,
      at: new Date(at),
    })),
  awaited: [...awaitedFor(id, { receipts, ...removal })],
});

export const listReceipts = async (
  deps: Deps,
  { actor, aggregateId }: ListReceiptsRequest,
): Promise<Outcome<ListReceiptsResponse>> => {
  if (!may(readActor(actor), 'administer')) return refused(fault('forbidden', { subject: 'receipt' }));
  const found = await deps.removals.get(aggregateId);
  if (!found || (await isThere(deps, aggregateId))) return ok({ receipts: [], awaited: [] });
  return ok(told(found.document));
};

export const listRemovals = async (
  deps: Deps,
  { actor, limit, cursor, ...request }: ListRemovalsRequest,
): Promise<Outcome<ListRemovalsResponse>> => {
  if (!may(readActor(actor), 'administer')) return refused(fault('forbidden', { subject: 'receipt' }));
  const kind = readKind(request.kind);
  if (kind !== 'person' && kind !== 'organisation')
    return refused(invalid({ field: 'kind', rule: 'required' }));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const asked = { index: 'ofKind', equals: [kind], limit, ...(cursor ? { cursor } : {}) };
  const { items, next } = await deps.removals.query(asked);
  const back = await collectionOf(deps, kind).getMany(items.map(({ document }) => document.id));
  const there = new Set(back.map(({ document }) => document.id));
  const gone = items.flatMap(({ document }) => (there.has(document.id) ? [] : [document]));
  return ok({
    removals: gone.map((one) => ({ aggregateId: one.id, at: new Date(one.at), ...told(one) })),
    next,
  });
};
