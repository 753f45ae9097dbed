// Tells whoever starts a campus that nobody administers yet how to come in, however late persons can be asked for.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface Inviting {
  /** Rejects where nobody can say whether there is an administrator. */
  readonly invite: () => Promise<void>;
  readonly log: Logger;
  /** Resolves early once it is stopped. */
  readonly pause?: (ms: number, stopped: AbortSignal) => Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

const pauseUnref = async (ms: number, signal: AbortSignal): Promise<void> => {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
};

/** A process that starts before that of profiles would else never invite anybody. Never rejects. */
export const keepInviting = async (
  { invite, log, pause = pauseUnref }: Inviting,
  stopped: AbortSignal,
): Promise<void> => {
  for (let pauseMs = firstPauseMs; !stopped.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await invite();
      return;
    } catch (error) {
      log.warn({ err: error, againInMs: pauseMs }, 'nobody is invited to administer yet');
    }
    await pause(pauseMs, stopped);
  }
};
