// What every adapter of the event log promises. Each part is a file of its own.
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventLog } from '../../services/platform/event-log/event-log.ts';
import { describeAppends } from './event-log-appends.ts';
import type { LogAtHand } from './event-log-at-hand.ts';
import { describeDeadLetters } from './event-log-dead-letters.ts';
import { describeFailures } from './event-log-failures.ts';
import { describePositions } from './event-log-positions.ts';
import { describePublishers } from './event-log-publishers.ts';
import { describeSubscriptions } from './event-log-subscriptions.ts';

/** `open` opens the same log each time, as a restarted process would. Tests use topics and groups of their own. */
export const describeEventLog = (adapter: string, open: () => Promise<EventLog>): void =>
  describe(`event log on ${adapter}`, () => {
    let opened: EventLog | undefined;
    const atHand: LogAtHand = {
      get log() {
        if (!opened) throw new Error('the log is not open');
        return opened;
      },
      reopen: async () => {
        await opened?.close();
        return (opened = await open());
      },
    };
    beforeAll(async () => void (await atHand.reopen()));
    afterAll(() => opened?.close());

    describeAppends(atHand);
    describePublishers(atHand);
    describeSubscriptions(atHand);
    describePositions(atHand);
    describeFailures(atHand);
    describeDeadLetters(atHand);
  });
