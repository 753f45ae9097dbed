// Asks a search as its address says it: the first page with the counts of facets, more pages where more are shown than
// one holds.
import { getSearch, type SearchHit, type SearchPage } from '../api/generated.ts';
import { filterFields, filtersOf, firstShown, type SearchAddress } from './search-address.ts';

/** In a page, at the most. */
const mostInPage = 100;
/** Sources quoted of each organisation. */
const evidence = 2;

const some = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

export const askSearch = async (address: SearchAddress, signal: AbortSignal): Promise<SearchPage> => {
  const { q = '', since, who, show = firstShown } = address;
  const filters = filtersOf(address);
  const narrowed = {
    organisationKind: some(filters.organisation_kind),
    pole: some(filters.pole),
    concept: some(filters.concept),
    language: some(filters.language),
    statementType: some(filters.statement_type),
    sourceKind: some(filters.source_kind),
    since,
    experts: who ? ('true' as const) : undefined,
    evidence,
  };
  const limit = Math.min(show, mostInPage);
  const first = await getSearch(q, { ...narrowed, facets: [...filterFields], limit }, { signal });
  const items = new Map<string, SearchHit>(first.items.map((hit) => [hit.organisation.id, hit]));
  let { next } = first;
  let asked = limit;
  while (next !== null && asked < show) {
    const page: SearchPage = await getSearch(
      q,
      { ...narrowed, limit: Math.min(show - asked, mostInPage), cursor: next },
      { signal },
    );
    // The order may have changed meanwhile: nobody is shown twice.
    for (const hit of page.items) items.set(hit.organisation.id, hit);
    asked += mostInPage;
    ({ next } = page);
  }
  return { ...first, items: [...items.values()], next };
};
