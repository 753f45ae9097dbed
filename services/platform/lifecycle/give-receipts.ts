// Answers a removal: once a service has handled it, and so forgotten the aggregate, it says so in the log. What was set
// aside of the aggregate goes first: its words would outlive it there.
import type { ReceiptGiven } from '../../../proto/generated/passerelle/mesh/v1/receipt.ts';
import { type EventDefinition, eventOf } from '../event-log/event-definition.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Consumer } from '../service.ts';

export interface Receipts {
  readonly event: EventDefinition<ReceiptGiven>;
  readonly eventLog: Pick<EventLog, 'append' | 'deadLetters'>;
  /** Under which the service follows: what both its ways of following an event have set aside goes. */
  readonly groups: readonly string[];
  /** What the service tells itself it answers where it keeps it: no receipt is given for having followed it. */
  readonly isOwn: boolean;
  readonly clock: () => Date;
}

/** The same removal handled again gives the same receipt, under the same key. */
export const givingReceipts = (
  service: string,
  consumer: Consumer<unknown>,
  { event, eventLog, groups, isOwn, clock }: Receipts,
): Consumer<unknown> => ({
  ...consumer,
  handle: async (received, deps, context) => {
    await consumer.handle(received, deps, context);
    const removals = received.filter(({ message }) => consumer.event.isRemoval?.(message) ?? false);
    if (removals.length === 0) return;
    await eventLog.deadLetters.erase(
      removals.map(({ at: { key } }) => key),
      { groups },
    );
    if (isOwn) return;
    const at = clock();
    const receipts = removals.map(({ message, at: { key } }): ReceiptGiven => {
      const { version } = message as { version: number };
      return { id: `${key}/${service}`, version, aggregateId: key, service, at };
    });
    await eventLog.append(receipts.map((receipt) => eventOf(event, receipt, { at })));
  },
});
