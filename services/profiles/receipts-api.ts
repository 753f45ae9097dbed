// Says which services have forgotten what was removed, and which are still to.
import type {
  ListReceiptsRequest,
  ListReceiptsResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, ok, refused } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { awaitedFor } from './keep-receipts.ts';

/** A removal that was refused after it was announced, or that a restore took back. */
const isThere = async ({ profiles }: Pick<Deps, 'profiles'>, id: string): Promise<boolean> =>
  (await profiles.organisation.get(id)) !== undefined || (await profiles.person.get(id)) !== undefined;

export const listReceipts = async (
  deps: Deps,
  { actor, aggregateId }: ListReceiptsRequest,
): Promise<Outcome<ListReceiptsResponse>> => {
  if (!may(readActor(actor), 'administer')) return refused(fault('forbidden', { subject: 'receipt' }));
  const found = await deps.removals.get(aggregateId);
  if (!found || (await isThere(deps, aggregateId))) return ok({ receipts: [], awaited: [] });
  const receipts = Object.entries(found.document.receipts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, { version, at }]) => ({
      id: `${aggregateId}/${service}`,
      version,
      aggregateId,
      service,
      at: new Date(at),
    }));
  return ok({ receipts, awaited: [...awaitedFor(aggregateId, found.document)] });
};
