// Answers a search: who knows about something, as far as the asker may see.
import { clearance } from '../../platform/access/may.ts';
import type { Visibility } from '../../platform/access/actor.ts';
import { noFilters } from '../filters.ts';
import type { Asked, FacetField, Filters } from '../filters.ts';
import { placeOfOwner } from '../index/read-segment.ts';
import { idOf, localIn, placeAt, placeOf, segmentOf } from '../index/view.ts';
import type { IndexView, Place } from '../index/view.ts';
import { addThemes } from '../ranking/add-themes.ts';
import { admit, admits, found as isFound } from '../ranking/admission.ts';
import type { Admission, SourceFilter } from '../ranking/admission.ts';
import { bestOrganisations } from '../ranking/best-organisations.ts';
import type { RankedOrganisations } from '../ranking/best-organisations.ts';
import { scoreSources } from '../ranking/score-sources.ts';
import type { Scored } from '../ranking/score-sources.ts';
import { createStanding } from '../ranking/standing.ts';
import { shownScore } from '../semantics/shown-score.ts';
import { sourceKinds } from '../source.ts';
import { admissible } from './admissible.ts';
import type { Asking } from './admissible.ts';
import type { AnsweringWith } from './answering-with.ts';
import { countFacet } from './count-facets.ts';
import type { FacetCount } from './count-facets.ts';
import { byPlace, withNames } from './find-named.ts';
import type { Named } from './find-named.ts';
import { readAsked } from './read-asked.ts';
import type { Correction, ReadAsked } from './read-asked.ts';
import { weighAsked } from './weigh-asked.ts';
import type { Weighed } from './weigh-asked.ts';

export interface SearchAsked extends Asking {
  readonly asked: Asked;
  readonly facets: readonly FacetField[];
  readonly limit: number;
  readonly after?: { readonly raw: number; readonly id: string };
}

export interface FoundSource {
  readonly id: string;
  readonly raw: number;
  readonly score: number;
}

export interface FoundOrganisation {
  readonly number: number;
  readonly id: string;
  readonly raw: number;
  readonly score: number;
  /** Best first, at most 8; the r-th counts .7^(r-1) of its raw score. */
  readonly sources: readonly FoundSource[];
  /** What being called by the words typed adds to the raw score. */
  readonly name?: number;
}

export interface Answer {
  readonly found: readonly FoundOrganisation[];
  /** True: there are more. */
  readonly hasMore: boolean;
  readonly total: number;
  readonly facets: readonly { readonly field: FacetField; readonly counts: readonly FacetCount[] }[];
  readonly corrections: readonly Correction[];
  /** For explanations. */
  readonly read: ReadAsked;
  readonly weighed: Weighed;
}

/** Filters that a facet's own field leaves out of its counts. */
const fieldOf: Readonly<Record<FacetField, keyof Filters>> = {
  organisation_kind: 'organisationKinds',
  pole: 'poles',
  concept: 'concepts',
  language: 'languages',
  statement_type: 'statementTypes',
  source_kind: 'sourceKinds',
};

const everyKind: Filters = { ...noFilters, sourceKinds };

const isConceptTerm = (term: string): boolean => term.startsWith('#');

export const standingOf = ({ engine }: AnsweringWith): Admission['standing'] =>
  createStanding(engine.organisations.standIns(), engine.organisations.order());

/** Living sources that these organisations stand behind. */
const placesOf = ({ segments }: IndexView, owners: readonly number[]): readonly Place[] => {
  const places = new Set<Place>();
  segments.forEach((segment, nth) => {
    for (const owner of owners) {
      const at = placeOfOwner(segment, owner);
      if (at < 0) continue;
      for (let i = segment.ownedStarts[at] ?? 0; i < (segment.ownedStarts[at + 1] ?? 0); i += 1)
        places.add(placeAt(nth, segment.owned[i] ?? 0));
    }
  });
  return [...places];
};

const widen = (filter: SourceFilter, { holding, lacking }: ReadAsked): SourceFilter => ({
  ...filter,
  holding: [...(filter.holding ?? []), ...holding],
  lacking: Int32Array.from(lacking),
});

interface Searched {
  readonly scored: Scored;
  readonly admission: Admission;
  readonly read: ReadAsked;
  readonly weighed: Weighed;
  readonly filterFor: (leftOut?: keyof Filters) => SourceFilter;
}

const score = (asking: SearchAsked, circle: Visibility, on: AnsweringWith): Searched => {
  const { engine, view, workspace } = on;
  const known = { organisations: engine.organisations, vocabulary: engine.vocabulary, find: engine.terms.find };
  const standing = standingOf(on);
  // Who is seen decides which sources a question may be made of; what answers must be like does not.
  const seen = admit(view, admissible({ ...asking, filters: everyKind, withoutSources: [], withoutOrganisations: [] }, view, known), standing);
  const mayFind = (place: number): boolean => admits(seen, segmentOf(place), localIn(place));
  const read = readAsked(
    asking.asked,
    { engine, filed: on.filed, view, circle, locale: asking.actor.locale, mayFind },
    (id) => placesOf(view, standing.absorbed(engine.organisations.numberOf(id))),
  );
  const withoutOrganisations = [...asking.withoutOrganisations, ...read.withoutOrganisations];
  const filterFor = (leftOut?: keyof Filters): SourceFilter =>
    widen(admissible({ ...asking, withoutOrganisations }, view, known, leftOut), read);
  const weighed = weighAsked(read, circle, on);
  const scored = scoreSources(view, weighed.question, workspace);
  const admission = admit(view, filterFor(), standing);
  if (weighed.themes) addThemes(scored, admission, view.documents(circle), weighed.themes);
  return { scored, admission, read, weighed, filterFor };
};

const describe = (
  { organisations, raws, starts, sources, sourceRaws }: RankedOrganisations,
  words: number,
  { engine, view, semantics }: AnsweringWith,
): readonly FoundOrganisation[] =>
  [...organisations].map((number, at) => {
    const raw = raws[at] ?? 0;
    const places = [...sources.subarray(starts[at], starts[at + 1])];
    return {
      number,
      id: engine.organisations.idOf(number),
      raw,
      score: shownScore(semantics.organisations, raw, words),
      sources: places.map((source, nth) => {
        const sourceRaw = sourceRaws[(starts[at] ?? 0) + nth] ?? 0;
        return {
          id: idOf(view, placeOf(view, source)),
          raw: sourceRaw,
          score: shownScore(semantics.sources, sourceRaw, words),
        };
      }),
    };
  });

const conceptsIn =
  ({ terms }: AnsweringWith['engine']) =>
  (term: number): string | undefined => {
    const written = terms.termOf(term);
    return isConceptTerm(written) ? written.slice(1) : undefined;
  };

/** Organisations called by the words typed, of those that may be found. */
const namedOf = ({ read, admission }: Searched, { engine }: AnsweringWith): readonly Named[] => {
  const standing = new Set(
    engine.organisations
      .named(read.name)
      .filter((number) => ((admission.organisations[number] ?? 0) & isFound) !== 0),
  );
  return [...standing].map((number) => ({ number, id: engine.organisations.idOf(number) }));
};

const onlyThese = (organisations: Uint8Array, numbers: readonly number[]): Uint8Array => {
  const mask = organisations.map((bits) => bits & ~isFound);
  for (const number of numbers) mask[number] = organisations[number] ?? 0;
  return mask;
};

const allButThese = (organisations: Uint8Array, numbers: readonly number[]): Uint8Array => {
  const mask = organisations.slice();
  for (const number of numbers) mask[number] = (mask[number] ?? 0) & ~isFound;
  return mask;
};

/** One more than asked for, so that it shows whether there are more; those called by the words typed apart. */
const rank = (searched: Searched, asking: SearchAsked, on: AnsweringWith) => {
  const { scored, admission, read } = searched;
  const { limit, after } = asking;
  const named = namedOf(searched, on);
  const numbers = named.map(({ number }) => number);
  const among = (organisations: Uint8Array): Admission => ({
    ...admission,
    organisations,
    choosesOrganisations: true,
  });
  const others = bestOrganisations(
    scored,
    named.length === 0 ? admission : among(allButThese(admission.organisations, numbers)),
    {
      limit: limit + 1,
      ...(after ? { after: { raw: after.raw, organisation: on.engine.organisations.numberOf(after.id) } } : {}),
    },
    on.workspace,
  );
  const found = describe(others, read.words, on);
  const total = (others.found ?? found.length) + named.length;
  if (named.length === 0) return { found, total };
  const theirs = bestOrganisations(
    scored,
    among(onlyThese(admission.organisations, numbers)),
    { limit: named.length },
    on.workspace,
  );
  const called = withNames(named, describe(theirs, read.words, on), on.semantics.organisations, read.words);
  const left = after ? called.filter((one) => byPlace(after, one) < 0) : called;
  return { found: [...left, ...found].sort(byPlace).slice(0, limit + 1), total };
};

export const search = (asking: SearchAsked, on: AnsweringWith): Answer => {
  const { engine, view } = on;
  const searched = score(asking, clearance(asking.actor), on);
  const { scored, admission, read, weighed, filterFor } = searched;
  const { found, total } = rank(searched, asking, on);
  const counting = { organisations: engine.organisations, conceptOf: conceptsIn(engine) };
  return {
    found: found.slice(0, asking.limit),
    hasMore: found.length > asking.limit,
    total,
    facets: asking.facets.map((field) => {
      const admitted = admit(view, filterFor(fieldOf[field]), admission.standing);
      return { field, counts: countFacet(field, scored, admitted, counting) };
    }),
    corrections: read.corrections,
    read,
    weighed,
  };
};
