// When an e-mail that could not be sent is tried again.
import { hash } from 'node:crypto';

const minute = 60_000;
const longest = 240 * minute;
const giveUpAfter = 2 * 24 * 60 * minute;

const waitAfter = (attempts: number): number => Math.min(longest, minute * 2 ** Math.min(attempts - 1, 20));

/** How long all waits up to this one are together. */
const waitedAfter = (attempts: number): number =>
  Array.from({ length: attempts }, (_, before) => waitAfter(before + 1)).reduce((sum, one) => sum + one, 0);

/** In 0..1, the same for the same attempt: what failed together is not tried again together. */
const jitterOf = (id: string, attempts: number): number =>
  hash('sha256', `${id}/${attempts}`, 'buffer').readUInt32BE(0) / 2 ** 32;

/**
 * Milliseconds until the next attempt after so many, from 1: twice as long each time, up to four hours, less up to a
 * quarter. Undefined once they come to two days: attempts are counted, not days, so that one that nobody could make
 * while the process was down is not held against the e-mail.
 */
export const retryAfter = (id: string, attempts: number): number | undefined =>
  waitedAfter(attempts) > giveUpAfter
    ? undefined
    : Math.round(waitAfter(attempts) * (1 - jitterOf(id, attempts) / 4));
