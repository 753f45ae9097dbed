// What brought two organisations together before, or could now: introductions, and calls that fit both. Pure.
import type { Campus } from '../campus/campus.ts';
import type { KnownIntroduction, KnownOutcome } from '../campus/introductions.ts';
import type { IntroducedFacts, PairFacts } from '../scoring/pair-facts.ts';

/** Of two, in the order of their ids. */
export type Encounters = (ids: readonly [string, string]) => Pick<PairFacts, 'introduced' | 'call'>;

/** What a meeting that never took place says, where 0 is one that was not useful at all, and 1 one that was very much so. */
const notMet = 0.25;

/** In 0..1; undefined where nothing was said of how useful it was. */
const foundUseful = (outcomes: readonly KnownOutcome[]): number | undefined => {
  const useful = outcomes.flatMap(({ met, useful: stars }) =>
    met && stars !== undefined ? [(stars - 1) / 4] : [],
  );
  if (useful.length > 0) return useful.reduce((sum, one) => sum + one, 0) / useful.length;
  return outcomes.length > 0 && outcomes.every(({ met }) => !met) ? notMet : undefined;
};

/** Of introductions at which names were exchanged; undefined where there was none. */
export const introducedFacts = (
  introductions: readonly KnownIntroduction[],
  ids: readonly [string, string],
): IntroducedFacts | undefined => {
  const made = introductions.flatMap(({ introducedAt, outcomes }) =>
    introducedAt === undefined ? [] : [{ at: Date.parse(introducedAt), outcomes }],
  );
  if (made.length === 0) return undefined;
  const outcomes = made.flatMap((one) => one.outcomes);
  const [first, second] = ids.map((id) =>
    foundUseful(outcomes.filter(({ organisationId }) => organisationId === id)),
  );
  return {
    year: new Date(Math.max(...made.map(({ at }) => at))).getUTCFullYear(),
    found: { ...(first === undefined ? {} : { 0: first }), ...(second === undefined ? {} : { 1: second }) },
  };
};

/** `day`: YYYY-MM-DD of the campus. */
export const encountersOf = (
  { introductions, calls }: Pick<Campus, 'introductions' | 'calls'>,
  day: string,
): Encounters => {
  const sharedCall = calls.openOn(day);
  return (ids) => {
    const introduced = introducedFacts(introductions.between(...ids), ids);
    const call = sharedCall(...ids);
    return { ...(introduced ? { introduced } : {}), ...(call === undefined ? {} : { call }) };
  };
};
