import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  CollectionDefinition,
  DocumentStore,
} from '../../../services/platform/document-store/document-store.ts';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';
import { dropDerived, generationOf, groupOf } from '../../../services/platform/lifecycle/generation.ts';

const derived = (name: string): CollectionDefinition<never> => ({
  name,
  kept: 'derived',
  format: 1,
  indexes: {},
});
const aService = (collections: readonly string[], retired: readonly string[] = []) => ({
  name: 'keeper',
  collections: collections.map(derived),
  retired,
});

describe('the generation of what a service derives', () => {
  let store: DocumentStore;
  beforeEach(async () => {
    store = await openEmbeddedDocumentStore({ path: ':memory:' });
  });
  afterEach(() => store.close());

  it('is the same for every process and at every start', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => generationOf(aService(['keeper.a']), store)));
    expect(second).toBe(first);
    expect(await generationOf(aService(['keeper.a']), store)).toBe(first);
  });

  it('is another one once it derives something new, which is read from the beginning; once only', async () => {
    const before = await groupOf(aService(['keeper.a']), 'shared', store);
    const after = await groupOf(aService(['keeper.a', 'keeper.b']), 'shared', store);
    expect(after).not.toBe(before);
    expect(await groupOf(aService(['keeper.b', 'keeper.a']), 'shared', store)).toBe(after);
    // A process of the release before, started meanwhile, does not undo it.
    expect(await groupOf(aService(['keeper.a']), 'shared', store)).toBe(after);
  });

  it('is another one where an earlier release did not say what it derives', async () => {
    const generations = await store.collection<{ id: string; generation: string }>({
      ...derived('platform.generations'),
    } as CollectionDefinition<{ id: string; generation: string }>);
    await generations.put({ id: 'keeper', generation: 'gggggg' }, { ifVersion: 0 });
    expect(await generationOf(aService([]), store)).toBe('gggggg');
    expect(await generationOf(aService(['keeper.a']), store)).not.toBe('gggggg');
  });

  it('goes with what was derived, and leaves nothing of what is not derived any more', async () => {
    const old = await store.collection(derived('keeper.old') as CollectionDefinition<{ id: string }>);
    const before = await generationOf(aService(['keeper.old']), store);
    await old.put({ id: 'it' }, { ifVersion: 0 });
    const now = aService(['keeper.new'], ['keeper.old']);
    expect(await generationOf(now, store)).not.toBe(before);
    expect(await old.count()).toBe(0);
    const kept = await generationOf(now, store);
    await dropDerived(now, store);
    expect(await generationOf(now, store)).not.toBe(kept);
  });
});
