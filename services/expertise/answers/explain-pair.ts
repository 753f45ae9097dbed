// Holds two sources against each other: how well one answers the other.
import { serviceActor } from '../../platform/access/actor.ts';
import { localIn, segmentOf, sourceAt } from '../index/view.ts';
import type { StoredSource } from '../index/indexed-source.ts';
import type { IndexView, Place } from '../index/view.ts';
import { shownScore } from '../semantics/shown-score.ts';
import type { AnsweringWith } from './answering-with.ts';
import { horizonOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';
import { wordsIn } from './read-sources.ts';
import { rawOf, sharesOf } from './shares-of-score.ts';
import type { Shares } from './shares-of-score.ts';
import { isBacked } from './stray-sources.ts';
import { weighAsked } from './weigh-asked.ts';
import type { Weighed } from './weigh-asked.ts';

export interface PairScore extends Shares {
  readonly score: number;
}

/** -1: it is not indexed, or nobody stands behind it who wants to be found. */
const placeOf = (id: string, { circle, table }: Horizon, { view }: AnsweringWith): Place => {
  const place = view.find(id);
  const segment = place < 0 ? undefined : view.segments[segmentOf(place)];
  return segment && isBacked(segment, localIn(place), circle, table) ? place : -1;
};

/** A source that asks, read and weighed, for those who hear the same. */
interface Asked {
  readonly table: Horizon['table'];
  readonly vocabulary: AnsweringWith['engine']['vocabulary'];
  readonly semantics: AnsweringWith['semantics'];
  readonly question: StoredSource | undefined;
  readonly weighed: Weighed;
}

/** One source is held against many in a row: it is weighed once as long as nothing is taken in. */
const remembered = new WeakMap<IndexView, Map<string, Asked>>();
const mostRemembered = 100;

const askedBy = (id: string, horizon: Horizon, on: AnsweringWith): Asked => {
  const { view, semantics } = on;
  const { table } = horizon;
  const { vocabulary } = on.engine;
  const known = remembered.get(view) ?? new Map<string, Asked>();
  remembered.set(view, known);
  const before = known.get(id);
  if (before?.table === table && before.semantics === semantics && before.vocabulary === vocabulary)
    return before;
  const question = sourceAt(view, placeOf(id, horizon, on));
  const read = { question: question ?? { terms: [], impacts: [] }, unheard: [], hasThemes: true };
  const asked = { table, vocabulary, semantics, question, weighed: weighAsked(read, horizon, on) };
  if (known.size === mostRemembered) known.clear();
  known.set(id, asked);
  return asked;
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
  const { question, weighed } = askedBy(askingId, horizon, on);
  const answer = sourceAt(view, place);
  if (!question || !answer) return undefined;
  const raw = rawOf(place, weighed, view);
  const { isConcept } = engine.terms;
  const words = Math.min(wordsIn(question.terms, isConcept), wordsIn(answer.terms, isConcept));
  return { ...sharesOf(place, raw, weighed, view), score: shownScore(semantics.sources, raw, words) };
};
