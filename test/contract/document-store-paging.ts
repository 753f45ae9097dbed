// Paging while others write, as a property.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allPages, things, type StoreAtHand, type Thing } from './document-store-things.ts';

const ids = Array.from({ length: 14 }, (_, n) => `t${String(n).padStart(2, '0')}`);
const size = fc.integer({ min: 0, max: 3 });
/** What happens between two pages: documents of the churning half are put with another size, or deleted. */
const change = fc.record({ id: fc.constantFrom(...ids), size: fc.option(size) });

export const describePaging = (at: StoreAtHand): void =>
  describe('paging', () => {
    for (const index of ['tag-size', 'size'])
      it(`returns every item that did not change exactly once and in order, whatever is written between pages (${index})`, async () => {
        const property = fc.asyncProperty(
          fc.array(size, { minLength: ids.length, maxLength: ids.length }),
          fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 9 }),
          fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 10 }),
          fc.integer({ min: 1, max: 5 }),
          async (sizes, churning, changes, limit) => {
            const collection = await at.store.collection(things({ unique: {} }));
            const start = ids.map((id, n) => ({ id, size: sizes[n] ?? 0, tags: ['x', 'y'] }));
            await collection.batch(start.map((put) => ({ put, ifVersion: 0 })));
            const versions = new Map(ids.map((id) => [id, 1]));
            const equals = index === 'size' ? [] : ['x'];
            const found = await allPages(collection, { index, equals, limit }, async () => {
              for (const { id, size: to } of changes.shift() ?? []) {
                if (!churning.includes(id)) continue;
                const ifVersion = versions.get(id) ?? 0;
                versions.set(id, ifVersion + 1);
                if (to === null) await collection.delete(id, { ifVersion });
                else await collection.put({ id, size: to, tags: ['x'] }, { ifVersion });
              }
            });
            const order = (a: Thing, b: Thing) => (a.size ?? 0) - (b.size ?? 0) || (a.id < b.id ? -1 : 1);
            const expected = start.filter(({ id }) => versions.get(id) === 1).toSorted(order);
            if (index === 'tag-size') expected.reverse();
            const seen = found.map(({ document }) => document).filter(({ id }) => versions.get(id) === 1);
            expect(seen).toEqual(expected);
          },
        );
        await fc.assert(property, { numRuns: 25 });
      }, 120_000);
  });
