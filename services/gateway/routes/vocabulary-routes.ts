// The concepts of the vocabulary: looked for, looked at, and written out whole as SKOS.
import * as z from 'zod';
import { eachPage } from '../../platform/each-page.ts';
import { labelOf } from '../concepts-api.ts';
import type { Json } from '../profiles/kinds.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { words } from '../schemas/fields.ts';
import { defaultLimit, limitOf, pageOf, paging } from '../schemas/page.ts';
import { concept } from '../schemas/vocabulary.ts';
import type { PlacedConcept } from '../vocabulary-api.ts';
import { turtleHead, turtleOf } from '../vocabulary/write-turtle.ts';

const mostListed = 500;
const read = { action: 'read', scope: 'expertise:read', tag: 'vocabulary' } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const show = (of: PlacedConcept, { actor }: EdgeRequest): Json => ({
  ...of,
  label: labelOf(of, actor.locale),
});

const listRoute = route({
  ...read,
  method: 'GET',
  path: '/v1/vocabulary/concepts',
  summary: 'Concepts in the order of their ids: all, those with a label that begins so, those below another',
  query: z.object({
    label: words(1, 200)
      .optional()
      .meta({ description: 'Beginning of a label, in either language, whatever its accents and case.' }),
    broader: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'Only those right below this concept; empty: those at the top.' }),
    limit: limitOf('Concepts', mostListed, defaultLimit),
    cursor: paging.cursor,
  }),
  answer: answered(pageOf(concept, 'ConceptPage')),
  find: ({ query }) => query,
  about: () => ({ visibility: 'public' }),
  handle: async ({ limit = defaultLimit, ...query }, request) => {
    const page = valueOr(await request.edge.vocabulary.list({ ...query, limit }, request));
    return pageReply({ ...page, items: page.items.map((one) => show(one, request)) });
  },
});

const getRoute = route({
  ...read,
  method: 'GET',
  path: '/v1/vocabulary/concepts/{id}',
  summary: 'One concept, by its id, the slash in it encoded',
  answer: answered(concept),
  find: (request) => request.part('id'),
  about: () => ({ visibility: 'public' }),
  handle: async (id, request) => json(show(valueOr(await request.edge.vocabulary.get(id, request)), request)),
});

/** Page after page, so that nothing is held but a page. */
async function* turtleLines(request: EdgeRequest): AsyncGenerator<string> {
  yield* turtleHead;
  const read = async (cursor: string | undefined) =>
    valueOr(await request.edge.vocabulary.list({ limit: mostListed, cursor }, request));
  for await (const { items } of eachPage(read)) yield* items.map(turtleOf);
}

const exportRoute = route({
  ...read,
  method: 'GET',
  path: '/v1/vocabulary/export',
  summary: 'Every concept in force as SKOS, in the order of their ids',
  long: true,
  answer: { status: 200, media: 'text/turtle' },
  find: ({ edge }) => edge,
  about: () => ({ visibility: 'public' }),
  handle: (_, request) => ({ kind: 'lines', lines: turtleLines(request), media: 'text/turtle' }),
});

export const vocabularyRoutes: readonly Route[] = [listRoute, getRoute, exportRoute];
