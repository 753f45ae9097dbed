// "Who here knows about this?"
import * as z from 'zod';
import type { Hit } from '../expertise-api.ts';
import type { Json } from '../profiles/kinds.ts';
import { type EdgeRequest, pageReply, route, valueOr } from '../route.ts';
import { words } from '../schemas/fields.ts';
import { limitOf, pageOf, paging } from '../schemas/page.ts';
import { searchHit } from '../schemas/search.ts';
import { findOrganisations, type FindOrganisation } from '../suggestions/find-other.ts';
import { nameOrganisation, readable, showQuote } from '../suggestions/show-suggestion.ts';

const defaultHits = 20;

/** Evidence whose every quote is kept from the actor is not evidence to it. */
const showHit = async (
  hit: Hit,
  organisations: FindOrganisation,
  { actor }: EdgeRequest,
): Promise<Json | undefined> => {
  const organisation = await organisations(hit.organisation);
  if (!organisation) return undefined;
  const owners = [hit.organisation];
  const evidence = hit.evidence.flatMap(({ quotes, ...rest }) => {
    const seen = quotes.filter(readable(actor, owners));
    return quotes.length > 0 && seen.length === 0 ? [] : [{ ...rest, quotes: seen.map(showQuote) }];
  });
  if (hit.evidence.length > 0 && evidence.length === 0) return undefined;
  return { organisation: nameOrganisation(organisation), score: hit.score, evidence };
};

export const searchRoute = route({
  method: 'GET',
  path: '/v1/search',
  action: 'read',
  tag: 'search',
  summary: 'Organisations that know about something, best first, with the words that say so',
  query: z.object({
    q: words(1, 5000).meta({ description: 'What is looked for, in French or English.' }),
    limit: limitOf('Organisations', 100, defaultHits),
    cursor: paging.cursor,
  }),
  answer: { status: 200, media: 'application/json', schema: pageOf(searchHit, 'SearchPage') },
  find: ({ query }) => query,
  about: () => ({ visibility: 'public' }),
  handle: async ({ q, limit = defaultHits, cursor }, request) => {
    const page = valueOr(await request.edge.expertise.search({ text: q, limit, cursor }, request));
    const organisations = findOrganisations(request);
    const hits = await Promise.all(page.items.map((hit) => showHit(hit, organisations, request)));
    return pageReply({ ...page, items: hits.filter((hit) => hit !== undefined) });
  },
});
