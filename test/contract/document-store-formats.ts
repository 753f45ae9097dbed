// Formats: older documents are read by newer definitions, newer ones refused; indexes follow their declaration.
import { describe, expect, it } from '@jest/globals';
import type { CollectionDefinition } from '../../services/platform/document-store/document-store.ts';
import { idsOf, things, type StoreAtHand, type Thing } from './document-store-things.ts';

/** Format 1 called the name `label`; format 2 had no tags. */
const upcasters: CollectionDefinition<Thing>['upcasters'] = {
  1: (document) => {
    const { label, ...rest } = document as { label?: string };
    return { ...rest, name: label };
  },
  2: (document) => ({ ...(document as Thing), tags: [(document as Thing).name ?? 'none'], size: 1 }),
};

export const describeFormats = (at: StoreAtHand): void =>
  describe('formats', () => {
    it('reads documents of format 1 by a definition of format 3, also through its indexes', async () => {
      const old = things();
      const first = await at.store.collection(
        old as unknown as CollectionDefinition<{ id: string; label: string }>,
      );
      await first.put({ id: 'a', label: 'red' }, { ifVersion: 0 });
      await first.put({ id: 'gone', label: 'red' }, { ifVersion: 0 });
      await first.delete('gone', { ifVersion: 1 });
      const now = await at.store.collection({ ...old, format: 3, upcasters });
      const expected = { document: { id: 'a', name: 'red', tags: ['red'], size: 1 }, version: 1 };
      expect(await now.get('a')).toEqual(expected);
      expect((await now.all({ limit: 5 })).items).toEqual([expected]);
      expect((await now.query({ index: 'tag-size', equals: ['red'], limit: 5 })).items).toEqual([expected]);
      expect(await now.put(expected.document, { ifVersion: 1 })).toEqual({ kind: 'written', version: 2 });
      expect(await now.get('a')).toEqual({ ...expected, version: 2 });
    });

    it('refuses a document of a newer format, naming the collection and the formats', async () => {
      const definition = things();
      const newer = await at.store.collection({ ...definition, format: 4 });
      await newer.put({ id: 'a', tags: ['x'], size: 1 }, { ifVersion: 0 });
      const older = await at.store.collection({ ...definition, format: 3 });
      for (const read of [
        () => older.get('a'),
        () => older.query({ index: 'tag-size', equals: ['x'], limit: 1 }),
      ])
        await expect(read()).rejects.toMatchObject({
          fault: {
            code: 'unsupported',
            subject: definition.name,
            detail: expect.stringMatching(/format 4.*format 3/),
          },
        });
    });

    it('indexes what is there when an index is declared or changed', async () => {
      const definition = things();
      const before = await at.store.collection({ ...definition, indexes: {}, unique: {} });
      const documents = Array.from({ length: 600 }, (_, n) => ({ id: `t${n}`, size: n % 7, code: `c${n}` }));
      await before.batch(documents.map((put) => ({ put, ifVersion: 0 })));
      const after = await at.store.collection(definition);
      const page = await after.query({ index: 'size', equals: [], limit: 1000 });
      expect(page.items).toHaveLength(600);
      expect(await after.find('code', 'c17')).toMatchObject({ document: { id: 't17' }, version: 1 });
      const order = { field: 'size', direction: 'descending' } as const;
      const turned = await at.store.collection({
        ...definition,
        indexes: { size: { equals: ['code'], order } },
      });
      expect(idsOf((await turned.query({ index: 'size', equals: ['c599'], limit: 5 })).items)).toEqual([
        't599',
      ]);
    }, 60_000);

    it('refuses a new unique rule that does not hold', async () => {
      const definition = things();
      const before = await at.store.collection({ ...definition, unique: {} });
      for (const id of ['a', 'b']) await before.put({ id, code: 'same' }, { ifVersion: 0 });
      await expect(at.store.collection(definition)).rejects.toMatchObject({
        fault: { code: 'duplicate', subject: definition.name },
      });
    });
  });
