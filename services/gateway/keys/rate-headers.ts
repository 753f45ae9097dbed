// `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-11, §3 and §4): lists of structured fields (RFC 9651). Pure.
//
// `second` and `burst` bound the rate together: what is beyond the one is taken of the other, and refused where both are used up.
import { burstSeconds, daySeconds, type Used } from './key-use.ts';

export type RateHeaders = Readonly<Record<'RateLimit' | 'RateLimit-Policy', string>>;

export const rateHeaders = ({ limits, second, burst, day }: Used): RateHeaders => ({
  'RateLimit-Policy': [
    `"second";q=${limits.perSecond};w=1`,
    `"burst";q=${limits.burst};w=${burstSeconds}`,
    `"day";q=${limits.perDay};w=${daySeconds}`,
  ].join(', '),
  RateLimit: [
    `"second";r=${second.remaining};t=${second.seconds}`,
    `"burst";r=${burst.remaining};t=${burst.seconds}`,
    `"day";r=${day.remaining};t=${day.seconds}`,
  ].join(', '),
});

/** When it is worth asking again: not before the window that is used up has ended (§6). */
export const retryAfter = ({ kind, second, day }: Used): number =>
  kind === 'quota' ? day.seconds : second.seconds;
