// What expertise tells besides searching: how words go on, what an organisation speaks of, why one source answers
// another, and which words the vocabulary lacks.
import * as z from 'zod';
import { labelOf } from '../concepts-api.ts';
import { kinds } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, pageReply, type Route, route, valueOr } from '../route.ts';
import { explainBody, standardInText, inTextBody } from '../schemas/ask-search.ts';
import { words } from '../schemas/fields.ts';
import { howMany } from '../schemas/page.ts';
import {
  completions,
  conceptsInText,
  explanations,
  organisationConcepts,
  uncoveredWords,
} from '../schemas/search.ts';
import { withOwnFieldNames } from '../search/own-field-names.ts';
import { showPart } from '../search/show-hit.ts';
import { sourceKindOf } from '../search/source-kind.ts';
import { showQuote } from '../suggestions/show-reason.ts';

const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const defaultCompletions = 8;
const defaultConcepts = 20;
const defaultUncovered = 50;

const completeRoute = route({
  method: 'GET',
  path: '/v1/complete',
  action: 'read',
  scope: 'expertise:read',
  tag: 'search',
  summary: 'Ways to go on with the words typed so far, likeliest first',
  query: z.object({
    q: words(1, 100).meta({ description: 'What is typed; its last word is completed.', examples: ['app'] }),
    limit: howMany('Completions', { most: 20, standard: defaultCompletions }),
  }),
  answer: answered(completions),
  find: ({ query }) => query,
  about: () => ({ visibility: 'public' }),
  handle: async ({ q, limit = defaultCompletions }, request) => {
    const found = await request.edge.expertise.complete(q, limit, request);
    return pageReply({ items: valueOr(withOwnFieldNames(found, 'query')) });
  },
});

const conceptsRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/concepts',
  action: 'read',
  scope: 'expertise:read',
  tag: 'organisations',
  summary: 'What an organisation speaks of, as concepts of the vocabulary, strongest first',
  query: z.object({ limit: howMany('Concepts', { most: 100, standard: defaultConcepts }) }),
  answer: answered(organisationConcepts),
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ json }) => kinds.organisation.resource(json),
  handle: async ({ id }, request) => {
    const { limit = defaultConcepts } = request.query;
    const spoken = valueOr(await request.edge.concepts.ofOrganisation(id, limit, request));
    const items = spoken.map(({ concept, ...rest }) => ({
      ...concept,
      label: labelOf(concept, request.actor.locale),
      ...rest,
    }));
    return pageReply({ items });
  },
});

/** Refused for the first that is nowhere: an answer about it would say that it has nothing in common with anything. */
const findAll = async (ids: readonly string[], request: EdgeRequest): Promise<void> => {
  for (const id of new Set(ids)) await find(sourceKindOf(id), id, request);
};

const explainRoute = route({
  method: 'POST',
  path: '/v1/explain',
  action: 'curate',
  tag: 'search',
  summary: 'How well some sources answer others, and by which words; for animators',
  asks: true,
  body: explainBody,
  answer: answered(explanations),
  find: ({ body }) => body.pairs,
  about: () => ({}),
  handle: async (pairs, request) => {
    const found = valueOr(await request.edge.expertise.explain(pairs, request));
    const untold = pairs.filter((_, at) => found[at]?.parts.length === 0);
    await findAll(
      untold.flatMap(({ asking, answering }) => [asking, answering]),
      request,
    );
    const items = found.map(({ score, asking, answering, parts }, at) => ({
      ...pairs[at],
      score,
      quotes: { asking: asking.map(showQuote), answering: answering.map(showQuote) },
      parts: parts.map((part) => showPart(part, request.sentences)),
    }));
    return pageReply({ items });
  },
});

const inTextRoute = route({
  method: 'POST',
  path: '/v1/vocabulary/in-text',
  action: 'read',
  scope: 'expertise:read',
  tag: 'vocabulary',
  summary: 'What a text speaks of, as concepts of the vocabulary, in the order of its words; it is not kept',
  asks: true,
  body: inTextBody,
  answer: answered(conceptsInText),
  find: ({ body }) => body,
  about: () => ({ visibility: 'public' }),
  handle: async ({ text, language, limit = standardInText }, request) => {
    const said = valueOr(await request.edge.concepts.inText({ text, language, limit }, request));
    const items = said.map(({ concept, places }) => ({
      id: concept.id,
      type: concept.type,
      label: labelOf(concept, request.actor.locale),
      places,
    }));
    return pageReply({ items });
  },
});

const uncoveredRoute = route({
  method: 'GET',
  path: '/v1/vocabulary/uncovered',
  action: 'curate',
  tag: 'vocabulary',
  summary: 'Frequent words of the campus that no concept covers, most sources first; for animators',
  query: z.object({ limit: howMany('Words', { most: 200, standard: defaultUncovered }) }),
  answer: answered(uncoveredWords),
  find: ({ query }) => query.limit ?? defaultUncovered,
  about: () => ({}),
  handle: async (limit, request) =>
    pageReply({ items: valueOr(await request.edge.concepts.uncovered(limit, request)) }),
});

export const expertiseRoutes: readonly Route[] = [
  completeRoute,
  conceptsRoute,
  inTextRoute,
  explainRoute,
  uncoveredRoute,
];
