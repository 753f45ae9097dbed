// Mends a fault of kafkajs 2.2.4: its request queue sets a timer with a negative time after every answer, each timer
// setting the next. On Node 24 that prints TimeoutNegativeWarning, and it wakes an idle process a thousand times a second.
import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

const soonestMs = 10;

/** Wakes the queue only while something waits in it; what comes later looks for itself whether it may be sent. */
function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    Math.max(soonestMs, this.throttledUntil - Date.now()),
  );
}

export const mendRequestQueue = (): void => {
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  prototype.scheduleCheckPendingRequests = scheduleCheckPendingRequests;
};
