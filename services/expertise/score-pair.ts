// Holds one source against another: their score, and which words made it.
import { contribution, emphasis, saturation } from './bm25.ts';
import { questionOf } from './question.ts';
import type { Question } from './question.ts';
import { asksBack } from './score-sources.ts';
import type { Entry } from './source-index.ts';
import type { View } from './view.ts';

/** Term → what it adds to the score. */
export type Shared = ReadonlyMap<number, number>;

/** The words that a question and a source share, by what they add; `back`: it is the source that asks. */
export const sharedTerms = (question: Question, entry: Entry, view: View, back: boolean): Shared => {
  const shared = new Map<number, number>();
  const { profile, length } = entry;
  const { rarity, meanLength } = view;
  for (let i = 0; i < profile.length; i += 2) {
    const term = profile[i] ?? 0;
    const times = question.terms.get(term);
    if (times === undefined) continue;
    const there = profile[i + 1] ?? 0;
    const added = back
      ? contribution(rarity(term), emphasis(there), saturation(times, question.length, meanLength))
      : contribution(rarity(term), emphasis(times), saturation(there, length, meanLength));
    shared.set(term, added);
  }
  return shared;
};

export interface Pair {
  /** 0 and up; equal to what `scoreSources` gives the pair, from either side. */
  readonly score: number;
  readonly shared: Shared;
}

export const scorePair = (asking: Entry, answering: Entry, view: View): Pair => {
  if (asksBack(asking, answering)) return scorePair(answering, asking, view);
  const question = questionOf(asking, view);
  const shared = sharedTerms(question, answering, view, false);
  if (shared.size === 0) return { score: 0, shared };
  let sum = 0;
  for (const added of shared.values()) sum += added;
  return { score: sum / question.ownScore, shared };
};

/** What is shown of a score: an answer may be richer than the question's own words, but not more than right. */
export const shownScore = (score: number): number => Math.min(1, score);

/** Strongest first, ties by stem. */
export const strongest = (shared: Shared, stemOf: (term: number) => string, atMost: number): string[] =>
  Array.from(shared, ([term, added]) => ({ stem: stemOf(term), added }))
    .sort((one, two) => two.added - one.added || (one.stem < two.stem ? -1 : 1))
    .slice(0, atMost)
    .map(({ stem }) => stem);
