// Queries by declared indexes: what they find, in which order.
import { describe, expect, it } from '@jest/globals';
import type { Collection } from '../../services/platform/document-store/document-store.ts';
import { allPages, idsOf, things, type StoreAtHand, type Thing } from './document-store-things.ts';

export const describeQueries = (at: StoreAtHand): void =>
  describe('queries', () => {
    const withThings = async (...documents: readonly Thing[]): Promise<Collection<Thing>> => {
      const collection = await at.store.collection(things());
      await collection.batch(documents.map((put) => ({ put, ifVersion: 0 })));
      return collection;
    };

    it('finds by a dotted field, in the order of ids', async () => {
      const collection = await withThings(
        { id: 'c', owner: { id: 'o1' } },
        { id: 'a', owner: { id: 'o1' } },
        { id: 'b', owner: { id: 'o2' } },
        { id: 'd' },
      );
      const page = await collection.query({ index: 'owner', equals: ['o1'], limit: 10 });
      expect(idsOf(page.items)).toEqual(['a', 'c']);
      expect(page.next).toBeUndefined();
      expect(idsOf((await collection.query({ index: 'everything', equals: [], limit: 10 })).items)).toEqual([
        'a',
        'b',
        'c',
        'd',
      ]);
    });

    it('finds by any element of an array, each document once', async () => {
      const collection = await withThings(
        { id: 'a', tags: ['x', 'y', 'x'], size: 1 },
        { id: 'b', tags: ['y'], size: 3 },
        { id: 'c', tags: [], size: 2 },
        { id: 'd', size: 2 },
        { id: 'e', tags: ['y'] },
      );
      const ids = async (tag: string) =>
        idsOf(await allPages(collection, { index: 'tag-size', equals: [tag], limit: 1 }));
      expect(await ids('x')).toEqual(['a']);
      expect(await ids('y')).toEqual(['b', 'a']);
      expect(await ids('z')).toEqual([]);
    });

    it('finds by an array and a field together, ordered by a third', async () => {
      const collection = await withThings(
        { id: 'a', tags: ['x', 'y'], owner: { id: 'o1' }, name: 'beta' },
        { id: 'b', tags: ['x'], owner: { id: 'o1' }, name: 'Alpha' },
        { id: 'c', tags: ['x'], owner: { id: 'o2' }, name: 'alpha' },
        { id: 'd', tags: ['x'], owner: { id: 'o1' }, name: 'été' },
        { id: 'e', tags: ['x'], owner: { id: 'o1' }, name: '' },
      );
      const found = await allPages(collection, {
        index: 'tag-owner-name',
        equals: ['x', 'o1'],
        limit: 2,
      });
      expect(idsOf(found)).toEqual(['e', 'b', 'a', 'd']);
    });

    it('tells values apart by type and by every character', async () => {
      const odd = [
        'a"b',
        'a\\b',
        'a<b>&c',
        '[',
        '\u2028',
        'é',
        'e\u0301',
        '1',
        '[1]',
        '{"$gt":""}',
        ' ',
        '\u0000',
        '😀',
      ];
      const collection = await withThings(...odd.map((tag, n) => ({ id: `t${n}`, tags: [tag], size: n })));
      for (const [n, tag] of odd.entries())
        expect(idsOf((await collection.query({ index: 'tag-size', equals: [tag], limit: 9 })).items)).toEqual(
          [`t${n}`],
        );
      expect((await collection.query({ index: 'tag-size', equals: [1], limit: 9 })).items).toEqual([]);
    });

    it('orders numbers as numbers, both ways, equal ones by id', async () => {
      const sizes = [10, -3, 2.5, 0, 1e12, 2.5];
      const collection = await withThings(...sizes.map((size, n) => ({ id: `t${n}`, size, tags: ['x'] })));
      const up = await allPages(collection, { index: 'size', equals: [], limit: 2 });
      expect(idsOf(up)).toEqual(['t1', 't3', 't2', 't5', 't0', 't4']);
      const down = await allPages(collection, { index: 'tag-size', equals: ['x'], limit: 2 });
      expect(idsOf(down)).toEqual(['t4', 't0', 't5', 't2', 't3', 't1']);
    });

    it('follows updates and forgets what was deleted', async () => {
      const collection = await withThings({ id: 'a', owner: { id: 'o1' } }, { id: 'b', owner: { id: 'o1' } });
      await collection.put({ id: 'a', owner: { id: 'o2' } }, { ifVersion: 1 });
      await collection.delete('b', { ifVersion: 1 });
      expect((await collection.query({ index: 'owner', equals: ['o1'], limit: 9 })).items).toEqual([]);
      expect(idsOf((await collection.query({ index: 'owner', equals: ['o2'], limit: 9 })).items)).toEqual([
        'a',
      ]);
      await collection.put({ id: 'a' }, { ifVersion: 2 });
      expect((await collection.query({ index: 'owner', equals: ['o2'], limit: 9 })).items).toEqual([]);
    });

    it('refuses a cursor that is none of its own, and a limit below one', async () => {
      const collection = await withThings({ id: 'a', size: 1 }, { id: 'b', size: 2 });
      const { next } = await collection.query({ index: 'everything', equals: [], limit: 1 });
      for (const cursor of ['', 'nonsense', '!!', Buffer.from('[1]').toString('base64url'), next ?? ''])
        await expect(collection.query({ index: 'size', equals: [], limit: 1, cursor })).rejects.toMatchObject(
          {
            fault: { code: 'invalid', violations: [{ field: 'cursor' }] },
          },
        );
      for (const limit of [0, -1, 1.5])
        await expect(collection.query({ index: 'size', equals: [], limit })).rejects.toMatchObject({
          fault: { code: 'invalid', violations: [{ field: 'limit' }] },
        });
    });

    it('takes an index that is not declared, or fields of other types, for a mistake', async () => {
      const collection = await withThings();
      const mistake = { fault: { code: 'internal' } };
      await expect(collection.query({ index: 'none', equals: [], limit: 1 })).rejects.toMatchObject(mistake);
      await expect(collection.query({ index: 'owner', equals: [], limit: 1 })).rejects.toMatchObject(mistake);
      await expect(collection.find('none', 'x')).rejects.toMatchObject(mistake);
      const wrong = { id: 'a', size: true, owner: { id: { deep: 1 } } } as unknown as Thing;
      await expect(collection.put(wrong, { ifVersion: 0 })).rejects.toMatchObject(mistake);
    });
  });
