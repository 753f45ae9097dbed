// Judges the pairs of a whole campus, and counts what becomes of them. Pure.
import { pairKey } from '../pair-key.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import {
  type Counts,
  countSuppressions,
  type Suppression,
  type SuppressionCode,
} from '../rules/suppression.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import { reachesFloor, scorePair } from '../scoring/score-pair.ts';
import type { Yardstick } from '../scoring/view.ts';
import { isWanted, restingOf } from '../suggestions/answers.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { suppressionsOf } from './judging.ts';

/** A pair that a round may choose. */
export interface CollectedPair {
  /** In the order of the ids. */
  readonly ids: readonly [string, string];
  /** In 0..1, at least the floor. */
  readonly score: number;
  /** It stands only on what is kept for animators. */
  readonly animatorsOnly: boolean;
  /** It is suggested now, and a side said that it is interested, or both are being introduced. */
  readonly stays: boolean;
  /** It is not suggested now. */
  readonly fresh: boolean;
}

export interface JudgedPair {
  readonly pair?: CollectedPair;
  /** Empty where nothing forbids it; undefined below the floor. */
  readonly suppressions?: readonly Suppression[];
}

export interface JudgingAll {
  readonly yardstick: Yardstick;
  readonly book: RuleBook;
  /** Keys of the pairs that are suggested now. */
  readonly live: ReadonlySet<string>;
  /** Whether an introduction of both is asked for and has come to no end. */
  readonly isUnderWay: (a: string, b: string) => boolean;
  readonly now: string;
}

/** Scored before it is held against the rules: what would not be proposed anyway is not held back by them. */
export const judgeCollected = (
  facts: PairFacts,
  before: Suggestion | undefined,
  { yardstick, book, live, isUnderWay, now }: JudgingAll,
): JudgedPair => {
  const score = scorePair(facts, yardstick);
  if (!reachesFloor(score)) return {};
  const suppressions = suppressionsOf(book, facts);
  if (suppressions.length > 0) return { suppressions };
  const [{ id: a }, { id: b }] = facts.organisations;
  const fresh = !live.has(pairKey([a, b]));
  const stays = !fresh && ((before !== undefined && isWanted(before)) || isUnderWay(a, b));
  const resting = before && !stays ? restingOf(before, now) : [];
  if (resting.length > 0) return { suppressions: resting };
  const { animatorsOnly } = score;
  return { suppressions, pair: { ids: [a, b], score: score.score, animatorsOnly, stays, fresh } };
};

export interface CollectedOf {
  /** Needs and offers it states. */
  readonly statements: number;
  /** Candidates before the rules, and after them. */
  readonly found: number;
  readonly admissible: number;
}

export interface Tally {
  /** To be told of each pair that reaches the floor. */
  count(ids: readonly [string, string], suppressions: readonly Suppression[]): void;
  readonly of: ReadonlyMap<string, CollectedOf>;
  readonly suppressed: () => Counts;
}

export const createTally = (
  organisations: readonly string[],
  statementsOf: (organisationId: string) => number,
): Tally => {
  const sums = new Map(
    organisations.map((id) => [id, { statements: statementsOf(id), found: 0, admissible: 0 }]),
  );
  const held = new Map<SuppressionCode, number>();
  return {
    count: (ids, suppressions) => {
      const counts = Object.entries(countSuppressions([suppressions])) as [SuppressionCode, number][];
      for (const [code, count] of counts) held.set(code, (held.get(code) ?? 0) + count);
      for (const id of ids) {
        const sum = sums.get(id);
        if (!sum) continue;
        sum.found += 1;
        if (suppressions.length === 0) sum.admissible += 1;
      }
    },
    of: sums,
    suppressed: () => Object.fromEntries(held),
  };
};
