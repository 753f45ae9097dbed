// Which of what a suggestion says holds in the round that members see. A round that is being published writes beside
// what they see, never over it: one document flips which of both everybody reads. Pure.
import type { SideIndex } from '../scoring/pair-facts.ts';
import type { Side, Standing, Suggestion } from './suggestion.ts';

/** What it says, as what a round says of it. */
export const standingOf = (suggestion: Suggestion, round: number): Standing => {
  const { explored, score, animatorsOnly, sides, facts, quotes } = suggestion;
  const side = ({ gain, features, stranger }: Side): Standing['sides'][0] => ({ gain, features, stranger });
  return {
    round,
    explored,
    score,
    animatorsOnly,
    sides: [side(sides[0]), side(sides[1])],
    facts,
    quotes,
  };
};

/** Without what the coming round says of it, and not in that round. */
export const withoutNext = ({ next, rounds, ...suggestion }: Suggestion): Suggestion => ({
  ...suggestion,
  rounds: rounds.filter((round) => round !== next?.round),
});

/** As it will be from the publication on; answers and what was shown are nobody's but the sides'. */
export const asNext = (suggestion: Suggestion): Suggestion => {
  const { next, withdrawnFor: _, ...before } = suggestion;
  if (!next) return suggestion;
  const { round, sides, ...says } = next;
  const side = (index: SideIndex): Side => ({ ...before.sides[index], ...sides[index] });
  return { ...before, ...says, sides: [side(0), side(1)], state: 'proposed', rounds: [round], added: false };
};

/**
 * As members see it, `published` being the round that they see: whoever writes it so, be it before all that the round
 * changed was told, tells it as it is.
 */
export const seenIn = (suggestion: Suggestion, published: number): Suggestion => {
  const { next = { round: Infinity } } = suggestion;
  // What a round said that was never published is forgotten.
  const now = next.round < published ? withoutNext(suggestion) : suggestion;
  const seen = next.round === published ? asNext(suggestion) : now;
  const isNew = seen.state === 'proposed' && seen.toldIn < published && seen.rounds.includes(published);
  return isNew ? { ...seen, toldIn: published } : seen;
};

/** The round that is to come and that speaks of it already. */
export const comingRound = ({ next, rounds }: Suggestion, published: number): number | undefined => {
  const last = next?.round ?? Math.max(...rounds);
  return last > published ? last : undefined;
};
