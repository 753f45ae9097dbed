// Any sequence of writes and reads gives the same as a simple model in memory.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  Collection,
  Write,
  WriteResult,
} from '../../services/platform/document-store/document-store.ts';
import {
  allPages,
  anEvent,
  pendingOf,
  things,
  type StoreAtHand,
  type Thing,
} from './document-store-things.ts';

interface Kept {
  version: number;
  document: Thing | undefined;
  events: string[];
}

const id = fc.constantFrom('a', 'b', 'c', 'd');
const content = fc.record(
  {
    name: fc.constantFrom('', 'x', 'é', 'zz'),
    size: fc.integer({ min: -2, max: 2 }),
    owner: fc.record({ id: fc.constantFrom('o1', 'o2') }),
    tags: fc.array(fc.constantFrom('t1', 't2'), { maxLength: 3 }),
    external: fc.array(fc.constantFrom('e1', 'e2', 'e3'), { maxLength: 2 }),
    more: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
/** `off`: how far the version named is from the one that stands. */
const write = fc.record({
  id,
  off: fc.constantFrom(0, 0, 0, 0, 1, -1),
  content: fc.option(content, { freq: 4 }),
  events: fc.nat({ max: 2 }),
});
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), write }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('batch' as const), writes: fc.array(write, { maxLength: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const), id }) },
);

const writeInModel = (
  model: Map<string, Kept>,
  { ifVersion, events = [], ...what }: Write<Thing>,
): WriteResult => {
  const key = 'put' in what ? what.put.id : what.delete;
  const kept = model.get(key) ?? { version: 0, document: undefined, events: [] };
  if (kept.version !== ifVersion || ('delete' in what && kept.version === 0))
    return { kind: 'conflict', current: kept.version };
  if (events.length > 0 && kept.events.length + events.length > 16) return { kind: 'overloaded' };
  const document = 'put' in what ? (JSON.parse(JSON.stringify(what.put)) as Thing) : undefined;
  for (const value of document?.external ?? [])
    for (const [other, { document: its }] of model)
      if (other !== key && its?.external?.includes(value))
        return { kind: 'duplicate', unique: 'external', value, holder: other };
  model.set(key, {
    version: ifVersion + 1,
    document,
    events: [...kept.events, ...events.map((event) => event.id)],
  });
  return { kind: 'written', version: ifVersion + 1 };
};

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const expectSame = async (collection: Collection<Thing>, model: Map<string, Kept>) => {
  const stored = [...model.values()]
    .flatMap(({ document, version }) => (document ? [{ document, version }] : []))
    .toSorted((a, b) => byBytes(a.document.id, b.document.id));
  expect((await collection.all({ limit: 10 })).items).toEqual(stored);
  expect(await collection.count()).toBe(stored.length);
  for (const value of ['e1', 'e2', 'e3'])
    expect((await collection.find('external', value))?.document.id).toBe(
      stored.find(({ document }) => document.external?.includes(value))?.document.id,
    );
  const bySize = stored
    .filter(({ document: { tags, size } }) => size !== undefined && tags?.includes('t1'))
    .toSorted(
      (a, b) => (b.document.size ?? 0) - (a.document.size ?? 0) || byBytes(b.document.id, a.document.id),
    );
  expect(await allPages(collection, { index: 'tag-size', equals: ['t1'], limit: 2 })).toEqual(bySize);
  const byName = stored
    .filter(
      ({ document }) =>
        document.name !== undefined && document.tags?.includes('t2') && document.owner?.id === 'o1',
    )
    .toSorted((a, b) => byBytes(a.document.name ?? '', b.document.name ?? ''));
  expect(await allPages(collection, { index: 'tag-owner-name', equals: ['t2', 'o1'], limit: 1 })).toEqual(
    byName,
  );
};

export const describeModel = (at: StoreAtHand): void =>
  describe('as a whole', () => {
    it('gives the same as a simple model for any sequence of writes', async () => {
      const property = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const definition = things();
        const collection = await at.store.collection(definition);
        const model = new Map<string, Kept>();
        let events = 0;
        const writeOf = (given: {
          id: string;
          off: number;
          content: Partial<Thing> | null;
          events: number;
        }) => ({
          ...(given.content ? { put: { ...given.content, id: given.id } } : { delete: given.id }),
          ifVersion: Math.max(0, (model.get(given.id)?.version ?? 0) + given.off),
          events: Array.from({ length: given.events }, () => anEvent(`e${(events += 1)}`)),
        });
        for (const one of steps) {
          if (one.kind === 'publish') {
            const kept = model.get(one.id);
            const out = kept?.events.splice(0, 3) ?? [];
            await at.store.published([{ collection: definition.name, id: one.id, eventIds: out }]);
            continue;
          }
          // In a batch, versions are named one after the other, so that those of one id follow on.
          const expected: WriteResult[] = [];
          const writes = (one.kind === 'write' ? [one.write] : one.writes).map((given) => {
            const made = writeOf(given);
            expected.push(writeInModel(model, made));
            return made;
          });
          if (one.kind === 'batch') expect(await collection.batch(writes)).toEqual(expected);
          else
            for (const { events: its, ifVersion, ...what } of writes)
              expect(
                'put' in what
                  ? await collection.put(what.put as Thing, { ifVersion, events: its })
                  : await collection.delete(what.delete as string, { ifVersion, events: its }),
              ).toEqual(expected[0]);
        }
        await expectSame(collection, model);
        const pending = await pendingOf(at.store, definition.name);
        expect(
          Object.fromEntries(pending.map(({ id: of, events: its }) => [of, its.map((event) => event.id)])),
        ).toEqual(
          Object.fromEntries(
            [...model].filter(([, kept]) => kept.events.length > 0).map(([of, kept]) => [of, kept.events]),
          ),
        );
        await at.store.published(
          pending.map(({ collection: of, id: its, events: out }) => ({
            collection: of,
            id: its,
            eventIds: out.map((event) => event.id),
          })),
        );
      });
      await fc.assert(property, { numRuns: 40 });
    }, 120_000);
  });
