// Whatever is sent to an operation of the OpenAPI document, by whomever: no failure of ours, no status, body or header
// that the document does not say, and nothing taken that it does not allow. FUZZ_RUNS requests to each operation by each
// role, the same each time for one FUZZ_SEED.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openApiDocument, openApiRoute } from '../../../services/gateway/openapi.ts';
import { routes } from '../../../services/gateway/routes.ts';
import { type Document, judgeOf, type Operation, operationsOf } from './operations.ts';
import { requestsTo, send } from './send.ts';
import type { Knowing, Schema } from './values-of-schema.ts';
import { externalIds, type Role, roles, startWorld, type World } from '../../makers/campus-of-every-kind.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 8);

const document = JSON.parse(
  JSON.stringify(openApiDocument([...routes, openApiRoute(routes, '1')], '1')),
) as Document;
const operations = operationsOf(document);
const judge = judgeOf(document);

let world: World;
beforeAll(async () => {
  world = await startWorld(document);
}, 90_000);
afterAll(() => world?.mesh.discard());

const idsIn = (collection: string): readonly string[] => world.ids.get(collection) ?? [];

/** By the name of the field that refers to one. */
const collectionOf: Readonly<Record<string, string>> = {
  ...{
    organisation: 'organisations',
    organisations: 'organisations',
    owners: 'organisations',
    into: 'organisations',
  },
  ...{
    parent: 'organisations',
    pinned: 'organisations',
    person: 'persons',
    asking: 'statements',
    answering: 'texts',
  },
  ...{ key: 'keys', suggestion: 'suggestions', concept: 'concepts', call: 'calls', items: 'queue' },
};

const knowing: Knowing = {
  resolve: (ref) => document.components.schemas[ref.split('/').at(-1) ?? ''] as Schema,
  idsFor: (name) => idsIn(collectionOf[name] ?? ''),
};

const parts: Readonly<Record<string, readonly string[]>> = {
  number: ['1', '2', 'published', '0'],
  purpose: ['be_suggested', 'be_contacted', 'analytics'],
  kind: ['funnel', 'acceptance', 'exposure', 'unmet_needs', 'unused_offers', 'single_holders', 'silos'],
};
const namesOf: Readonly<Record<string, string>> = {
  pairs: 'organisations',
  mail: 'persons',
  addresses: 'persons',
};

/** What the actors live by is neither taken away nor changed. */
const endangers = ({ method, path }: Operation): boolean =>
  method === 'DELETE' ||
  /\/(merge|rotate)$/.test(path) ||
  (method === 'PATCH' && /^\/v1\/(keys|persons|memberships)\//.test(path));

const idsOfPart =
  (operation: Operation) =>
  (name: string, before: string): readonly string[] => {
    const ids = parts[name] ?? idsIn(namesOf[before] ?? before);
    const all = before === 'organisations' ? [...ids, externalIds.second] : ids;
    return endangers(operation) ? all.filter((id) => !world.needed.has(id)) : all;
  };

/** What was made can be asked for afterwards. */
const remember = ({ method, path }: Operation, text: string): void => {
  const collection = path.split('/').at(-1) ?? '';
  if (method !== 'POST' || path.includes('{')) return;
  const { id } = JSON.parse(text) as { id?: string };
  const ids = world.ids.get(collection);
  if (id !== undefined && ids && ids.length < 40) ids.push(id);
};

/** Of many questions, one that is wrong is refused in its place, and the others are answered. */
const isRefusedInPlace = ({ path }: Operation, fault: string): boolean =>
  path === '/v1/search/bulk' && fault.startsWith('body: data/questions/');

const taken: Record<Role, Set<string>> = { member: new Set(), staff: new Set(), partner: new Set() };

describe.each(roles)(`as %s (FUZZ_SEED=${seed} FUZZ_RUNS=${numRuns})`, (role) => {
  it.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    '%s answers as the document says, and takes only what it allows',
    async (name, operation) => {
      const property = fc.asyncProperty(
        requestsTo(operation, knowing, idsOfPart(operation)),
        async (asked) => {
          const answer = await send(world.rest.base, operation, asked, world.as[role]);
          const isTaken = answer.status < 400;
          const faults = [
            ...(answer.status >= 500 ? [`${answer.status}: ${answer.text.slice(0, 300)}`] : []),
            ...judge.faultsOfAnswer(
              operation,
              answer,
              asked.query.some(([field]) => field === 'fields'),
            ),
            ...(isTaken
              ? judge
                  .faultsOfSent(operation, asked)
                  .filter((one) => !isRefusedInPlace(operation, one))
                  .map((one) => `taken although ${one}`)
              : []),
          ];
          expect(faults).toEqual([]);
          if (!isTaken) return;
          taken[role].add(name);
          if (answer.status === 201) remember(operation, answer.text);
        },
      );
      await fc.assert(property, {
        seed,
        numRuns,
        interruptAfterTimeLimit: 20_000,
        markInterruptAsFailure: false,
      });
    },
    60_000,
  );
});

it('came in as each of them, and was answered for most of what they may', () => {
  const counts = roles.map((role) => [role, taken[role].size] as const);
  expect(
    Object.fromEntries(counts.filter(([role, count]) => count < (role === 'partner' ? 12 : 40))),
  ).toEqual({});
  expect(taken.staff.size).toBeGreaterThan(80);
});
