// Writes: versions, tombstones, batches.
import { describe, expect, it } from '@jest/globals';
import type { Collection } from '../../services/platform/document-store/document-store.ts';
import { anEvent, things, type StoreAtHand, type Thing } from './document-store-things.ts';

export const describeWrites = (at: StoreAtHand): void =>
  describe('writes', () => {
    const open = (): Promise<Collection<Thing>> => at.store.collection(things());

    it('gives back what was put, with its version', async () => {
      const collection = await open();
      const document = {
        id: 'thing/1',
        name: 'é "quoted" \\ {$set} \u0000 😀 <&>',
        more: {
          'a.b': [[1, 2], [[]]],
          $dollar: -1.5e300,
          '': false,
          deep: [{ x: { y: [] } }],
          big: 9007199254740991,
        },
      };
      expect(await collection.put(document, { ifVersion: 0 })).toEqual({ kind: 'written', version: 1 });
      expect(await collection.get('thing/1')).toEqual({ document, version: 1 });
      expect(await collection.get('thing/2')).toBeUndefined();
    });

    it('puts only over the version named', async () => {
      const collection = await open();
      await collection.put({ id: 'a', name: 'one' }, { ifVersion: 0 });
      expect(await collection.put({ id: 'a', name: 'two' }, { ifVersion: 0 })).toEqual({
        kind: 'conflict',
        current: 1,
      });
      expect(await collection.put({ id: 'a', name: 'two' }, { ifVersion: 2 })).toEqual({
        kind: 'conflict',
        current: 1,
      });
      expect(await collection.put({ id: 'a', name: 'two' }, { ifVersion: 1 })).toEqual({
        kind: 'written',
        version: 2,
      });
      expect(await collection.put({ id: 'b' }, { ifVersion: 1 })).toEqual({ kind: 'conflict', current: 0 });
      expect(await collection.get('a')).toEqual({ document: { id: 'a', name: 'two' }, version: 2 });
    });

    it('lets one of many concurrent writers through at each version', async () => {
      const collection = await open();
      for (let ifVersion = 0; ifVersion < 4; ifVersion += 1) {
        const names = Array.from({ length: 12 }, (_, writer) => `${ifVersion}-${writer}`);
        const results = await Promise.all(
          names.map((name) => collection.put({ id: 'a', name }, { ifVersion })),
        );
        const winners = names.filter((_, writer) => results[writer]?.kind === 'written');
        expect(winners).toHaveLength(1);
        expect(
          results.filter((result) => result.kind === 'conflict' && result.current > ifVersion),
        ).toHaveLength(11);
        expect(await collection.get('a')).toEqual({
          document: { id: 'a', name: winners[0] },
          version: ifVersion + 1,
        });
      }
    });

    it('goes on with the version after a delete, and wants it named', async () => {
      const collection = await open();
      await collection.put({ id: 'a', name: 'one' }, { ifVersion: 0 });
      expect(await collection.delete('a', { ifVersion: 5 })).toEqual({ kind: 'conflict', current: 1 });
      expect(await collection.delete('a', { ifVersion: 1 })).toEqual({ kind: 'written', version: 2 });
      expect(await collection.get('a')).toBeUndefined();
      expect(await collection.put({ id: 'a', name: 'again' }, { ifVersion: 0 })).toEqual({
        kind: 'conflict',
        current: 2,
      });
      expect(await collection.put({ id: 'a', name: 'again' }, { ifVersion: 2 })).toEqual({
        kind: 'written',
        version: 3,
      });
      expect(await collection.get('a')).toEqual({ document: { id: 'a', name: 'again' }, version: 3 });
    });

    it('deletes a tombstone again by its version, never what was not there', async () => {
      const collection = await open();
      expect(await collection.delete('a', { ifVersion: 0 })).toEqual({ kind: 'conflict', current: 0 });
      expect(await collection.delete('a', { ifVersion: 3 })).toEqual({ kind: 'conflict', current: 0 });
      await collection.put({ id: 'a' }, { ifVersion: 0 });
      await collection.delete('a', { ifVersion: 1 });
      expect(await collection.delete('a', { ifVersion: 1 })).toEqual({ kind: 'conflict', current: 2 });
      expect(await collection.delete('a', { ifVersion: 2 })).toEqual({ kind: 'written', version: 3 });
    });

    it('writes a version above one that is named besides', async () => {
      const collection = await open();
      expect(await collection.put({ id: 'a' }, { ifVersion: 0, above: 70 })).toEqual({
        kind: 'written',
        version: 71,
      });
      expect(await collection.put({ id: 'a' }, { ifVersion: 71, above: 7 })).toEqual({
        kind: 'written',
        version: 72,
      });
      const batch = [
        { put: { id: 'a', name: 'x' }, ifVersion: 72, above: 99 },
        { put: { id: 'b', name: 'x' }, ifVersion: 0, above: 5 },
      ];
      expect((await collection.batch(batch)).map((one) => one.kind === 'written' && one.version)).toEqual([
        100, 6,
      ]);
      expect(await collection.get('a')).toEqual({ document: { id: 'a', name: 'x' }, version: 100 });
    });

    it('reads many in the order asked, those that exist', async () => {
      const collection = await open();
      for (const id of ['a', 'b', 'c']) await collection.put({ id }, { ifVersion: 0 });
      await collection.delete('b', { ifVersion: 1 });
      const found = await collection.getMany(['c', 'nothing', 'b', 'a', 'c']);
      expect(found.map(({ document }) => document.id)).toEqual(['c', 'a', 'c']);
      expect(await collection.getMany([])).toEqual([]);
    });

    it('answers each write of a batch, those of one id in order', async () => {
      const collection = await open();
      await collection.put({ id: 'old', code: 'taken' }, { ifVersion: 0 });
      const results = await collection.batch([
        { put: { id: 'a', name: 'one' }, ifVersion: 0 },
        { put: { id: 'b', name: 'one' }, ifVersion: 7 },
        { put: { id: 'a', name: 'two' }, ifVersion: 1 },
        { put: { id: 'c', code: 'taken' }, ifVersion: 0 },
        { delete: 'old', ifVersion: 1 },
        { put: { id: 'd' }, ifVersion: 0, events: [anEvent('d@1')] },
        { put: { id: 'a', name: 'late' }, ifVersion: 1 },
        { put: { id: 'old', name: 'late' }, ifVersion: 0 },
      ]);
      expect(results).toEqual([
        { kind: 'written', version: 1 },
        { kind: 'conflict', current: 0 },
        { kind: 'written', version: 2 },
        { kind: 'duplicate', unique: 'code', value: 'taken', holder: 'old' },
        { kind: 'written', version: 2 },
        { kind: 'written', version: 1 },
        { kind: 'conflict', current: 2 },
        { kind: 'conflict', current: 2 },
      ]);
      expect((await collection.get('a'))?.document.name).toBe('two');
      expect(await collection.batch([])).toEqual([]);
    });

    it('tells the version that stands where version 0 was named, also in a batch', async () => {
      const collection = await open();
      await collection.put({ id: 'there', name: 'one' }, { ifVersion: 0 });
      const results = await collection.batch([
        { delete: 'never', ifVersion: 0 },
        { delete: 'there', ifVersion: 0 },
        { put: { id: 'there', name: 'two' }, ifVersion: 0 },
      ]);
      expect(results).toEqual([
        { kind: 'conflict', current: 0 },
        { kind: 'conflict', current: 1 },
        { kind: 'conflict', current: 1 },
      ]);
    });

    it('writes large batches, inserts and updates mixed with concurrent batches', async () => {
      const collection = await open();
      const ids = Array.from({ length: 700 }, (_, at) => `t${String(at).padStart(4, '0')}`);
      const inserted = await collection.batch(
        ids.map((id) => ({ put: { id, code: `code of ${id}` }, ifVersion: 0 })),
      );
      expect(inserted.every((result) => result.kind === 'written')).toBe(true);
      const both = await Promise.all(
        ['one', 'two'].map((name) =>
          collection.batch(ids.map((id) => ({ put: { id, name, code: `code of ${id}` }, ifVersion: 1 }))),
        ),
      );
      for (const [at, id] of ids.entries()) {
        const kinds = both.map((results) => results[at]?.kind);
        expect(kinds.map(String).toSorted((a, b) => a.localeCompare(b))).toEqual(['conflict', 'written']);
        if (at % 100 === 0)
          expect((await collection.get(id))?.document.name).toBe(kinds[0] === 'written' ? 'one' : 'two');
      }
      expect(await collection.count()).toBe(700);
    });

    it('counts and lists documents in the order of ids, without tombstones', async () => {
      const collection = await open();
      for (const id of ['c', 'a', 'e', 'b', 'd']) await collection.put({ id }, { ifVersion: 0 });
      await collection.delete('c', { ifVersion: 1 });
      expect(await collection.count()).toBe(4);
      const first = await collection.all({ limit: 2 });
      expect(first.items.map(({ document }) => document.id)).toEqual(['a', 'b']);
      const second = await collection.all({
        limit: 2,
        ...(first.next === undefined ? {} : { after: first.next }),
      });
      expect(second.items.map(({ document }) => document.id)).toEqual(['d', 'e']);
      expect(second.next).toBeUndefined();
    });
  });
