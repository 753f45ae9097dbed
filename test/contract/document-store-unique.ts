// Unique values: one document only holds each, whatever is tried at the same time.
import { describe, expect, it } from '@jest/globals';
import type { Collection } from '../../services/platform/document-store/document-store.ts';
import { things, type StoreAtHand, type Thing } from './document-store-things.ts';

export const describeUnique = (at: StoreAtHand): void =>
  describe('unique values', () => {
    const open = (): Promise<Collection<Thing>> => at.store.collection(things());

    it('names the rule, the value and who holds it', async () => {
      const collection = await open();
      await collection.put({ id: 'a', external: ['siren:1', 'ror:x'], code: 'c' }, { ifVersion: 0 });
      expect(await collection.put({ id: 'b', external: ['doi:9', 'ror:x'] }, { ifVersion: 0 })).toEqual({
        kind: 'duplicate',
        unique: 'external',
        value: 'ror:x',
        holder: 'a',
      });
      expect(await collection.get('b')).toBeUndefined();
      expect(await collection.find('external', 'siren:1')).toMatchObject({
        document: { id: 'a' },
        version: 1,
      });
      expect(await collection.find('external', 'doi:9')).toBeUndefined();
      expect(
        await collection.put({ id: 'b', external: ['doi:9'], code: 'siren:1' }, { ifVersion: 0 }),
      ).toMatchObject({
        kind: 'written',
      });
    });

    it('keeps them through updates and frees those given up or deleted', async () => {
      const collection = await open();
      await collection.put({ id: 'a', external: ['x', 'y'] }, { ifVersion: 0 });
      await collection.put({ id: 'b', external: ['z'] }, { ifVersion: 0 });
      expect(await collection.put({ id: 'a', external: ['y', 'v'] }, { ifVersion: 1 })).toMatchObject({
        version: 2,
      });
      expect(await collection.put({ id: 'b', external: ['z', 'x'] }, { ifVersion: 1 })).toMatchObject({
        version: 2,
      });
      expect(await collection.put({ id: 'b', external: ['y'] }, { ifVersion: 2 })).toMatchObject({
        holder: 'a',
      });
      expect(await collection.find('external', 'x')).toMatchObject({ document: { id: 'b' } });
      expect(await collection.delete('a', { ifVersion: 2 })).toMatchObject({ version: 3 });
      expect(await collection.find('external', 'y')).toBeUndefined();
      expect(await collection.put({ id: 'b', external: ['x', 'y', 'v'] }, { ifVersion: 2 })).toMatchObject({
        version: 3,
      });
      expect(await collection.put({ id: 'a', external: ['v'] }, { ifVersion: 3 })).toMatchObject({
        holder: 'b',
      });
      expect(await collection.put({ id: 'a', external: ['z'] }, { ifVersion: 3 })).toMatchObject({
        version: 4,
      });
    });

    it('leaves the values of a refused write free', async () => {
      const collection = await open();
      await collection.put({ id: 'a', external: ['taken'] }, { ifVersion: 0 });
      await collection.put({ id: 'b', external: ['free', 'taken'] }, { ifVersion: 0 });
      await collection.put({ id: 'a', external: ['taken', 'free too'] }, { ifVersion: 9 });
      expect(
        await collection.put({ id: 'c', external: ['free', 'free too'] }, { ifVersion: 0 }),
      ).toMatchObject({
        kind: 'written',
      });
    });

    it('gives a value to one of many that ask for it at once', async () => {
      const collection = await open();
      const ids = Array.from({ length: 12 }, (_, n) => `t${n}`);
      const results = await Promise.all(
        ids.map((id) => collection.put({ id, external: ['wanted', `own:${id}`] }, { ifVersion: 0 })),
      );
      const winner = ids[results.findIndex((result) => result.kind === 'written')];
      expect(results.filter((result) => result.kind === 'written')).toHaveLength(1);
      expect(results.filter((result) => result.kind === 'duplicate')).toHaveLength(11);
      expect(await collection.find('external', 'wanted')).toMatchObject({ document: { id: winner } });
      expect(await collection.count()).toBe(1);
    });

    it('never lets two documents hold a value while many move it about', async () => {
      const collection = await open();
      const ids = ['a', 'b', 'c', 'd'];
      for (const id of ids) await collection.put({ id }, { ifVersion: 0 });
      // Each writer takes and gives up values from a small set, as fast as it can.
      const writer = async (id: string, turn: number) => {
        for (let round = 0; round < 15; round += 1) {
          const stored = await collection.get(id);
          const external = [`v${(round + turn) % 3}`, `v${(round * turn) % 4}`].slice(0, round % 3);
          await collection.put({ id, external }, { ifVersion: stored?.version ?? 0 });
        }
      };
      await Promise.all([...ids, ...ids].map((id, turn) => writer(id, turn)));
      const { items } = await collection.all({ limit: 10 });
      const held = items.flatMap(({ document }) => [...new Set(document.external)]);
      expect(held).toHaveLength(new Set(held).size);
      for (const { document } of items)
        for (const value of document.external ?? [])
          expect(await collection.find('external', value)).toMatchObject({ document: { id: document.id } });
      for (const value of ['v0', 'v1', 'v2', 'v3'].filter((one) => !held.includes(one)))
        expect(
          await collection.put({ id: `new ${value}`, external: [value] }, { ifVersion: 0 }),
        ).toMatchObject({
          kind: 'written',
        });
    });

    it('moves a value from one document to another within a batch', async () => {
      const collection = await open();
      await collection.put({ id: 'a', external: ['x'] }, { ifVersion: 0 });
      const results = await collection.batch([
        { put: { id: 'a', external: [] }, ifVersion: 1 },
        { put: { id: 'a', external: ['y'] }, ifVersion: 2 },
        { put: { id: 'c', external: ['p', 'q'] }, ifVersion: 0 },
        { put: { id: 'd', external: ['q', 'r'] }, ifVersion: 0 },
      ]);
      expect(results.map(({ kind }) => kind).toSorted()).toEqual([
        'duplicate',
        'written',
        'written',
        'written',
      ]);
      expect(await collection.put({ id: 'b', external: ['x'] }, { ifVersion: 0 })).toMatchObject({
        kind: 'written',
      });
      expect(await collection.find('external', 'y')).toMatchObject({ document: { id: 'a' }, version: 3 });
    });
  });
