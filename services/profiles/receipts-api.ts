// Says which services have forgotten what was removed.
import type {
  ListReceiptsRequest,
  ListReceiptsResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, ok, refused } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';

export const listReceipts = async (
  { removals }: Deps,
  { actor, aggregateId }: ListReceiptsRequest,
): Promise<Outcome<ListReceiptsResponse>> => {
  if (!may(readActor(actor), 'operate')) return refused(fault('forbidden', { subject: 'receipt' }));
  const found = await removals.get(aggregateId);
  const receipts = Object.entries(found?.document.receipts ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, { version, at }]) => ({
      id: `${aggregateId}/${service}`,
      version,
      aggregateId,
      service,
      at: new Date(at),
    }));
  return ok({ receipts });
};
