// When a request is made again, and how long is waited before. Pure.

/** Answers that say "later": too many at once, starting or out of reach, a proxy's, out of time. */
const later = new Set([429, 502, 503, 504]);

export const mayComeBack = (status: number): boolean => later.has(status);

const firstMs = 100;
const longestMs = 5_000;

/** What `Retry-After` says, in seconds or as a date (RFC 9110 §10.2.3). */
export const retryAfterMs = (header: string | null, now: number): number => {
  if (header === null) return 0;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
};

/**
 * Half fixed and half random, doubled at each attempt: requests refused together do not come back together, and none
 * comes back at once. `attempt` counts from 1.
 */
export const delayMs = (attempt: number, atLeastMs: number, random: number): number => {
  const longest = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.max(atLeastMs, longest / 2 + (longest / 2) * random);
};
