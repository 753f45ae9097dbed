// Keeps which services have forgotten what was removed, and gives this service's own receipt.
import type { Stored } from '../platform/document-store/document-store.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { RemovalDocument } from './collections.ts';
import type { Deps } from './deps.ts';
import { announceReceipt, own } from './emit-receipt-given.ts';
import { kindOfId, whoForgets } from './who-forgets.ts';

type Kept = Pick<Deps, 'removals'>;
/** `at` is not there before the first thing is known of it. */
type Removal = Omit<RemovalDocument, 'id' | 'at' | 'kind'> & Partial<Pick<RemovalDocument, 'at'>>;

type Begun = Omit<RemovalDocument, 'id' | 'kind'>;

const nothing: Removal = { receipts: {} };

/** `change`: undefined where nothing is to be written. */
const rewrite = async (
  { removals }: Kept,
  id: string,
  change: (standing: Removal) => { removal: Begun; events?: readonly EventForTopic[] } | undefined,
): Promise<void> => {
  const found: Stored<RemovalDocument> | undefined = await removals.get(id);
  const next = change(found?.document ?? nothing);
  if (!next) return;
  const { removal, events = [] } = next;
  const kind = kindOfId(id);
  const document = { ...removal, id, ...(kind === undefined ? {} : { kind }) };
  const result = await removals.put(document, { ifVersion: found?.version ?? 0, events });
  // Receipts of one aggregate come from several services, hence partitions: one of them was first.
  if (result.kind !== 'written')
    throw new FaultError(fault('conflict', { subject: 'removal', subjectId: id }));
};

/** Before the removal: from then on whoever asks is told who has not answered yet. */
export const awaitReceipts = (deps: Kept, id: string, version: number, at: Date): Promise<void> =>
  rewrite(deps, id, (standing) =>
    standing.version === version ? undefined : { removal: { ...standing, version, at: at.toISOString() } },
  );

interface Given {
  readonly aggregateId: string;
  readonly service: string;
  readonly version: number;
  readonly at: string;
}

const earlier = (at: string, than: string = at): string => (at < than ? at : than);

const withReceipt = (standing: Removal, { service, version, at }: Given): Begun | undefined =>
  (standing.receipts[service]?.version ?? 0) >= version
    ? undefined
    : {
        ...standing,
        at: earlier(at, standing.at),
        receipts: { ...standing.receipts, [service]: { version, at } },
      };

export const keepReceipt = (deps: Kept, given: Given): Promise<void> =>
  rewrite(deps, given.aggregateId, (standing) => {
    const removal = withReceipt(standing, given);
    return removal && { removal };
  });

const latestOf = ({ version = 0, receipts }: Pick<Removal, 'version' | 'receipts'>): number =>
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
export const awaitedFor = (id: string, removal: Pick<Removal, 'version' | 'receipts'>): readonly string[] =>
  whoForgets(id).filter((service) => (removal.receipts[service]?.version ?? 0) < latestOf(removal));
