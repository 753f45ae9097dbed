// Messages are kept for a month, whatever came of them, and then forgotten. Forgotten ones stay told.
import { msPerDay } from '../../platform/day-number.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import type { WebhookDeps } from './deps.ts';

export const keptDays = 30;
const pageSize = 200;

/** Says whether there may be more. */
export const forgetDeliveries = async (
  { deliveries }: Pick<WebhookDeps, 'deliveries'>,
  now: Date,
): Promise<boolean> => {
  const before = new Date(now.getTime() - keptDays * msPerDay).toISOString();
  const page = await deliveries.query({ index: 'oldest', equals: [], limit: pageSize });
  const old = page.items.filter(({ document: { at, askedAt } }) => at < before && askedAt < before);
  const results = await deliveries.batch(
    old.map(({ document: { id }, version }) => ({ delete: id, ifVersion: version })),
  );
  // Each round must bring it nearer to its end.
  if (results.length > 0 && results.every(({ kind }) => kind !== 'written'))
    throw new FaultError(fault('overloaded', { subject: 'webhook' }));
  return old.length === pageSize;
};
