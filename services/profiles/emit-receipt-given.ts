// This service's own receipt, as others give theirs.
import { receiptGiven } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';

export const own = 'profiles';

export const announceReceipt = (aggregateId: string, version: number, at: Date): readonly EventForTopic[] => [
  eventOf(receiptGiven, { id: `${aggregateId}/${own}`, version, aggregateId, service: own, at }, { at }),
];
