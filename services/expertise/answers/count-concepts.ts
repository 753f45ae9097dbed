// Counts what the vocabulary's calls ask for: the concepts an organisation speaks of, the words no concept covers.
import type { Actor } from '../../platform/access/actor.ts';
import { sees, clearance } from '../../platform/access/may.ts';
import { dead, sourceClasses } from '../index/source-class.ts';
import { localIn, segmentOf, sourceAt } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { rarity } from '../ranking/weigh-question.ts';
import { uncoveredTerms } from '../vocabulary/uncovered-words.ts';
import type { CountedTerm } from '../vocabulary/uncovered-words.ts';
import type { SpokenConcept } from '../vocabulary/concept-statistics.ts';
import { ownOf, standInOf } from './admissible.ts';
import type { AnsweringWith } from './answering-with.ts';
import { horizonOf, placesOf } from './horizon.ts';

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

/** Frequent words of the whole campus that no concept covers, for its animators. */
export const uncoveredIn = ({ engine, view }: AnsweringWith, limit: number): readonly CountedTerm[] => {
  const counted = function* (): Generator<CountedTerm> {
    for (let number = 0; number < engine.terms.size; number += 1) {
      const sources = view.frequency('animators', number);
      if (sources > 0) yield { term: engine.terms.termOf(number), sources };
    }
  };
  const isCommon = (term: string): boolean => {
    const number = engine.terms.find(term);
    return engine.links.of(number, 'animators').some(({ why }) => why === 'translation');
  };
  return uncoveredTerms(counted(), { covers: engine.vocabulary.covers, isCommon }, limit);
};
