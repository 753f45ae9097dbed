// How much each key has asked for, and whether it may go on: a rate with a burst, and a quota a day.
//
// Counted by the library `rate-limiter-flexible` in the memory of this process: windows begin with the first request in
// them. Where several processes serve the edge, each counts what it serves, so that a key may have as many times as much
// altogether; a start counts from nothing. A limit that is changed counts at once.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { KeyTerms } from './key.ts';

export type Limits = Pick<KeyTerms, 'perSecond' | 'burst' | 'perDay'>;

/** What is left of one limit, and in how many seconds it is whole again. */
export interface Left {
  readonly remaining: number;
  readonly seconds: number;
}

export interface Used {
  /** `quota`: the requests of the day are used up; `rate`: too many at once. */
  readonly kind: 'taken' | 'rate' | 'quota';
  readonly limits: Limits;
  readonly second: Left;
  /** Beyond the rate. */
  readonly burst: Left;
  readonly day: Left;
}

export interface KeyUse {
  /** Takes one request. What is refused for its rate counts for no quota. */
  take(keyId: string, limits: Limits): Promise<Used>;
}

export const burstSeconds = 10;
export const daySeconds = 86_400;

interface Counted {
  readonly consumed: number;
  readonly seconds: number;
}

/** Each key has limits of its own, so that they are compared here: the library counts. */
const counter = (duration: number) => {
  const counts = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration });
  const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));
  return {
    count: async (keyId: string): Promise<Counted> => {
      const { consumedPoints, msBeforeNext } = await counts.penalty(keyId);
      return { consumed: consumedPoints, seconds: seconds(msBeforeNext) };
    },
    look: async (keyId: string): Promise<Counted> => {
      const found = await counts.get(keyId);
      return found && found.msBeforeNext > 0
        ? { consumed: found.consumedPoints, seconds: seconds(found.msBeforeNext) }
        : { consumed: 0, seconds: duration };
    },
  };
};

const left = (limit: number, { consumed }: Counted): number => Math.max(0, limit - consumed);

export const keyUse = (): KeyUse => {
  const [bySecond, byBurst, byDay] = [counter(1), counter(burstSeconds), counter(daySeconds)];
  return {
    take: async (keyId, limits) => {
      const second = await bySecond.count(keyId);
      const isBurst = second.consumed > limits.perSecond;
      const burst = await (isBurst ? byBurst.count(keyId) : byBurst.look(keyId));
      const tooFast = isBurst && burst.consumed > limits.burst;
      const day = await (tooFast ? byDay.look(keyId) : byDay.count(keyId));
      const tooMany = !tooFast && day.consumed > limits.perDay;
      return {
        kind: tooFast ? 'rate' : tooMany ? 'quota' : 'taken',
        limits,
        second: { remaining: left(limits.perSecond, second), seconds: second.seconds },
        burst: { remaining: left(limits.burst, burst), seconds: burst.seconds },
        day: { remaining: left(limits.perDay, day), seconds: day.seconds },
      };
    },
  };
};
