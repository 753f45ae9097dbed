// Small makers for the document store's suites.
import { randomBytes } from 'node:crypto';
import type {
  Collection,
  CollectionDefinition,
  Document,
  DocumentStore,
  Query,
  Stored,
} from '../../services/platform/document-store/document-store.ts';
import type { EventForTopic } from '../../services/platform/event-log/event-log.ts';

export interface Thing {
  readonly id: string;
  readonly name?: string;
  readonly size?: number;
  readonly owner?: { readonly id: string };
  readonly tags?: readonly string[];
  readonly external?: readonly string[];
  readonly code?: string;
  readonly more?: unknown;
}

/** Named anew for each test, so that tests share a store without meeting. */
export const things = (changes: Partial<CollectionDefinition<Thing>> = {}): CollectionDefinition<Thing> => ({
  name: `tests.things-${randomBytes(6).toString('hex')}`,
  kept: 'derived',
  format: 1,
  indexes: {
    everything: { equals: [] },
    owner: { equals: ['owner.id'] },
    'tag-size': { equals: ['tags'], order: { field: 'size', direction: 'descending' } },
    'tag-owner-name': { equals: ['tags', 'owner.id'], order: { field: 'name', direction: 'ascending' } },
    size: { equals: [], order: { field: 'size', direction: 'ascending' } },
  },
  unique: { external: 'external', code: 'code' },
  ...changes,
});

export const anEvent = (id: string, changes: Partial<EventForTopic> = {}): EventForTopic => ({
  topic: 'tests.things',
  key: 'thing',
  id,
  type: 'tests.v1.ThingChanged',
  time: '2026-01-02T03:04:05.000Z',
  body: new Uint8Array([1, 2, 0, 255]),
  ...changes,
});

/** Every page, one after the other; `between` runs before each further page. */
export const allPages = async <D extends Document>(
  collection: Collection<D>,
  first: Query,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Stored<D>[]> => {
  const items: Stored<D>[] = [];
  let cursor: string | undefined;
  do {
    const page = await collection.query({ ...first, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.next;
    if (cursor !== undefined) await between();
  } while (cursor !== undefined);
  return items;
};

export const pendingOf = async (store: DocumentStore, collection: string) =>
  (await store.pending(1000)).filter((pending) => pending.collection === collection);

export const idsOf = (items: readonly Stored<Thing>[]): readonly string[] =>
  items.map(({ document }) => document.id);

/** An opened store, and how to open it again as after a restart. */
export interface StoreAtHand {
  readonly store: DocumentStore;
  reopen(): Promise<DocumentStore>;
}
