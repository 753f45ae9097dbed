// Counts what the vocabulary's calls ask for: the concepts an organisation speaks of, the words no concept covers.
import type { Actor } from '../../platform/access/actor.ts';
import { serviceActor } from '../../platform/access/actor.ts';
import { sees, clearance } from '../../platform/access/may.ts';
import { placeOfTerm } from '../index/read-segment.ts';
import { circleOf, circles, dead, sourceClasses } from '../index/source-class.ts';
import { idOf, localIn, placeAt, segmentOf, sourceAt } from '../index/view.ts';
import type { IndexView, Place } from '../index/view.ts';
import { createBestPlaces } from '../ranking/best-places.ts';
import { rarity } from '../ranking/weigh-question.ts';
import type { Replica } from '../replica.ts';
import { tallyUncovered, uncoveredTerms } from '../vocabulary/uncovered-words.ts';
import type { CountedTerm, UncoveredWord } from '../vocabulary/uncovered-words.ts';
import type { SpokenConcept } from '../vocabulary/concept-statistics.ts';
import { ownOf, standInOf } from './admissible.ts';
import type { AnsweringWith } from './answering-with.ts';
import { horizonOf, placesOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';
import { isBacked } from './stray-sources.ts';

const known = (
  organisationId: string,
  actor: Actor,
  on: AnsweringWith,
): { readonly places: readonly Place[]; readonly isOwn: boolean } | undefined => {
  const { organisations } = on.engine;
  const { table, circle } = horizonOf(actor, on);
  const number = standInOf(organisationId, organisations, table);
  if (number < 0) return undefined;
  const isOwn = ownOf(actor, organisations, table).includes(number);
  if (!isOwn && table.knownTo[circle][number] !== 1) return undefined;
  return { places: placesOf(on.view, table.standing.absorbed(number)), isOwn };
};

/** Strongest first: impact times rarity; undefined where the asker may not know of the organisation. */
export const spokenConcepts = (
  organisationId: string,
  actor: Actor,
  limit: number,
  on: AnsweringWith,
): readonly SpokenConcept[] | undefined => {
  const found = known(organisationId, actor, on);
  if (!found) return undefined;
  const { engine, view } = on;
  const horizon = horizonOf(actor, on);
  /** Impacts are whole numbers: their sums are the same in any order. */
  const spoken = new Map<number, { sources: number; impact: number }>();
  for (const place of found.places) {
    const sort = sourceClasses[view.segments[segmentOf(place)]?.classes[localIn(place)] ?? dead];
    if (!sort || (!found.isOwn && !sees(clearance(actor), sort.circle))) continue;
    const source = sourceAt(view, place);
    source?.terms.forEach((term, at) => {
      if (!engine.terms.isConcept(term)) return;
      const one = spoken.get(term) ?? { sources: 0, impact: 0 };
      spoken.set(term, { sources: one.sources + 1, impact: one.impact + (source.impacts[at] ?? 0) });
    });
  }
  const weighed = [...spoken].map(([term, { sources, impact }]) => ({
    id: engine.terms.termOf(term).slice(1),
    sources,
    weight: impact * rarity(horizon, term),
  }));
  const strongest = weighed.reduce((most, { weight }) => Math.max(most, weight), 0);
  return weighed
    .map((one) => ({ ...one, weight: strongest === 0 ? 0 : one.weight / strongest }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
};

/** Sources read of each word: how it is written, and which word stands beside it, shows in so many. */
const readOfEach = 20;

/** Of the sources of the circle that hold the term, the first ones by hash and id: those of any other word, too. */
const someHolding = (term: number, { circle, table }: Horizon, view: IndexView): readonly Place[] => {
  const widest = circles.indexOf(circle);
  const best = createBestPlaces(view, readOfEach, 1);
  view.segments.forEach((segment, nth) => {
    const listed = placeOfTerm(segment, term);
    if (listed < 0) return;
    const { postings, postingStarts, classes } = segment;
    for (let at = postingStarts[listed] ?? 0; at < (postingStarts[listed + 1] ?? 0); at += 1) {
      const local = postings[at] ?? 0;
      const sort = classes[local] ?? dead;
      if (sort === dead || circleOf(sort) > widest || !isBacked(segment, local, circle, table)) continue;
      best.offer(1, placeAt(nth, local));
    }
  });
  return [...best.take().places];
};

/** Frequent words that no concept covers, with how many sources of the campus hold them. */
const uncoveredIn = (
  { engine: { terms, links, vocabulary } }: AnsweringWith,
  { frequency }: Horizon,
  limit: number,
): readonly CountedTerm[] => {
  const counted = function* (): Generator<CountedTerm> {
    for (let number = 0; number < terms.size; number += 1) {
      const sources = frequency(number);
      if (sources > 0) yield { term: terms.termOf(number), sources };
    }
  };
  const isCommon = (term: string): boolean => links.isInLexicon(terms.find(term));
  return uncoveredTerms(counted(), { covers: vocabulary.covers, isCommon }, limit);
};

const wholeCampus = serviceActor('uncovered-words');

/** Of the whole campus, but for the silent: for its animators. */
export const uncoveredWords = async (
  limit: number,
  on: AnsweringWith,
  { readWords, takeTurn }: Pick<Replica, 'readWords' | 'takeTurn'>,
): Promise<readonly UncoveredWord[]> => {
  const { engine, view } = on;
  const { terms } = engine;
  const horizon = horizonOf(wholeCampus, on);
  const uncovered = uncoveredIn(on, horizon, limit);
  const ids = new Set<string>();
  for (const { term } of uncovered) {
    await takeTurn();
    for (const place of someHolding(terms.find(term), horizon, view)) ids.add(idOf(view, place));
  }
  const tally = tallyUncovered(uncovered);
  for (const { words, language } of await readWords([...ids])) {
    await takeTurn();
    tally.add(words, engine.ask(words, language).words, terms.termOf);
  }
  const sourcesOf = new Map(uncovered.map(({ term, sources }) => [term, sources]));
  return tally
    .words()
    .map(({ words, language, sources }) => {
      // Of a name of several words, those that hold its most frequent one: most of these hold all of it.
      const counts = [...engine.analyser.termsIn(words, language)].map(
        (term) => sourcesOf.get(terms.termOf(term)) ?? 0,
      );
      return { words, language, sources: Math.max(sources, ...counts) };
    })
    .toSorted((a, b) => b.sources - a.sources || (a.words < b.words ? -1 : 1))
    .slice(0, limit);
};
