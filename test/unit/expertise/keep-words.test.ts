import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keepWords, sources, type SourceState } from '../../../services/expertise/keep-words.ts';
import type { Source } from '../../../services/expertise/source.ts';
import type { Collection } from '../../../services/platform/document-store/document-store.ts';
import { memoryCollection } from '../../makers/memory-collection.ts';

const aSource = (source: Partial<Source> = {}): Source => ({
  ...{ id: 'stm_1', version: 1, kind: 'offer', owners: ['org_1'], words: 'dialyse à domicile' },
  ...{ language: 'fr', visibility: 'campus', discreet: false },
  ...source,
});
const gone = (version: number, id = 'stm_1'): SourceState => ({ id, version, gone: true });

/** A replica that writes to this collection; `calls` counts what it asks of the store. */
const aReplica = (collection: Collection<SourceState>) => {
  const held = new Map<string, number>();
  const calls = { batches: 0 };
  const counting: Collection<SourceState> = {
    ...collection,
    batch: (writes) => {
      calls.batches += 1;
      return collection.batch(writes);
    },
  };
  const words = keepWords(counting, {
    versionOf: (id) => held.get(id) ?? 0,
    takeTurn: () => Promise.resolve(),
  });
  return {
    ...words,
    calls,
    /** Keeps them, then takes them in as the index does. */
    take: async (...states: readonly SourceState[]): Promise<void> => {
      await words.keep(states);
      for (const { id, version } of states) held.set(id, Math.max(held.get(id) ?? 0, version));
    },
  };
};

describe('the words of sources', () => {
  it('are read as they were kept, in the order asked, those that are there', async () => {
    const replica = aReplica(memoryCollection(sources));
    const text = aSource({ id: 'txt_1', kind: 'text', owners: ['org_1', 'org_2'], day: 20_000, by: 'per_1' });
    await replica.take(aSource(), text);
    expect(await replica.readMany(['txt_1', 'stm_9', 'stm_1'])).toEqual([text, aSource()]);
    expect(await replica.readMany([])).toEqual([]);
  });

  it('of many sources come all, however many are asked for', async () => {
    const replica = aReplica(memoryCollection(sources));
    const many = Array.from({ length: 230 }, (_, at) => aSource({ id: `stm_${at}` }));
    await replica.take(...many);
    expect(await replica.readMany(many.map(({ id }) => id))).toEqual(many);
  });

  it('of a batch are one call to the store, whether they are new, changed or gone', async () => {
    const replica = aReplica(memoryCollection(sources));
    const batch = Array.from({ length: 100 }, (_, at) => aSource({ id: `stm_${at}` }));
    await replica.take(...batch);
    expect(replica.calls.batches).toBe(1);
    await replica.take(...batch.map((one) => ({ ...one, version: 5 })), gone(6, 'stm_7'));
    expect(replica.calls.batches).toBe(2);
  });

  it('that weigh much are several calls', async () => {
    const replica = aReplica(memoryCollection(sources));
    const words = 'a'.repeat(100_000);
    await replica.take(...Array.from({ length: 6 }, (_, at) => aSource({ id: `stm_${at}`, words })));
    expect(replica.calls.batches).toBe(3);
    expect(await replica.readMany(['stm_0', 'stm_5'])).toHaveLength(2);
  });

  it('of states that were taken in before ask nothing of the store', async () => {
    const replica = aReplica(memoryCollection(sources));
    await replica.take(aSource({ version: 3 }));
    await replica.take(aSource({ version: 2 }), aSource({ version: 3 }));
    expect(replica.calls.batches).toBe(1);
  });

  it('that another replica kept already are kept', async () => {
    const collection = memoryCollection(sources);
    const [one, other] = [aReplica(collection), aReplica(collection)];
    await one.take(aSource({ version: 4, words: 'nouveau' }));
    await other.take(aSource({ version: 4, words: 'nouveau' }));
    await other.take(aSource({ version: 2, words: 'ancien' }));
    expect((await other.readMany(['stm_1']))[0]?.words).toBe('nouveau');
    expect(await collection.get('stm_1')).toMatchObject({ version: 4 });
  });

  it('of a source that is gone are nowhere, and no replica that is late brings them back', async () => {
    const collection = memoryCollection(sources);
    const [one, late] = [aReplica(collection), aReplica(collection)];
    await late.take(aSource({ version: 1 }));
    await one.take(aSource({ version: 1 }), gone(9));
    await late.take(aSource({ version: 7, words: 'tardif' }));
    expect(await one.readMany(['stm_1'])).toEqual([]);
    expect(JSON.stringify((await collection.all({ limit: 9 })).items)).not.toMatch(/tardif|dialyse/);
    await one.take(aSource({ version: 10, words: 'de retour' }));
    expect((await one.readMany(['stm_1']))[0]?.words).toBe('de retour');
  });

  it('end as the highest version says, whatever replicas write in whatever order', async () => {
    const state = fc
      .record({
        id: fc.constantFrom('a', 'b'),
        version: fc.integer({ min: 1, max: 9 }),
        isGone: fc.boolean(),
      })
      .map(({ id, version }): SourceState =>
        // A version is one state.
        version % 3 === 0 ? gone(version, id) : aSource({ id, version, words: `${id}${version}` }),
      );
    const turn = fc.record({ by: fc.nat(2), states: fc.array(state, { minLength: 1, maxLength: 5 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 12 }), async (turns) => {
        const collection = memoryCollection(sources);
        const replicas = [aReplica(collection), aReplica(collection), aReplica(collection)];
        await Promise.all(
          replicas.map(async (replica, number) => {
            for (const { by, states } of turns) if (by === number) await replica.take(...states);
          }),
        );
        for (const id of ['a', 'b']) {
          const all = turns.flatMap(({ states }) => states).filter((one) => one.id === id);
          const last = all.toSorted((a, b) => a.version - b.version).at(-1);
          const found = await collection.get(id);
          expect(found?.document).toEqual(last);
          expect(found?.version).toBe(last?.version);
        }
      }),
    );
  });

  it('that the store has no room for fail the batch', async () => {
    const collection = memoryCollection(sources);
    const words = keepWords(
      { ...collection, batch: async (writes) => writes.map(() => ({ kind: 'overloaded' })) },
      { versionOf: () => 0, takeTurn: () => Promise.resolve() },
    );
    await expect(words.keep([aSource()])).rejects.toMatchObject({ fault: { code: 'overloaded' } });
  });
});
