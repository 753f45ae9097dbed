// Events: written with their document, handed to the relay in order, forgotten once out.
import { describe, expect, it } from '@jest/globals';
import { maxPendingEvents } from '../../services/platform/document-store/document-store.ts';
import { anEvent, pendingOf, things, type StoreAtHand } from './document-store-things.ts';

export const describeEvents = (at: StoreAtHand): void =>
  describe('pending events', () => {
    const open = () => at.store.collection(things());
    const idsPending = async (collection: string) =>
      (await pendingOf(at.store, collection)).map(({ id, events }) => [id, events.map((event) => event.id)]);

    it('come back as they were, oldest first, with the document that waits longest first', async () => {
      const collection = await open();
      const name = collection.definition.name;
      const first = anEvent('a@1', { traceparent: '00-1-2-03', body: new Uint8Array(0) });
      await collection.put({ id: 'b' }, { ifVersion: 0 });
      await collection.put({ id: 'z' }, { ifVersion: 0, events: [first, anEvent('a@1b')] });
      await collection.put(
        { id: 'a' },
        { ifVersion: 0, events: [anEvent('other', { body: new Uint8Array(70_000).fill(7) })] },
      );
      await collection.put({ id: 'z' }, { ifVersion: 1, events: [anEvent('a@2')] });
      expect(await pendingOf(at.store, name)).toEqual([
        { collection: name, id: 'z', events: [first, anEvent('a@1b'), anEvent('a@2')] },
        {
          collection: name,
          id: 'a',
          events: [anEvent('other', { body: new Uint8Array(70_000).fill(7) })],
        },
      ]);
    });

    it('are forgotten by id once published, also twice, and leave the version alone', async () => {
      const collection = await open();
      const name = collection.definition.name;
      await collection.put({ id: 'a' }, { ifVersion: 0, events: [anEvent('1'), anEvent('2')] });
      await at.store.published([{ collection: name, id: 'a', eventIds: ['1', 'unknown'] }]);
      await collection.put({ id: 'a' }, { ifVersion: 1, events: [anEvent('3')] });
      expect(await idsPending(name)).toEqual([['a', ['2', '3']]]);
      await at.store.published([{ collection: name, id: 'a', eventIds: ['1', '2'] }]);
      expect(await idsPending(name)).toEqual([['a', ['3']]]);
      await at.store.published([{ collection: name, id: 'a', eventIds: ['3'] }]);
      await at.store.published([{ collection: name, id: 'a', eventIds: ['3'] }]);
      await at.store.published([{ collection: name, id: 'nothing', eventIds: ['3'] }]);
      expect(await idsPending(name)).toEqual([]);
      expect((await collection.get('a'))?.version).toBe(2);
    });

    it('of a deleted document wait on its tombstone', async () => {
      const collection = await open();
      const name = collection.definition.name;
      await collection.put({ id: 'a' }, { ifVersion: 0, events: [anEvent('1')] });
      await collection.delete('a', { ifVersion: 1, events: [anEvent('2')] });
      expect(await idsPending(name)).toEqual([['a', ['1', '2']]]);
      await at.store.published([{ collection: name, id: 'a', eventIds: ['1', '2'] }]);
      expect(await idsPending(name)).toEqual([]);
      expect(await collection.put({ id: 'a' }, { ifVersion: 2 })).toEqual({ kind: 'written', version: 3 });
    });

    it('are bounded: a write past the bound is overloaded and changes nothing, one without events goes on', async () => {
      const collection = await open();
      const events = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, n) => anEvent(String(from + n)));
      expect(
        await collection.put({ id: 'b' }, { ifVersion: 0, events: events(0, maxPendingEvents + 1) }),
      ).toEqual({
        kind: 'overloaded',
      });
      await collection.put(
        { id: 'a', name: 'one' },
        { ifVersion: 0, events: events(0, maxPendingEvents - 1) },
      );
      const two = events(maxPendingEvents - 1, maxPendingEvents + 1);
      expect(await collection.put({ id: 'a' }, { ifVersion: 1, events: two })).toEqual({
        kind: 'overloaded',
      });
      expect(await collection.delete('a', { ifVersion: 1, events: two })).toEqual({ kind: 'overloaded' });
      expect(await collection.get('a')).toEqual({ document: { id: 'a', name: 'one' }, version: 1 });
      expect(await collection.put({ id: 'a' }, { ifVersion: 1, events: two.slice(0, 1) })).toMatchObject({
        version: 2,
      });
      expect(await collection.put({ id: 'a' }, { ifVersion: 2 })).toMatchObject({ version: 3 });
      await at.store.published([{ collection: collection.definition.name, id: 'a', eventIds: ['0', '1'] }]);
      expect(await collection.put({ id: 'a' }, { ifVersion: 3, events: two })).toMatchObject({ version: 4 });
    });

    it('of a refused write are never seen', async () => {
      const collection = await open();
      await collection.put({ id: 'a', code: 'x' }, { ifVersion: 0 });
      await collection.put({ id: 'a' }, { ifVersion: 4, events: [anEvent('1')] });
      await collection.put({ id: 'b', code: 'x' }, { ifVersion: 0, events: [anEvent('2')] });
      expect(await idsPending(collection.definition.name)).toEqual([]);
    });

    it('are told of at once, until one stops listening', async () => {
      const collection = await open();
      let told = 0;
      const stop = at.store.onPending(() => (told += 1));
      await collection.put({ id: 'a' }, { ifVersion: 0, events: [anEvent('1')] });
      expect(told).toBe(1);
      await collection.put({ id: 'a' }, { ifVersion: 1 });
      await collection.put({ id: 'a' }, { ifVersion: 7, events: [anEvent('2')] });
      expect(told).toBe(1);
      stop();
      await collection.put({ id: 'a' }, { ifVersion: 2, events: [anEvent('3')] });
      expect(told).toBe(1);
    });

    it('survive removals racing with writes and with one another', async () => {
      const collection = await open();
      const name = collection.definition.name;
      await collection.put({ id: 'a' }, { ifVersion: 0 });
      const removing: Promise<void>[] = [];
      for (let n = 1; n <= 30; n += 1) {
        expect(
          await collection.put({ id: 'a' }, { ifVersion: n, events: [anEvent(String(n))] }),
        ).toMatchObject({
          kind: 'written',
        });
        removing.push(
          at.store.published([{ collection: name, id: 'a', eventIds: [String(n), String(n - 3)] }]),
        );
        if (n % 4 === 0) await Promise.all(removing);
      }
      await Promise.all(removing);
      expect(await idsPending(name)).toEqual([]);
    });

    it('are handed out at most so many documents at a time', async () => {
      const collection = await open();
      await collection.batch(
        ['a', 'b', 'c'].map((id) => ({
          put: { id },
          ifVersion: 0,
          events: [anEvent(`${id}1`), anEvent(`${id}2`)],
        })),
      );
      expect((await at.store.pending(2)).length).toBe(2);
    });
  });
