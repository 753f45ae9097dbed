// The life of a store and of its collections, and how much it takes at once.
import { describe, expect, it } from '@jest/globals';
import { maxDocumentBytes, type Collection } from '../../services/platform/document-store/document-store.ts';
import { anEvent, things, type StoreAtHand, type Thing } from './document-store-things.ts';

export const describeLimits = (at: StoreAtHand): void =>
  describe('life and limits', () => {
    const open = (): Promise<Collection<Thing>> => at.store.collection(things());

    it('empties a derived collection, tombstones and unique values included; never an owned one', async () => {
      const collection = await open();
      await collection.put(
        { id: 'a', code: 'x', tags: ['t'], size: 1 },
        { ifVersion: 0, events: [anEvent('a@1')] },
      );
      await collection.put({ id: 'b' }, { ifVersion: 0 });
      await collection.delete('b', { ifVersion: 1 });
      await collection.drop();
      expect(await collection.count()).toBe(0);
      expect((await collection.query({ index: 'tag-size', equals: ['t'], limit: 5 })).items).toEqual([]);
      expect(await collection.put({ id: 'b', code: 'x' }, { ifVersion: 0 })).toEqual({
        kind: 'written',
        version: 1,
      });
      const owned = await at.store.collection(things({ kept: 'owned' }));
      await expect(owned.drop()).rejects.toMatchObject({ fault: { code: 'internal' } });
    });

    it('still has everything after a restart', async () => {
      const definition = things();
      const before = await at.store.collection(definition);
      await before.put(
        { id: 'a', code: 'x', tags: ['t'], size: 1 },
        { ifVersion: 0, events: [anEvent('a@1')] },
      );
      await before.put({ id: 'b' }, { ifVersion: 0 });
      await before.delete('b', { ifVersion: 1 });
      const store = await at.reopen();
      const after = await store.collection(definition);
      expect(await after.get('a')).toMatchObject({ version: 1 });
      expect((await after.query({ index: 'tag-size', equals: ['t'], limit: 5 })).items).toHaveLength(1);
      expect(await after.put({ id: 'b', code: 'x' }, { ifVersion: 2 })).toMatchObject({
        kind: 'duplicate',
        holder: 'a',
      });
      expect(
        (await store.pending(1000)).filter(({ collection }) => collection === definition.name),
      ).toHaveLength(1);
    });

    it('answers some and refuses the others as overloaded when asked too much at once', async () => {
      const collection = await open();
      await collection.put({ id: 'a' }, { ifVersion: 0 });
      const outcomes = await Promise.allSettled(Array.from({ length: 20_000 }, () => collection.get('a')));
      const reasons = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
      );
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThan(outcomes.length);
      for (const reason of reasons) expect(reason).toMatchObject({ fault: { code: 'overloaded' } });
      expect(await collection.get('a')).toMatchObject({ version: 1 });
    });

    it('writes a batch of documents that weigh much together', async () => {
      const collection = await open();
      const name = 'x'.repeat(1024 * 1024);
      const ids = Array.from({ length: 70 }, (_, n) => `t${n}`);
      const results = await collection.batch(ids.map((id) => ({ put: { id, name }, ifVersion: 0 })));
      expect(results.every((result) => result.kind === 'written')).toBe(true);
      expect(await collection.count()).toBe(70);
    });

    it('is unavailable once it is closed', async () => {
      const collection = await open();
      await at.reopen();
      await expect(collection.get('a')).rejects.toMatchObject({ fault: { code: 'unavailable' } });
      await expect(collection.put({ id: 'a' }, { ifVersion: 0 })).rejects.toMatchObject({
        fault: { code: 'unavailable' },
      });
    });

    it('refuses a document past its size', async () => {
      const collection = await open();
      const tooLarge = collection.put({ id: 'a', name: 'x'.repeat(maxDocumentBytes) }, { ifVersion: 0 });
      await expect(tooLarge).rejects.toMatchObject({ fault: { code: 'too-large', subjectId: 'a' } });
      expect(await collection.get('a')).toBeUndefined();
    });
  });
