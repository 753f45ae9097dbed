// "Who here knows about this?"
import * as z from 'zod';
import { may } from '../../platform/access/may.ts';
import type { Hit } from '../expertise-api.ts';
import type { Json } from '../profiles/kinds.ts';
import { type EdgeRequest, json, route, valueOr } from '../route.ts';
import { words } from '../schemas/fields.ts';
import { pageOf, paging } from '../schemas/problem.ts';
import { searchHit } from '../schemas/search.ts';
import { findOrganisations, type FindOrganisation } from '../suggestions/find-other.ts';
import { nameOrganisation, showQuote } from '../suggestions/show-suggestion.ts';

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
    const seen = quotes.filter(
      ({ visibility, discreet }) =>
        may(actor, 'read', { visibility, owners }) && (!discreet || may(actor, 'read-hidden', { owners })),
    );
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
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number)
      .pipe(z.int().max(100))
      .optional()
      .meta({
        description: 'Organisations in a page, 1 to 100; 20 when absent.',
        override: { type: 'integer', minimum: 1, maximum: 100, default: defaultHits },
      }),
    cursor: paging.cursor,
  }),
  answer: { status: 200, media: 'application/json', schema: pageOf(searchHit, 'SearchPage') },
  find: ({ query }) => query,
  about: () => ({ visibility: 'public' }),
  handle: async ({ q, limit = defaultHits, cursor }, request) => {
    const page = valueOr(await request.edge.expertise.search({ text: q, limit, cursor }, request));
    const organisations = findOrganisations(request);
    const hits = await Promise.all(page.items.map((hit) => showHit(hit, organisations, request)));
    return json({ items: hits.filter((hit) => hit !== undefined), next: page.next ?? null });
  },
});
