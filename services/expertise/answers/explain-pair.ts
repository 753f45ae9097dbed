// Holds two sources against each other: how well one answers the other, whichever of them asks.
import { sourceAt } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { shownScore } from '../semantics/shown-score.ts';
import type { AnsweringWith } from './answering-with.ts';
import { sharesOf } from './show-source.ts';
import type { Shares } from './show-source.ts';
import { weighAsked } from './weigh-asked.ts';

export interface PairScore extends Shares {
  readonly score: number;
  /** True: the terms of the question are those of the source that answers. */
  readonly isTurned: boolean;
}

/** Words of a source: what the null distribution goes by. */
export const wordsOf = (terms: Int32Array, isConcept: (term: number) => boolean): number =>
  terms.reduce((sum, term) => (isConcept(term) ? sum : sum + 1), 0);

/**
 * Of the two the one with the smaller id is taken for the question, so that the score is the same whoever asks; its
 * length counts as that of the shorter one.
 */
export const explainPair = (
  askingId: string,
  answeringId: string,
  on: AnsweringWith,
): PairScore | undefined => {
  const { engine, view, semantics } = on;
  const isTurned = answeringId < askingId;
  const [first, second] = isTurned ? [answeringId, askingId] : [askingId, answeringId];
  const [from, to]: readonly Place[] = [view.find(first), view.find(second)];
  const question = from === undefined || from < 0 ? undefined : sourceAt(view, from);
  const answer = to === undefined || to < 0 ? undefined : sourceAt(view, to);
  if (!question || !answer || to === undefined) return undefined;
  const weighed = weighAsked({ question, unheard: [], hasThemes: true }, 'animators', on);
  const shares = sharesOf(to, weighed, view);
  const { isConcept } = engine.terms;
  const words = Math.min(wordsOf(question.terms, isConcept), wordsOf(answer.terms, isConcept));
  return { ...shares, score: shownScore(semantics.sources, shares.raw, words), isTurned };
};
