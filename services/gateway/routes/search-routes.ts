// "Who here knows about this?": by words, by a whole text, by what an organisation has said and done.
import * as z from 'zod';
import { kinds } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, type Route, route } from '../route.ts';
import { searchBody, searchQuery, typedWords } from '../schemas/ask-search.ts';
import { searchAnswer } from '../schemas/search.ts';
import type { Asked, Filters, Question } from '../search/asked.ts';
import { searchPage } from '../search/search-page.ts';
import { sourceKindOf } from '../search/source-kind.ts';

const answer = { status: 200, media: 'application/json', schema: searchAnswer } as const;

type Query = Filters &
  Omit<Asked, 'question' | 'filters' | 'experts'> & { experts?: 'true' | 'false' | undefined };

const askedInQuery = (question: Question, query: Query): Asked => {
  const { facets, experts, evidence, limit, cursor, ...filters } = query;
  return { question, filters, facets, experts: experts === 'true', evidence, limit, cursor };
};

const typedRoute = route({
  method: 'GET',
  path: '/v1/search',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'Organisations that know about something, best first, with the words that say so',
  query: z.object({ q: typedWords, ...searchQuery }),
  answer,
  find: ({ query: { q, ...query } }) => askedInQuery({ words: q }, query),
  about: () => ({ visibility: 'public' }),
  handle: (asked, request) => searchPage(asked, request, { where: 'query' }),
});

/** Refused where it names what the actor may not read. */
const questionOf = async (
  request: EdgeRequest<unknown, z.output<typeof searchBody>>,
): Promise<{ question: Question; asker?: string }> => {
  const { words = '', text, organisation, source, concept } = request.body;
  if (text !== undefined) return { question: { text } };
  if (concept !== undefined) return { question: { concept } };
  if (source !== undefined) {
    return { question: { source: (await find(sourceKindOf(source), source, request)).id } };
  }
  if (organisation === undefined) return { question: { words } };
  const { id, json } = await find('organisation', organisation, request);
  return { question: { organisation: id }, asker: String(json['name']) };
};

const bodyRoute = route({
  method: 'POST',
  path: '/v1/search',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'The same for whole texts, and for what is like an organisation, a source or a concept',
  asks: true,
  body: searchBody,
  answer,
  find: async (request) => {
    const { filters = {}, without = {}, facets, experts, evidence, limit, cursor } = request.body;
    const { question, asker } = await questionOf(request);
    return { asked: { question, filters, without, facets, experts, evidence, limit, cursor }, asker };
  },
  about: () => ({ visibility: 'public' }),
  handle: ({ asked, asker }, request) => searchPage(asked, request, { where: 'body', asker }),
});

const similarRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/similar',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'Who has said and done what is most like all that this organisation has; itself is left out',
  query: z.object(searchQuery),
  answer,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ json }) => kinds.organisation.resource(json),
  handle: ({ id, json }, request) =>
    searchPage(askedInQuery({ organisation: id }, request.query), request, {
      where: 'query',
      asker: String(json['name']),
    }),
});

export const searchRoutes: readonly Route[] = [typedRoute, bodyRoute, similarRoute];
