// The document store: typed collections of versioned JSON documents whose writes may carry events.
// Adapters: `embedded/` (SQLite) and `mongodb/` (MongoDB). One contract suite holds both.
import type { EventForTopic } from '../event-log/event-log.ts';

/** Anything JSON holds. Dates are ISO 8601 strings; absent fields are absent, never `undefined` or `null`. */
export interface Document {
  readonly id: string;
}

/** One sort order inside an index; fields are paths such as `sides.score`, single-valued. */
export interface IndexOrder {
  readonly field: string;
  readonly direction: 'ascending' | 'descending';
}

/** A declared way to query. The document id always comes last, so that the order is total. */
export interface IndexDefinition {
  /** Fields compared for equality; at most one of them may hold an array (then any element matches). */
  readonly equals: readonly string[];
  /** Order of the answer; every document of the index has this field. At most one. */
  readonly order?: IndexOrder;
}

export interface CollectionDefinition<D extends Document> {
  /** `service.things`. */
  readonly name: string;
  /** `owned`: in the backup. `derived`: dropped and rebuilt from the log. */
  readonly kept: 'owned' | 'derived';
  /** Format version of the documents written now, from 1. */
  readonly format: number;
  /** For each older format n, what makes a document of format n+1 of it; pure. */
  readonly upcasters?: Readonly<Record<number, (document: unknown) => unknown>>;
  readonly indexes: Readonly<Record<string, IndexDefinition>>;
  /** Fields whose values (an array's elements) belong to one document only. Several names, several rules. */
  readonly unique?: Readonly<Record<string, string>>;
  /** The events that tell others the whole state of a document, for a restore. Absent: it emits none. */
  readonly announce?: (document: D, version: number) => readonly EventForTopic[];
}

export interface Stored<D> {
  readonly document: D;
  /** From 1, one more at each write, going on after a delete. */
  readonly version: number;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly version: number }
  /** Another version stands now; 0 when there is no document. */
  | { readonly kind: 'conflict'; readonly current: number }
  /** Another document holds this unique value. */
  | { readonly kind: 'duplicate'; readonly unique: string; readonly value: string; readonly holder?: string }
  /** The document's pending events are at their bound: its relay is late. */
  | { readonly kind: 'overloaded' };

export type Write<D extends Document> =
  | { readonly put: D; readonly ifVersion: number; readonly events?: readonly EventForTopic[] }
  | { readonly delete: string; readonly ifVersion: number; readonly events?: readonly EventForTopic[] };

export interface Query {
  readonly index: string;
  /** A value for each `equals` field of the index, in its order. */
  readonly equals: readonly (string | number | boolean)[];
  readonly limit: number;
  /** Opaque, from a page before: pages go on after the last item of that page, whatever was written meanwhile. */
  readonly cursor?: string;
}

export interface Page<D> {
  readonly items: readonly Stored<D>[];
  /** Absent at the end. */
  readonly next?: string;
}

/** How many events a document may have pending: past it a write is `overloaded`. */
export const maxPendingEvents = 16;

export interface Collection<D extends Document> {
  readonly definition: CollectionDefinition<D>;
  get(id: string): Promise<Stored<D> | undefined>;
  /** In the order asked, those that exist. */
  getMany(ids: readonly string[]): Promise<readonly Stored<D>[]>;
  /** The document that holds this unique value. */
  find(unique: string, value: string): Promise<Stored<D> | undefined>;
  /** Durable once resolved. `ifVersion` 0: there must be none. Version and events are one write. */
  put(document: D, options: { ifVersion: number; events?: readonly EventForTopic[] }): Promise<WriteResult>;
  /** Leaves a tombstone that keeps the version until its events are out, and after. */
  delete(id: string, options: { ifVersion: number; events?: readonly EventForTopic[] }): Promise<WriteResult>;
  /** Many writes at once, each with its own result; not all or nothing. */
  batch(writes: readonly Write<D>[]): Promise<readonly WriteResult[]>;
  query(query: Query): Promise<Page<D>>;
  /** Every document in the order of ids, after `after`. */
  all(options: { after?: string; limit: number }): Promise<Page<D>>;
  /** How many documents there are; for derived collections and reports. */
  count(): Promise<number>;
  /** Empties a derived collection, tombstones included; throws on an owned one. */
  drop(): Promise<void>;
}

/** A document with events that are not published yet, oldest first. */
export interface Pending {
  readonly collection: string;
  readonly id: string;
  readonly events: readonly EventForTopic[];
}

export interface DocumentStore {
  /** Makes tables and indexes where missing; a document of a newer format than declared is refused when read. */
  collection<D extends Document>(definition: CollectionDefinition<D>): Promise<Collection<D>>;
  /** Of the opened collections: those with pending events, longest waiting first. */
  pending(limit: number): Promise<readonly Pending[]>;
  /** Forgets these events (by event id) of these documents: they are out. */
  published(done: readonly { collection: string; id: string; eventIds: readonly string[] }[]): Promise<void>;
  /** Calls back after a local write that carried events; returns how to stop listening. */
  onPending(listener: () => void): () => void;
  close(): Promise<void>;
}
