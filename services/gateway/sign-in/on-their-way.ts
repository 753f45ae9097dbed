// E-mails that are sent once whoever asked for them is answered.
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { describeFault, faultOf } from '../../platform/faults/fault.ts';

/** Whoever waits for one of a process that ends asks for another one. */
const settleWithinMs = 5_000;

export interface OnTheirWay {
  /** `what`: for the log, where it fails. */
  begin(what: string, requestId: string, send: () => Promise<void>): void;
  /** Until what is on its way is sent; some seconds at the most. */
  settled(): Promise<void>;
}

export const onTheirWay = (log: Logger): OnTheirWay => {
  const all = new Set<Promise<void>>();
  return {
    begin: (what, requestId, send) => {
      // Once the answer has left: what is done for those who are known must not hold it up.
      const sending = turn()
        .then(send)
        .catch((error: unknown) =>
          log.error({ requestId, fault: describeFault(faultOf(error)) }, `${what} was not sent`),
        )
        .finally(() => all.delete(sending));
      all.add(sending);
    },
    settled: async () => {
      await Promise.race([Promise.all(all), pause(settleWithinMs, undefined, { ref: false })]);
    },
  };
};
