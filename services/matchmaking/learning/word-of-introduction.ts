// What an introduction says of a pair to learn from: the word of one of its parties. Pure.
import type { KnownIntroduction, KnownOutcome } from '../campus/introductions.ts';

export interface Word {
  /** A label of the table. */
  readonly said: string;
  /** UTC. */
  readonly at: string;
}

/** Reasons that say nothing against the pair: it was nobody's wish that they did not meet. */
const notYet: ReadonlySet<string> = new Set(['no_answer', 'no_time', 'later']);

const ofOutcome = ({ met, useful = 3, together, reason = '' }: KnownOutcome): string => {
  if (!met) return notYet.has(reason) ? 'not_met_yet' : 'not_met';
  // Whoever works with the other by now has found it useful, whatever else it says.
  if (together !== undefined || useful >= 4) return 'met_useful';
  return useful <= 2 ? 'met_in_vain' : 'met';
};

const lastFirst = (a: KnownOutcome, b: KnownOutcome): number =>
  b.day - a.day || Date.parse(b.at) - Date.parse(a.at);

/** The last thing that this party said; undefined where it said nothing that teaches anything. */
export const wordOf = (
  { stage, outcomes, agreed, declined, introducedAt, endedAt }: KnownIntroduction,
  organisationId: string,
): Word | undefined => {
  const [told] = outcomes.filter((one) => one.organisationId === organisationId).toSorted(lastFirst);
  if (told) return { said: ofOutcome(told), at: told.at };
  if (stage === 'declined' && declined?.by === organisationId && endedAt !== undefined)
    return { said: declined.reason ?? 'no', at: endedAt };
  return introducedAt !== undefined && agreed.includes(organisationId)
    ? { said: 'agreed', at: introducedAt }
    : undefined;
};

/** Of several introductions of one pair, the last word. */
export const lastWordOf = (
  introductions: readonly KnownIntroduction[],
  organisationId: string,
): Word | undefined =>
  introductions
    .flatMap((one) => wordOf(one, organisationId) ?? [])
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
