// Keeps which services have forgotten what was removed.
import type { ReceiptGiven } from '../../proto/generated/passerelle/mesh/v1/receipt.ts';
import { receiptGiven } from '../../proto/topics.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';

const keep = async (
  { removals }: Deps,
  { aggregateId, service, version, at }: ReceiptGiven,
): Promise<void> => {
  const found = await removals.get(aggregateId);
  const known = found?.document.receipts ?? {};
  if ((known[service]?.version ?? 0) >= version) return;
  const receipts = { ...known, [service]: { version, at: (at ?? new Date(0)).toISOString() } };
  const result = await removals.put({ id: aggregateId, receipts }, { ifVersion: found?.version ?? 0 });
  // Receipts of one aggregate come from several services, hence partitions: one of them was first.
  if (result.kind !== 'written')
    throw new FaultError(fault('conflict', { subject: 'removal', subjectId: aggregateId }));
};

export const onReceiptGiven = follow(receiptGiven, 'shared', async (events, deps: Deps) => {
  for (const { message } of events) await keep(deps, message);
});
