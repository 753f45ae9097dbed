// Holds two sources against each other: how well one answers the other.
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
}

/** -1: it is not indexed, or nobody stands behind it who wants to be found. */
const placeOf = (id: string, { circle, table }: Horizon, { view }: AnsweringWith): Place => {
  const place = view.find(id);
  const segment = place < 0 ? undefined : view.segments[segmentOf(place)];
  return segment && isBacked(segment, localIn(place), circle, table) ? place : -1;
};

/**
 * The very score, to the last bit, that `similar` gives the answering source where the asking one is the question of a
 * service. Two things set limits to that: above `mostForThemes` sources ranking leaves out the themes of all but the
 * best by words, which are counted here; and the other way round the score is another where a term has more links than
 * are followed, for a link may be among the strongest of one of its ends only. The length is that of the shorter one.
 */
export const explainPair = (
  askingId: string,
  answeringId: string,
  on: AnsweringWith,
): PairScore | undefined => {
  const { engine, view, semantics } = on;
  const horizon = horizonOf(serviceActor(''), on);
  const place = placeOf(answeringId, horizon, on);
  const question = sourceAt(view, placeOf(askingId, horizon, on));
  const answer = sourceAt(view, place);
  if (!question || !answer) return undefined;
  const weighed = weighAsked({ question, unheard: [], hasThemes: true }, horizon, on);
  const raw = rawOf(place, weighed, view);
  const { isConcept } = engine.terms;
  const words = Math.min(wordsIn(question.terms, isConcept), wordsIn(answer.terms, isConcept));
  return { ...sharesOf(place, raw, weighed, view), score: shownScore(semantics.sources, raw, words) };
};
