// Follows which services have forgotten what was removed.
import { receiptGiven } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { keepReceipt } from './keep-receipts.ts';

export const onReceiptGiven = follow(receiptGiven, 'shared', async (events, deps: Deps) => {
  for (const { message } of events) {
    const { aggregateId, service, version, at } = message;
    await keepReceipt(deps, {
      aggregateId,
      service,
      version,
      at: (at ?? new Date(0)).toISOString(),
    });
  }
});
