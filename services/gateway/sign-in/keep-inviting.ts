// Tells whoever starts a campus that nobody administers yet how to come in, however late persons can be asked for.
import type { Logger } from 'pino';
import { backoff, wait as realWait, type Wait } from '../../platform/backoff.ts';

export interface Inviting {
  /** Rejects where nobody can say whether there is an administrator. */
  readonly invite: () => Promise<void>;
  readonly log: Logger;
  readonly wait?: Wait;
}

const firstPauseMs = 500;

/** A process that starts before that of profiles would else never invite anybody. Never rejects. */
export const keepInviting = async (
  { invite, log, wait = realWait }: Inviting,
  stopped: AbortSignal,
): Promise<void> => {
  for (let failures = 1; !stopped.aborted; failures += 1) {
    const againInMs = backoff(firstPauseMs, failures);
    try {
      await invite();
      return;
    } catch (error) {
      log.warn({ err: error, againInMs }, 'nobody is invited to administer yet');
    }
    await wait(againInMs, stopped);
  }
};
