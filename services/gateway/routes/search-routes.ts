// "Who here knows about this?": by words, by a whole text, by what an organisation has said and done.
import * as z from 'zod';
import { kinds } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { json, type Route, route } from '../route.ts';
import { searchBody, searchQuery, typedWords } from '../schemas/ask-search.ts';
import { bulkAnswer, bulkBody } from '../schemas/bulk-search.ts';
import { searchAnswer, searchHit } from '../schemas/search.ts';
import { fieldsOf, selectInPage } from '../select-fields.ts';
import type { Asked, Filters, Question } from '../search/asked.ts';
import { questionOf } from '../search/question-of.ts';
import { searchMany } from '../search/search-many.ts';
import { findPage } from '../search/search-page.ts';

const answer = { status: 200, media: 'application/json', schema: searchAnswer } as const;

/** Of each organisation found. */
const fields = fieldsOf(searchHit);

type Query = Filters &
  Omit<Asked, 'question' | 'filters' | 'experts'> & {
    experts?: 'true' | 'false' | undefined;
    fields?: readonly string[] | undefined;
  };

const askedInQuery = (question: Question, query: Query): Asked => {
  const { facets, experts, evidence, limit, cursor, fields: _, ...filters } = query;
  return { question, filters, facets, experts: experts === 'true', evidence, limit, cursor };
};

const typedRoute = route({
  method: 'GET',
  path: '/v1/search',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'Organisations that know about something, best first, with the words that say so',
  query: z.object({ q: typedWords, ...searchQuery, fields }),
  answer,
  find: ({ query: { q, ...query } }) => askedInQuery({ words: q }, query),
  about: () => ({ visibility: 'public' }),
  handle: async (asked, request) =>
    json(selectInPage(await findPage(asked, request, { where: 'query' }), request.query.fields)),
});

const bodyRoute = route({
  method: 'POST',
  path: '/v1/search',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'The same for whole texts, and for what is like an organisation, a source or a concept',
  asks: true,
  query: z.object({ fields }),
  body: searchBody,
  answer,
  find: (request) => questionOf(request.body, request),
  about: () => ({ visibility: 'public' }),
  handle: async ({ asked, asker }, request) =>
    json(selectInPage(await findPage(asked, request, { where: 'body', asker }), request.query.fields)),
});

const bulkRoute = route({
  method: 'POST',
  path: '/v1/search/bulk',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'Up to a hundred such questions at once, each with its own answer or its own problem',
  asks: true,
  query: z.object({ fields }),
  body: bulkBody,
  answer: { status: 200, media: 'application/json', schema: bulkAnswer },
  find: ({ body }) => body.questions,
  about: () => ({ visibility: 'public' }),
  handle: async (questions, request) =>
    json({ answers: await searchMany(questions, { ...request, fields: request.query.fields }) }),
});

const similarRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/similar',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'Who has said and done what is most like all that this organisation has; itself is left out',
  query: z.object({ ...searchQuery, fields }),
  answer,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ json }) => kinds.organisation.resource(json),
  handle: async ({ id, json: found }, request) => {
    const asked = askedInQuery({ organisation: id }, request.query);
    const page = await findPage(asked, request, { where: 'query', asker: String(found['name']) });
    return json(selectInPage(page, request.query.fields));
  },
});

export const searchRoutes: readonly Route[] = [typedRoute, bodyRoute, bulkRoute, similarRoute];
