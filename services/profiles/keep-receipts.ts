// Keeps which services have forgotten what was removed, and gives this service's own receipt.
import type { Stored } from '../platform/document-store/document-store.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { RemovalDocument } from './collections.ts';
import type { Deps } from './deps.ts';
import { announceReceipt, own } from './emit-receipt-given.ts';
import { whoForgets } from './who-forgets.ts';

type Kept = Pick<Deps, 'removals'>;
type Removal = Omit<RemovalDocument, 'id'>;

const nothing: Removal = { receipts: {} };

/** `change`: undefined where nothing is to be written. */
const rewrite = async (
  { removals }: Kept,
  id: string,
  change: (standing: Removal) => { removal: Removal; events?: readonly EventForTopic[] } | undefined,
): Promise<void> => {
  const found: Stored<RemovalDocument> | undefined = await removals.get(id);
  const next = change(found?.document ?? nothing);
  if (!next) return;
  const { removal, events = [] } = next;
  const result = await removals.put({ ...removal, id }, { ifVersion: found?.version ?? 0, events });
  // Receipts of one aggregate come from several services, hence partitions: one of them was first.
  if (result.kind !== 'written')
    throw new FaultError(fault('conflict', { subject: 'removal', subjectId: id }));
};

/** Before the removal: from then on whoever asks is told who has not answered yet. */
export const awaitReceipts = (deps: Kept, id: string, version: number): Promise<void> =>
  rewrite(deps, id, (standing) =>
    standing.version === version ? undefined : { removal: { ...standing, version } },
  );

interface Given {
  readonly aggregateId: string;
  readonly service: string;
  readonly version: number;
  readonly at: string;
}

const withReceipt = (standing: Removal, { service, version, at }: Given): Removal | undefined =>
  (standing.receipts[service]?.version ?? 0) >= version
    ? undefined
    : { ...standing, receipts: { ...standing.receipts, [service]: { version, at } } };

export const keepReceipt = (deps: Kept, given: Given): Promise<void> =>
  rewrite(deps, given.aggregateId, (standing) => {
    const removal = withReceipt(standing, given);
    return removal && { removal };
  });

const latestOf = ({ version = 0, receipts }: Removal): number =>
  Math.max(version, ...Object.values(receipts).map((receipt) => receipt.version));

/**
 * All that belonged to it is removed here, too. In the log as every other receipt, so that it is known again after the
 * derived documents were dropped.
 */
export const giveReceipt = (deps: Kept, aggregateId: string, at: Date): Promise<void> =>
  rewrite(deps, aggregateId, (standing) => {
    const version = Math.max(1, latestOf(standing));
    // From here on the receipt says which removal it was, as it does where all this is read from the log again.
    const { version: _, ...rest } = standing;
    const removal = withReceipt(rest, { aggregateId, service: own, version, at: at.toISOString() });
    return removal && { removal, events: announceReceipt(aggregateId, version, at) };
  });

/** Services that have not answered the last removal yet. */
export const awaitedFor = (id: string, removal: Removal): readonly string[] =>
  whoForgets(id).filter((service) => (removal.receipts[service]?.version ?? 0) < latestOf(removal));
