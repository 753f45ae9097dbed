// What a suggestion becomes by what is known of its pair now. Pure: answers and what was shown are never touched.
import { reachesFloor, scorePair } from '../scoring/score-pair.ts';
import type { PairFacts, SideIndex } from '../scoring/pair-facts.ts';
import { noticeable } from '../scoring/thresholds.ts';
import type { Yardstick } from '../scoring/view.ts';
import type { Suppression } from '../rules/suppression.ts';
import { asNext, standingOf, withoutNext } from './in-round.ts';
import { kinKeyIn } from './kin-words.ts';
import { type PairQuotes, quoteKey, type Side, type Suggestion, type WithdrawnFor } from './suggestion.ts';

export interface Judged {
  readonly facts: PairFacts;
  /** What is left of what it stood on, without anything new. */
  readonly left: PairFacts;
  readonly quotes: Suggestion['quotes'];
  /** For animators: what members may see is the score's affair. */
  readonly suppressions: readonly Suppression[];
  readonly yardstick: Yardstick;
}

/** Undefined while it may be proposed. */
export const causeAgainst = ({ facts, suppressions, yardstick }: Judged): WithdrawnFor | undefined => {
  const [first] = suppressions;
  if (first) return first.code;
  const { score } = scorePair(facts, yardstick);
  if (reachesFloor({ score })) return undefined;
  return score === 0 ? 'nothing_to_gain' : 'too_low';
};

/** With its new scores; answers, times and what was answered on are those of before. */
export const rescored = (suggestion: Suggestion, { facts, quotes, yardstick }: Judged): Suggestion => {
  const { score, sides, animatorsOnly } = scorePair(facts, yardstick);
  const side = (index: SideIndex): Side => ({
    ...suggestion.sides[index],
    gain: sides[index].gain,
    features: sides[index].features,
    stranger: sides[index].stranger,
  });
  return {
    ...suggestion,
    score,
    animatorsOnly,
    sides: [side(0), side(1)],
    facts,
    quotes,
  };
};

const ends = (facts: PairFacts): string =>
  JSON.stringify([
    facts.matches.map(({ need, answer }) => [need, answer].map(({ ageInDays: _, ...end }) => end)),
    facts.kinships.map(({ sourceIds, visibility }) => [sourceIds, visibility]),
    facts.organisations.map(({ kind, poles, country }) => [kind, poles, country]),
  ]);

const wordsOf = (quotes: Readonly<Record<string, PairQuotes>>): string =>
  JSON.stringify(Object.entries(quotes).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Whether a reader would see the same: a score moves a little by itself, as other texts come and go. */
export const looksTheSame = (a: Suggestion, b: Suggestion): boolean =>
  a.state === b.state &&
  a.withdrawnFor === b.withdrawnFor &&
  a.animatorsOnly === b.animatorsOnly &&
  a.sides.every(({ gain, stranger }, at) => {
    const other = b.sides[at as SideIndex];
    return stranger === other.stranger && Math.abs(gain - other.gain) < noticeable;
  }) &&
  ends(a.facts) === ends(b.facts) &&
  wordsOf(a.quotes) === wordsOf(b.quotes);

/** Words of what a pair no longer stands on go with it. */
export const quotesOf = (facts: PairFacts, quotes: Suggestion['quotes']): Suggestion['quotes'] => {
  const keys = facts.matches.map(({ need, answer }) => quoteKey(need.sourceId, answer.sourceId));
  return Object.fromEntries(
    [...keys, kinKeyIn(facts, quotes) ?? ''].flatMap((key) => {
      const words = quotes[key];
      return words ? [[key, words]] : [];
    }),
  );
};

/**
 * Also from a round to come. Scores, and to whom it was shown and how, stay as they were: nothing opens because it is
 * withdrawn.
 */
export const withdrawn = (
  suggestion: Suggestion,
  withdrawnFor: WithdrawnFor,
  left: PairFacts,
): Suggestion => ({
  ...withoutNext(suggestion),
  state: 'withdrawn',
  withdrawnFor,
  facts: left,
  quotes: quotesOf(left, suggestion.quotes),
});

export const proposed = ({ withdrawnFor: _, ...suggestion }: Suggestion): Suggestion => ({
  ...suggestion,
  state: 'proposed',
});

/**
 * A proposal looked at again: withdrawn where something forbids it or too little is left, with new reasons otherwise.
 * `unchanged` where nobody would notice. What is withdrawn is never proposed again here; it forgets what is gone.
 */
export const lookAgain = (suggestion: Suggestion, judged: Judged): Suggestion | 'unchanged' => {
  if (suggestion.state === 'withdrawn') {
    if (ends(suggestion.facts) === ends(judged.left)) return 'unchanged';
    return { ...suggestion, facts: judged.left, quotes: quotesOf(judged.left, suggestion.quotes) };
  }
  const cause = causeAgainst(judged);
  if (cause) return withdrawn(suggestion, cause, judged.left);
  const next = rescored(suggestion, judged);
  return looksTheSame(suggestion, next) ? 'unchanged' : next;
};

/** Of a round that another one took the place of. */
export const isOver = ({ state, rounds }: Suggestion, published: number): boolean =>
  state === 'proposed' && Math.max(...rounds) < published;

/**
 * The same of both things it says: now, and in the round to come (`coming`: judged by that round's yardstick). A pair that
 * one of them has no place for any more is not taken from the other.
 */
export const lookAgainAtBoth = (
  suggestion: Suggestion,
  now: Judged,
  coming: Judged | undefined,
): Suggestion | 'unchanged' => {
  const { next } = suggestion;
  if (!next) return lookAgain(suggestion, now);
  const before = withoutNext(suggestion);
  const after = lookAgain(before, now);
  const then = coming ? lookAgain(asNext(suggestion), coming) : 'unchanged';
  if (after === 'unchanged' && then === 'unchanged') return 'unchanged';
  const left = after === 'unchanged' ? before : after;
  if (then !== 'unchanged' && then.state === 'withdrawn') return left;
  return {
    ...left,
    rounds: suggestion.rounds,
    next: then === 'unchanged' ? next : standingOf(then, next.round),
  };
};
