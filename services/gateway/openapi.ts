// The OpenAPI 3.1 document, from the schemas that validate and the table of routes.
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { examples } from './docs/examples.ts';
import { everyProblemStatus, meaningOf, problemStatuses, type ProblemStatus } from './problems/documented.ts';
import { reportKinds } from './reports/report.ts';
import type { Answered, Route } from './route.ts';
import { json, mayBeEmpty, mediaTypesOf, route } from './route.ts';
import { bulkQuestion } from './schemas/bulk-search.ts';
import { problem } from './schemas/problem.ts';

const nameOf = (status: ProblemStatus | string): string => `Problem${status}`;

const problemAnswer = (description: string, status?: ProblemStatus) => ({
  description,
  content: {
    'application/problem+json': {
      schema: problem,
      ...(status !== undefined && String(status) in examples.problems
        ? { examples: { [nameOf(status)]: { $ref: `#/components/examples/${nameOf(status)}` } } }
        : {}),
    },
  },
});

/** Told once for all operations: a third of the document it would be otherwise. */
const problemAnswers = Object.fromEntries(
  everyProblemStatus.map((status) => [nameOf(status), problemAnswer(meaningOf(status), status)]),
);

const problemExamples = Object.fromEntries(
  Object.entries(examples.problems).map(([status, value]) => [nameOf(status), { value }]),
);

/** An answer of this schema that was given once. */
const exampleOf = (schema: z.ZodType | undefined): { readonly example?: unknown } => {
  const example = examples.answers[schema?.meta()?.id ?? ''];
  return example === undefined ? {} : { example };
};

/** Ways to say who asks. */
const securitySchemes = {
  bearerKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of a partner’s machine, `psk_…`: it opens what its scopes name.',
  },
  operatorToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of the data folder, `pst_…`: whoever may read that folder operates the server.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'passerelle',
    description: 'Somebody who signed in with a browser.',
  },
} as const;

/** A key opens what names the scope that it needs, and nothing else. */
const securityOf = (of: Route): Record<string, string[]>[] => {
  if (of.entry !== undefined) return [];
  const key = of.scope === undefined ? [] : [{ bearerKey: [of.scope] }];
  return [{ session: [] }, { operatorToken: [] }, ...key];
};

const header = (description: string) => z.string().optional().meta({ description });

const headersOf = ({ method, answer, idempotent, conditional, path }: Route) =>
  z.object({
    'Accept-Language': header('`fr` or `en`: the language of sentences; the actor’s own when absent.'),
    'Passerelle-Act-As': header('Id or external id of the person who acts; an animator when absent.'),
    'X-Request-Id': header('An id of your own for the request, found again in the answer and in the logs.'),
    ...(answer.tagged && method !== 'GET' && (method !== 'POST' || conditional)
      ? {
          'If-Match': header(
            'The `ETag` of the state to change, or its version in quotes: 412 with the state that stands otherwise.',
          ),
        }
      : {}),
    ...(idempotent
      ? {
          'Idempotency-Key': header(
            'The same key and body within a day give the same answer and write once.',
          ),
        }
      : {}),
    ...(path === '/v1/events' ? { 'Last-Event-ID': header('The id of the last event received.') } : {}),
  });

/** What parts of a path name. */
const reference = 'Id, or external id `scheme:value`.';
const named: Readonly<Record<string, string>> = {
  id: reference,
  a: reference,
  b: reference,
  number: 'Number of the round, or `published`.',
  kind: `Which report: ${reportKinds.join(', ')}.`,
};

const partsOf = (path: string) =>
  z.object(
    Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
        name,
        z.string().meta({ description: named[name] ?? name }),
      ]),
    ),
  );

const told = (description: string) => z.string().meta({ description });

const headersIn = (headers: Readonly<Record<string, z.ZodType>>) =>
  Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) };

const answerOf = ({ media, also, schema, tagged }: Answered, deprecated: Route['deprecated']) => ({
  description: media === 'none' ? 'Done' : 'The answer',
  ...(media === 'none'
    ? {}
    : {
        content: {
          [media]: { schema: schema ?? z.string(), ...exampleOf(schema) },
          ...(also === undefined ? {} : { [also]: { schema: z.string() } }),
        },
      }),
  ...headersIn({
    ...(tagged ? { ETag: told('Names this state, for `If-Match`.') } : {}),
    ...(deprecated
      ? {
          Deprecation: told(`Since when it should not be called any more (RFC 9745): ${deprecated.since}.`),
          Sunset: told(`When it may be gone (RFC 8594): ${deprecated.sunset}.`),
          Link: told(`What to call instead: ${deprecated.instead}.`),
        }
      : {}),
  }),
});

const bodyOf = (of: Route) => {
  const schema = of.takesLines || of.takesStream ? z.string() : of.body;
  if (!schema) return {};
  const content = Object.fromEntries(mediaTypesOf(of).map((type) => [type, { schema }]));
  return { requestBody: { required: !mayBeEmpty(of), content } };
};

const operationId = ({ method, path }: Route): string =>
  `${method.toLowerCase()}${path
    .replace('/v1', '')
    .split(/[^a-zA-Z]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

const operationOf = (of: Route): ZodOpenApiOperationObject => ({
  operationId: operationId(of),
  summary: of.summary,
  tags: [of.tag],
  'x-action': of.action,
  ...(of.scope === undefined ? {} : { 'x-scope': of.scope }),
  requestParams: {
    header: headersOf(of),
    ...(of.path.includes('{') ? { path: partsOf(of.path) } : {}),
    ...(of.query ? { query: of.query } : {}),
  },
  ...bodyOf(of),
  ...(of.deprecated ? { deprecated: true } : {}),
  security: securityOf(of),
  responses: {
    [String(of.answer.status) as '200']: answerOf(of.answer, of.deprecated),
    ...(of.answer.orStatus
      ? { [String(of.answer.orStatus) as '200']: answerOf(of.answer, of.deprecated) }
      : {}),
    ...Object.fromEntries(
      problemStatuses(of).map((status) => [
        String(status),
        { $ref: `#/components/responses/${nameOf(status)}` },
      ]),
    ),
    default: problemAnswer('A problem (RFC 9457)'),
  },
});

/** What partners need comes first, what they never call last; between them, as the table of routes has it. */
const tagsFirst = ['search', 'vocabulary', 'organisations', 'changes', 'webhooks'];
const tagsLast = ['settings', 'keys', 'sign-in', 'operations'];

const tagsOf = (routes: readonly Route[]): { readonly name: string }[] => {
  const ends = new Set([...tagsFirst, ...tagsLast]);
  const used = new Set(routes.map(({ tag }) => tag));
  const between = [...used].filter((tag) => !ends.has(tag));
  return [...tagsFirst, ...between, ...tagsLast].flatMap((name) => (used.has(name) ? [{ name }] : []));
};

export const openApiDocument = (routes: readonly Route[], version: string) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const of of routes) paths[of.path] = { ...paths[of.path], [of.method.toLowerCase()]: operationOf(of) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version,
      description:
        'Who on a health-innovation campus should meet, and why. Lists are pages of `items` with the cursor `next`; ' +
        'refusals are problem details in French or English.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: tagsOf(routes),
    paths,
    // Named by what takes it whatever it is, to refuse it in its place.
    components: {
      schemas: { BulkQuestion: bulkQuestion },
      ...{ responses: problemAnswers, examples: problemExamples, securitySchemes },
    },
  });
};

/** The route that serves the document of these routes; made once. */
export const openApiRoute = (routes: readonly Route[], version: string): Route => {
  let made: unknown;
  const own: Route = route({
    method: 'GET',
    path: '/openapi.json',
    action: 'read',
    tag: 'operations',
    summary: 'This document',
    entry: 'open',
    answer: { status: 200, media: 'application/json', schema: z.record(z.string(), z.unknown()) },
    find: () => (made ??= openApiDocument([...routes, own], version)),
    about: () => ({ visibility: 'public' }),
    handle: (document) => json(document),
  });
  return own;
};
