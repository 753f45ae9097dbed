// Keeps a consumer working: kafkajs gives up after some crashes and falls silent after others. Whatever ends one, or no
// sign of life for long, makes a new one; meanwhile readiness hears why.
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openSession, type ConsumerTiming, type Session, type SessionPlan } from './consumer-session.ts';
import type { ClientSettings } from './kafka-client.ts';
import { within } from './within.ts';

export interface WatchedPlan extends SessionPlan {
  /** The consumer is gone, and the partitions with it: handlers in hand are told, and this waits for them. */
  gone(): Promise<void>;
}

export interface WatchedConsumer {
  /** Why it does not consume, or undefined. */
  trouble(): string | undefined;
  /** Stops what runs within `ms` and a little; no other is made. */
  stop(ms: number): Promise<void>;
}

/** Fetches end every half second; ten without any are strange, and an orderly rebalance is over in this and its timeout. */
const silenceSeconds = 10;

/** One that worked for so long is replaced at once; those that die sooner, slower and slower. */
const steadyMs = 10_000;

export const watchConsumer = (
  plan: WatchedPlan,
  timing: ConsumerTiming,
  settings: ClientSettings,
): WatchedConsumer => {
  const stopping = new AbortController();
  let session = openSession(plan, timing, settings);
  let failure: string | undefined;

  const live = async (): Promise<void> => {
    for (let failures = 0; ; failures++) {
      const since = performance.now();
      const reason = await endOf(
        session,
        silenceSeconds + timing.rebalanceTimeoutMs / 1_000,
        stopping.signal,
      );
      if (stopping.signal.aborted) return;
      if (performance.now() - since > steadyMs) failures = 0;
      failure = reason;
      warn(settings.log, plan, reason);
      await Promise.all([session.stop(2_000), plan.gone()]);
      await pause(Math.min(5_000, 100 * 2 ** failures), undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
      if (stopping.signal.aborted) return;
      session = openSession(plan, timing, settings);
    }
  };
  const living = live();

  return {
    trouble() {
      if (session.silentSeconds() >= silenceSeconds)
        return `the consumer of ${plan.name} has been silent for ${session.silentSeconds()} s`;
      if (failure !== undefined && !session.joined())
        return `the consumer of ${plan.name} is being rebuilt: ${failure}`;
      return undefined;
    },
    async stop(ms) {
      stopping.abort();
      await session.stop(ms);
      await within(1_000, living, () => undefined); // it may be waiting for a handler that never ends
    },
  };
};

/** The reason for which a session has ended; it has, too, when it is silent for longer than `limit` seconds. */
const endOf = async (session: Session, limit: number, stopping: AbortSignal): Promise<string> => {
  let reason: string | undefined;
  const ended = session.ended.then((why) => (reason = why));
  while (reason === undefined && !stopping.aborted) {
    const tick = new AbortController();
    await Promise.race([
      ended,
      pause(1_000, undefined, { signal: AbortSignal.any([tick.signal, stopping]) }).catch(() => undefined),
    ]);
    tick.abort();
    if (session.silentSeconds() > limit) return `silent for ${session.silentSeconds()} s`;
  }
  return reason ?? 'stopping';
};

const warn = (log: Logger, { name }: SessionPlan, reason: string): void =>
  log.warn({ group: name, reason }, 'a Kafka consumer ended and is made anew');
