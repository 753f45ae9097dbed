// What backup and restore promise on a real store.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backup } from '../../services/platform/document-store/backup.ts';
import { restore } from '../../services/platform/document-store/restore.ts';
import type {
  Collection,
  CollectionDefinition,
  DocumentStore,
} from '../../services/platform/document-store/document-store.ts';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
}

const at = new Date('2026-01-02T03:04:05.000Z');

const anEvent = (topic: string, id: string, version: number, type: string) => ({
  topic,
  key: id,
  id: `${id}@${version}`,
  type,
  time: at.toISOString(),
  body: new Uint8Array([version % 256]),
});

const definitionOf = (name: string, kept: 'owned' | 'derived' = 'owned'): CollectionDefinition<Thing> => ({
  name,
  kept,
  format: 1,
  indexes: {},
  unique: { code: 'code' },
  announce: ({ id }, version) => [anEvent(name, id, version, 'Changed')],
  announceRemoval: (id, version) => [anEvent(name, id, version, 'Removed')],
});

export const describeBackup = (adapter: string, open: () => Promise<DocumentStore>): void => {
  describe(`backup on ${adapter}`, () => {
    let store: DocumentStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const newName = () => `tests.backup-${randomBytes(6).toString('hex')}`;
    const collectionOf = async (name: string, ...things: Thing[]) => {
      const collection = await store.collection(definitionOf(name));
      for (const thing of things) await collection.put(thing, { ifVersion: 0 });
      return collection;
    };
    const saved = async (...collections: Collection<Thing>[]): Promise<string[]> => {
      const lines: string[] = [];
      for await (const line of backup(collections, at)) lines.push(line.trimEnd());
      return lines;
    };
    const restored = (collections: Collection<Thing>[], lines: readonly string[]) =>
      restore({
        collections,
        lines: async function* () {
          yield* lines;
        },
        clock: () => at,
        pause: async () => undefined,
      });
    const contentOf = async (collection: Collection<Thing>) =>
      (await collection.all({ limit: 100 })).items.map(({ document }) => document);
    const announced = async (name: string) =>
      (await store.pending(1_000))
        .filter((pending) => pending.collection === name)
        .flatMap(({ events }) => events.map(({ id, type }) => `${type} ${id}`))
        .toSorted();

    it('brings owned collections back as they were, announcing what changed and nothing else', async () => {
      const name = newName();
      const things = await collectionOf(
        name,
        { id: 'changed', name: 'before' },
        { id: 'deleted', name: 'kept' },
        { id: 'same', name: 'same' },
      );
      const lines = await saved(things);
      await things.put({ id: 'changed', name: 'after' }, { ifVersion: 1 });
      await things.delete('deleted', { ifVersion: 1 });
      await things.put({ id: 'new', name: 'came later' }, { ifVersion: 0 });
      const outcome = await restored([things], lines);
      expect(outcome).toMatchObject({ ok: true, value: { put: 2, unchanged: 1, removed: 1 } });
      expect(await contentOf(things)).toEqual([
        { id: 'changed', name: 'before' },
        { id: 'deleted', name: 'kept' },
        { id: 'same', name: 'same' },
      ]);
      const events = ['Changed changed@3', 'Changed deleted@3', 'Removed new@2'];
      expect(await announced(name)).toEqual(events);
      expect(await restored([things], lines)).toMatchObject({
        ok: true,
        value: { put: 0, unchanged: 3, removed: 0 },
      });
      expect(await announced(name)).toEqual(events);
    });

    it('gives an empty store versions above any that were ever published', async () => {
      const name = newName();
      const source = await collectionOf(name, { id: 'a', name: 'first' });
      await source.put({ id: 'a', name: 'second' }, { ifVersion: 1 });
      const lines = (await saved(source)).map((line) => line.replaceAll(name, `${name}-empty`));
      const { sha256 } = JSON.parse(lines.at(-1) ?? '') as { sha256: string };
      const body = lines.slice(0, -1);
      const hash = createHash('sha256');
      for (const line of body) hash.update(`${line}\n`);
      const manifest = (lines.at(-1) ?? '').replace(sha256, hash.digest('hex'));
      const empty = await collectionOf(`${name}-empty`);
      expect(await restored([empty], [...body, manifest])).toMatchObject({ ok: true, value: { put: 1 } });
      const back = await empty.get('a');
      expect(back?.document).toEqual({ id: 'a', name: 'second' });
      expect(back?.version).toBeGreaterThan(1_000);
      expect(await announced(`${name}-empty`)).toEqual([`Changed a@${back?.version}`]);
      expect(await empty.put({ id: 'a', name: 'third' }, { ifVersion: back?.version ?? 0 })).toMatchObject({
        kind: 'written',
        version: (back?.version ?? 0) + 1,
      });
    });

    it('brings unique values back that have changed hands since', async () => {
      const things = await collectionOf(
        newName(),
        { id: 'a', name: 'a', code: 'one' },
        { id: 'b', name: 'b', code: 'two' },
        { id: 'c', name: 'c', code: 'three' },
      );
      const before = await contentOf(things);
      const lines = await saved(things);
      await things.put({ id: 'a', name: 'a' }, { ifVersion: 1 });
      await things.put({ id: 'b', name: 'b', code: 'one' }, { ifVersion: 1 });
      await things.put({ id: 'a', name: 'a', code: 'two' }, { ifVersion: 2 });
      await things.delete('c', { ifVersion: 1 });
      await things.put({ id: 'd', name: 'd', code: 'three' }, { ifVersion: 0 });
      expect(await restored([things], lines)).toMatchObject({ ok: true });
      expect(await contentOf(things)).toEqual(before);
    });

    it('brings back what a collection says is to come back, of what stands and of what does not', async () => {
      const definition: CollectionDefinition<Thing> = {
        ...definitionOf(newName()),
        restored: (thing, standing) => standing ?? { ...thing, name: 'suspended' },
      };
      const things = await store.collection(definition);
      await things.put({ id: 'ended', name: 'open', code: 'x' }, { ifVersion: 0 });
      await things.put({ id: 'gone', name: 'open' }, { ifVersion: 0 });
      const lines = await saved(things);
      await things.put({ id: 'ended', name: 'ended' }, { ifVersion: 1 });
      await things.delete('gone', { ifVersion: 1 });
      const left = [
        { id: 'ended', name: 'ended' },
        { id: 'gone', name: 'suspended' },
      ];
      expect(await restored([things], lines)).toMatchObject({ ok: true, value: { put: 1, unchanged: 1 } });
      expect(await contentOf(things)).toEqual(left);
      expect(await announced(definition.name)).toEqual(['Changed gone@3']);
      expect(await restored([things], lines)).toMatchObject({ ok: true, value: { put: 0, unchanged: 2 } });
      expect(await contentOf(things)).toEqual(left);
    });

    it('leaves out derived collections', async () => {
      const derived = await store.collection(definitionOf(newName(), 'derived'));
      await derived.put({ id: 'a', name: 'a' }, { ifVersion: 0 });
      expect(await saved(derived)).toHaveLength(1);
    });

    it('that was altered, cut short or made by a newer release is refused before anything is written', async () => {
      const name = newName();
      const things = await collectionOf(name, { id: 'a', name: 'a' }, { id: 'b', name: 'b' });
      const lines = await saved(things);
      await things.put({ id: 'a', name: 'changed' }, { ifVersion: 1 });
      const [first = '', second = '', manifest = ''] = lines;
      const bad = [
        [first.replace('"name":"a"', '"name":"x"'), second, manifest],
        [first, second],
        [second, manifest],
        [first, second, manifest, first],
        [first, 'not json', manifest],
        [first.replace('"format":1', '"format":2'), second, manifest],
        [first.replace(name, 'tests.unknown'), second, manifest],
      ];
      for (const given of bad) {
        const outcome = await restored([things], given);
        expect(outcome.ok ? 'ok' : outcome.fault.code).toMatch(/^(invalid|unsupported)$/);
      }
      expect(await things.get('a')).toMatchObject({ document: { name: 'changed' }, version: 2 });
    });
  });
};
