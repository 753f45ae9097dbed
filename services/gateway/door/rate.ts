// How often somebody may do something: counted in the memory of this process, by the library `rate-limiter-flexible`.
import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface Rate {
  /** Takes one; seconds to wait where that is one too many. */
  take(by: string): Promise<number | undefined>;
}

/** So many in each window, which begins with the first in it. */
export const rate = (most: number, windowS: number): Rate => {
  const counted = new RateLimiterMemory({ points: most, duration: windowS });
  return {
    take: (by) =>
      counted.consume(by).then(
        () => undefined,
        ({ msBeforeNext }: { msBeforeNext: number }) => Math.ceil(msBeforeNext / 1000),
      ),
  };
};

const quarterOfHourS = 900;

/** Of one asker on the network, behind which a campus may be, each to be let in by a link. */
export const linkRate = (): Rate => rate(60, quarterOfHourS);

/** The same, where all of a campus may come in by its institution in one morning. */
export const institutionRate = (): Rate => rate(300, quarterOfHourS);

/** Of one person, in whatever browsers: more than pages ask for, less than what others would notice. */
export const personRate = (): Rate => rate(600, 10);
