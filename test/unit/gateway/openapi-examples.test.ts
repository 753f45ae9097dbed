// What the OpenAPI document says is what happens: each example is sent, each answer held against its schema and against the
// statuses that are documented, and so is what goes wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../../services/gateway/openapi.ts';
import { problem } from '../../../services/gateway/schemas/problem.ts';
import type { Route } from '../../../services/gateway/route.ts';
import { routes } from '../../../services/gateway/routes.ts';
import { aHit, aSearchAnswer } from '../../makers/expertise-answers.ts';
import { type Answer, aPerson, anOrganisation, aStatement, type FakeMesh, startMesh } from './fake-mesh.ts';

const document = JSON.parse(JSON.stringify(openApiDocument(routes, '1'))) as {
  paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; security: object[]; deprecated?: boolean }>
  >;
  components: { securitySchemes: Record<string, unknown> };
};
const documented = ({ path, method }: Route): readonly string[] =>
  Object.keys(document.paths[path]?.[method.toLowerCase()]?.responses ?? {});

/** Kept and answered by the services in memory; what others decide has flow tests of its own. */
const tags = new Set([
  ...['organisations', 'statements', 'texts', 'collaborations', 'persons', 'memberships', 'consents'],
  ...['settings', 'search', 'changes'],
]);
const served = routes.filter(({ tag, path }) => tags.has(tag) && !path.startsWith('/v1/matchmaking'));

let mesh: FakeMesh;
/** An id for each part of a path. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  mesh = await startMesh();
  const organisation = (await mesh.make('organisations', anOrganisation())).id;
  ids['organisations'] = organisation;
  ids['others'] = (await mesh.make('organisations', anOrganisation({ name: 'Autre' }))).id;
  ids['statements'] = (await mesh.make('statements', aStatement(organisation))).id;
  ids['persons'] = (await mesh.make('persons', aPerson())).id;
  ids['texts'] = (
    await mesh.make('texts', { owners: [organisation], kind: 'publication', title: 'Titre' })
  ).id;
  mesh.expertise.answer({ search: aSearchAnswer(aHit(organisation)) });
});
afterAll(() => mesh.stop());

const addressOf = ({ path, tag }: Route): string =>
  path
    .replace('{id}', ids[path.split('/')[2] ?? tag] ?? ids['organisations'] ?? '')
    .replace('{purpose}', 'be_suggested');

/** The examples name what other campuses have: here it is what there is. */
const here = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(here);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, of]) => {
        if (['organisation', 'into', 'parent'].includes(name) && typeof of === 'string')
          return [name, ids['organisations']];
        if (name === 'person' && typeof of === 'string') return [name, ids['persons']];
        if (['owners', 'organisations'].includes(name) && Array.isArray(of))
          return [name, of.map((__, nth) => ids[nth === 0 ? 'organisations' : 'others'])];
        return [name, here(of)];
      }),
    );
  return value;
};

const examplesOf = ({ body }: Route): readonly unknown[] => (body?.meta()?.['examples'] ?? []) as unknown[];
const withExamples = served.flatMap((route) =>
  examplesOf(route).map((example) => [`${route.method} ${route.path}`, route, example] as const),
);

const holds = (route: Route, answer: Answer): void => {
  expect(documented(route)).toContain(String(answer.status));
  if (answer.status >= 400) {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json.status).toBe(answer.status);
  } else if (route.answer.media === 'application/json')
    expect(route.answer.schema?.safeParse(answer.json).error).toBeUndefined();
};

describe('the examples', () => {
  it('are many', () => {
    expect(withExamples.length).toBeGreaterThan(12);
  });

  it.each(withExamples)('of %s are answered as the document says', async (_, route, example) => {
    const answer = await mesh.call(route.method, addressOf(route), { body: here(example) });
    holds(route, answer);
    // An example that is refused for what it says shows nothing.
    expect([200, 201, 204, 404, 409, 412]).toContain(answer.status);
  });
});

describe('what can be read', () => {
  const readable = served.filter(({ method, path }) => method === 'GET' && !path.includes('{a}'));
  it.each(readable.map((route) => [route.path, route] as const))(
    '%s is as its schema says',
    async (_, route) => {
      const query = route.path === '/v1/search' ? '?q=dialyse' : '';
      holds(route, await mesh.call('GET', `${addressOf(route)}${query}`));
    },
  );
});

describe('what goes wrong', () => {
  const named = served.map((route) => [`${route.method} ${route.path}`, route] as const);

  it.each(named)(
    '%s: an address, a body or a name that is wrong gets a documented problem',
    async (_, route) => {
      const { method, path, body, query } = route;
      if (query)
        holds(
          route,
          await mesh.call(method, `${addressOf(route)}?no-such-field=1`, body ? { body: {} } : {}),
        );
      if (path.includes('{id}')) {
        const lost = path.replace('{id}', 'file:nobody').replace('{purpose}', 'be_suggested');
        const answer = await mesh.call(method, lost, body ? { body: here(examplesOf(route)[0] ?? {}) } : {});
        holds(route, answer);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
      if (!body) return;
      for (const [raw, status] of [
        ['{', 400],
        ['[]', 422],
      ] as const) {
        const answer = await mesh.call(method, addressOf(route), { raw });
        holds(route, answer);
        expect([status, 404]).toContain(answer.status);
      }
      const foreign = await mesh.call(method, addressOf(route), {
        raw: 'x',
        headers: { 'Content-Type': 'text/csv' },
      });
      holds(route, foreign);
      const large = await mesh.call(method, addressOf(route), { raw: `{"a":"${'x'.repeat(1_100_000)}"}` });
      holds(route, large);
      expect([foreign.status, large.status]).toEqual([415, 413]);
    },
  );
});

describe('the document', () => {
  it('says by which of three ways each operation is told who asks, and that open ones need none', () => {
    expect(Object.keys(document.components.securitySchemes).toSorted()).toEqual([
      'bearerKey',
      'operatorToken',
      'session',
    ]);
    for (const route of routes) {
      const { security } = document.paths[route.path]?.[route.method.toLowerCase()] ?? { security: [] };
      expect([route.path, security.length > 0]).toEqual([route.path, route.entry === undefined]);
    }
  });
});
