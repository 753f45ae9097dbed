// Answers a search: who knows about something, as far as the asker may see.
import type { FacetField, Filters } from '../filters.ts';
import type { AnsweringWith } from './answering-with.ts';
import { createFacetCounter } from './count-facets.ts';
import type { FacetCount } from './count-facets.ts';
import { namedOf, rankFound } from './rank-found.ts';
import type { After, FoundOrganisation } from './rank-found.ts';
import type { ReadAsked } from './read-question.ts';
import { scoreAsked } from './score-asked.ts';
import type { ScoredAnswer, ToScore } from './score-asked.ts';
import type { Horizon } from './horizon.ts';
import type { Weighed } from './weigh-asked.ts';

export type { FoundOrganisation, FoundSource } from './rank-found.ts';

export interface SearchAsked extends ToScore {
  readonly facets: readonly FacetField[];
  readonly limit: number;
  readonly after?: After;
}

export interface Answer {
  readonly found: readonly FoundOrganisation[];
  /** True: there are more. */
  readonly hasMore: boolean;
  /** Over all pages. */
  readonly total: number;
  readonly facets: readonly { readonly field: FacetField; readonly counts: readonly FacetCount[] }[];
  /** For explanations. */
  readonly read: ReadAsked;
  readonly weighed: Weighed;
  readonly horizon: Horizon;
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

/** Whether sources are chosen by more than who stands behind them: then a name alone is no answer. */
const choosesSources = ({ concepts, languages, since, statementTypes, sourceKinds }: Filters): boolean =>
  since !== undefined || [concepts, languages, statementTypes, sourceKinds].some(({ length }) => length > 0);

const facetsOf = (
  answer: ScoredAnswer,
  { facets, filters }: SearchAsked,
  on: AnsweringWith,
): Answer['facets'] => {
  const { terms } = on.engine;
  const count = createFacetCounter(answer.scored);
  return facets.map((field) => {
    const admission = answer.admissionWithout(fieldOf[field]);
    const called = choosesSources(filters) ? [] : namedOf(answer, admission, on).map(({ number }) => number);
    const counting = { table: answer.horizon.table, called, terms };
    return { field, counts: count(field, admission, counting) };
  });
};

export const search = (asking: SearchAsked, on: AnsweringWith): Answer => {
  const answer = scoreAsked(asking, on);
  const { limit, after, filters } = asking;
  const ranking = { limit, bySourcesOnly: choosesSources(filters), ...(after ? { after } : {}) };
  const { found, total } = rankFound(answer, ranking, on);
  return {
    found: found.slice(0, limit),
    hasMore: found.length > limit,
    total,
    facets: facetsOf(answer, asking, on),
    read: answer.read,
    weighed: answer.weighed,
    horizon: answer.horizon,
  };
};
