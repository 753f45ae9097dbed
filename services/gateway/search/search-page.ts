// One page of what a question finds, as its reader may see it.
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import { permit, valueOr } from '../route.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { findOrganisations } from '../suggestions/find-other.ts';
import type { Asked } from './asked.ts';
import { nameExperts } from './name-experts.ts';
import { withOwnFieldNames } from './own-field-names.ts';
import { showFacets } from './show-facets.ts';
import { showHit } from './show-hit.ts';

export interface SearchedFor {
  /** Where the question's fields stand, should any be at fault. */
  readonly where: 'query' | 'body';
  /** Name of the organisation whose words are asked for, where they are not the reader's own. */
  readonly asker?: string | undefined;
}

export const findPage = async (
  asked: Asked,
  request: AskingAtEdge & { readonly sentences: Sentences },
  { where, asker }: SearchedFor,
): Promise<Json> => {
  // Who asks for persons and may not know of them is told so, rather than shown an answer without.
  const asksForExperts = asked.experts === true;
  if (asksForExperts) permit(request.actor, 'curate');
  const found = valueOr(withOwnFieldNames(await request.edge.expertise.search(asked, request), where));
  const shown = {
    request,
    organisations: findOrganisations(request),
    names: nameExperts(request),
    asker,
    asksForExperts,
  };
  const [hits, facets] = await Promise.all([
    Promise.all(found.items.map((hit) => showHit(hit, shown))),
    showFacets(found.facets, request),
  ]);
  return {
    items: hits.filter((hit) => hit !== undefined),
    next: found.next ?? null,
    found: found.found,
    facets,
    corrections: found.corrections,
    unheard: found.unheard,
    ...(found.reordered ? { reordered: true } : {}),
  };
};
