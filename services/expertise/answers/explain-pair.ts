// Holds two sources against each other: how well one answers the other, whichever of them asks.
import { serviceActor } from '../../platform/access/actor.ts';
import { localIn, segmentOf, sourceAt } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { shownScore } from '../semantics/shown-score.ts';
import type { AnsweringWith } from './answering-with.ts';
import { horizonOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';
import { wordsIn } from './read-sources.ts';
import { rawOf, sharesOf } from './shares-of-score.ts';
import type { Shares } from './shares-of-score.ts';
import { isBacked } from './stray-sources.ts';
import { weighAsked } from './weigh-asked.ts';

export interface PairScore extends Shares {
  readonly score: number;
  /** True: the terms of the question are those of the source that answers. */
  readonly isTurned: boolean;
}

/** -1: it is not indexed, or nobody stands behind it who wants to be found. */
const placeOf = (id: string, { circle, table }: Horizon, { view }: AnsweringWith): Place => {
  const place = view.find(id);
  const segment = place < 0 ? undefined : view.segments[segmentOf(place)];
  return segment && isBacked(segment, localIn(place), circle, table) ? place : -1;
};

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
  const horizon = horizonOf(serviceActor(''), on);
  const isTurned = answeringId < askingId;
  const [first, second] = isTurned ? [answeringId, askingId] : [askingId, answeringId];
  const place = placeOf(second, horizon, on);
  const question = sourceAt(view, placeOf(first, horizon, on));
  const answer = sourceAt(view, place);
  if (!question || !answer) return undefined;
  const weighed = weighAsked({ question, unheard: [], hasThemes: true }, horizon, on);
  const raw = rawOf(place, weighed, view);
  const { isConcept } = engine.terms;
  const words = Math.min(wordsIn(question.terms, isConcept), wordsIn(answer.terms, isConcept));
  return {
    ...sharesOf(place, raw, weighed, view),
    score: shownScore(semantics.sources, raw, words),
    isTurned,
  };
};
