// How a question writes its words that is a source, or all that an organisation has said: read in its own texts.
import type { Actor } from '../../platform/access/actor.ts';
import { termsAt } from '../index/read-segment.ts';
import { idOf, localIn, segmentOf } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { comesBefore } from '../ranking/source-order.ts';
import type { TakeTurn } from '../take-turns.ts';
import type { AnsweringWith } from './answering-with.ts';
import { mayShow } from './may-show.ts';
import { mostParts } from './parts-of-score.ts';
import { readShown } from './read-shown.ts';
import type { Answer, FoundSource } from './search.ts';
import { sharesOf } from './shares-of-score.ts';
import type { Shares } from './shares-of-score.ts';
import type { ReadWords } from './written-forms.ts';

/** Of a question that is made of more, some of what is told of little weight stays without words. */
const mostTexts = 100;

/** Words of the question that a source is told to answer. */
const askedTerms = ({ terms }: Shares, isConcept: (term: number) => boolean): readonly number[] =>
  terms
    .flatMap(({ share, origins }) => origins.map((origin) => ({ ...origin, share: share * origin.share })))
    .filter(({ asked }) => !isConcept(asked))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, mostParts)
    .map(({ asked }) => asked);

/** Few of the places that hold the terms between them: those that hold most of them first. */
const placesHolding = (
  wanted: ReadonlySet<number>,
  places: readonly Place[],
  { view }: AnsweringWith,
): readonly Place[] => {
  const isBefore = comesBefore(view);
  const holding = places
    .map((place) => {
      const segment = view.segments[segmentOf(place)];
      const terms = segment ? [...termsAt(segment, localIn(place))] : [];
      return { place, terms: terms.filter((term) => wanted.has(term)) };
    })
    .sort(
      (one, other) => other.terms.length - one.terms.length || (isBefore(one.place, other.place) ? -1 : 1),
    );
  const left = new Set(wanted);
  return holding
    .filter(({ terms }) => {
      const brings = terms.some((term) => left.has(term));
      for (const term of terms) left.delete(term);
      return brings;
    })
    .slice(0, mostTexts)
    .map(({ place }) => place);
};

export interface WritingWith {
  readonly actor: Actor;
  readonly on: AnsweringWith;
  readonly readWords: ReadWords;
  readonly takeTurn: TakeTurn;
}

/** Of the words that the shown sources answer, as far as the question is made of texts that the asker may see now. */
export const writtenAsked = async (
  { read, weighed, horizon }: Answer,
  shown: readonly FoundSource[],
  { actor, on, readWords, takeTurn }: WritingWith,
): Promise<ReadonlyMap<number, string>> => {
  if (read.madeOf.length === 0) return read.written;
  const { engine, view } = on;
  const wanted = new Set(
    shown.flatMap(({ place, raw }) =>
      place < 0 ? [] : askedTerms(sharesOf(place, raw, weighed, view), engine.terms.isConcept),
    ),
  );
  const written = new Map(read.written);
  const ids = placesHolding(wanted, read.madeOf, on).map((place) => idOf(view, place));
  for (const source of await readWords(ids)) {
    if (!mayShow(source, actor, engine, horizon)) continue;
    await takeTurn();
    const { words } = readShown(source, false, { engine, view, horizon });
    words.terms.forEach((term, at) => {
      if (wanted.has(term) && !written.has(term))
        written.set(term, source.words.slice(words.starts[at], words.ends[at]));
    });
  }
  return written;
};
