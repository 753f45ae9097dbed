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

/**
 * A declared way to query. The document id always comes last, in the direction of the order (ascending without one),
 * so that the order is total. Strings are ordered by their UTF-8 bytes. Names are of letters, digits, `-` and `_`.
 */
export interface IndexDefinition {
  /** Fields compared for equality; at most one of them may hold an array (then any element matches). */
  readonly equals: readonly string[];
  /** Order of the answer: a field of strings or one of numbers, the same for all documents. At most one. */
  readonly order?: IndexOrder;
}

/**
 * A document that lacks a field of an index, or has an empty array there, is not in that index. Indexes and unique
 * rules hold for documents as read, in the newest format: where their declaration or the format changed, opening the
 * collection indexes its documents anew.
 */
export interface CollectionDefinition<D extends Document> {
  /** `service.things`. */
  readonly name: string;
  /**
   * `owned`: in the backup. `derived`: dropped and rebuilt from the log. `passing`: neither, because what was ended since,
   * such as a session, must not come back with a restore.
   */
  readonly kept: 'owned' | 'derived' | 'passing';
  /** Format version of the documents written now, from 1. */
  readonly format: number;
  /** For each older format n, what makes a document of format n+1 of it; pure. */
  readonly upcasters?: Readonly<Record<number, (document: unknown) => unknown>>;
  readonly indexes: Readonly<Record<string, IndexDefinition>>;
  /** Fields whose strings (an array's elements) belong to one document only. Several names, several rules. */
  readonly unique?: Readonly<Record<string, string>>;
  /** The events that tell others the whole state of a document, for a restore. Absent: it emits none. */
  announce?(document: D, version: number): readonly EventForTopic[];
  /**
   * What a restore writes for a document of the backup, `standing` being what is there; again on what it gave, it gives the
   * same. For what must not come back as it was, such as a key that may have been revoked since. Absent: the document.
   */
  restored?(document: D, standing: D | undefined, at: Date): Document;
  /** The events that tell others a document is no more, for a restore that removes it; `document`: as it was. */
  announceRemoval?(id: string, version: number, at: Date, document: D): readonly EventForTopic[];
}

export interface Stored<D> {
  readonly document: D;
  /** From 1, one more at each write, going on after a delete. */
  readonly version: number;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly version: number }
  /** Another version stands now: for a deleted document that of its tombstone, 0 where there never was one. */
  | { readonly kind: 'conflict'; readonly current: number }
  /** Another document holds this unique value. */
  | { readonly kind: 'duplicate'; readonly unique: string; readonly value: string; readonly holder?: string }
  /** The document's pending events are at their bound: its relay is late. */
  | { readonly kind: 'overloaded' };

export type Write<D extends Document> =
  | {
      readonly put: D;
      readonly ifVersion: number;
      readonly events?: readonly EventForTopic[];
      /** The version written is higher than this one too: for a restore, that must not repeat versions others have seen. */
      readonly above?: number;
    }
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
/** No document is larger, as JSON: `too-large` past it. */
export const maxDocumentBytes = 8 * 1024 * 1024;

export interface Collection<D extends Document> {
  readonly definition: CollectionDefinition<D>;
  get(id: string): Promise<Stored<D> | undefined>;
  /** In the order asked, those that exist. */
  getMany(ids: readonly string[]): Promise<readonly Stored<D>[]>;
  /** The document that holds this unique value. */
  find(unique: string, value: string): Promise<Stored<D> | undefined>;
  /**
   * Durable once resolved. `ifVersion` 0: there must be no document and no tombstone. What was deleted is put again
   * by naming the version of its tombstone (`current` of the conflict tells it), so that versions never fall back.
   * Version and events are one write. `above`: see `Write`.
   */
  put(
    document: D,
    options: { ifVersion: number; events?: readonly EventForTopic[]; above?: number },
  ): Promise<WriteResult>;
  /**
   * Leaves a tombstone: no content, no index entries, unique values free, but the version and the events. Deleting a
   * tombstone by its version writes it again with its new events; what never was cannot be deleted: `conflict`.
   */
  delete(id: string, options: { ifVersion: number; events?: readonly EventForTopic[] }): Promise<WriteResult>;
  /** Many writes at once, each with its own result, those of one id in order; not all or nothing. */
  batch(writes: readonly Write<D>[]): Promise<readonly WriteResult[]>;
  query(query: Query): Promise<Page<D>>;
  /** Every document in the order of ids, after `after`. */
  all(options: { after?: string; limit: number }): Promise<Page<D>>;
  /** How many documents there are; for derived collections and reports. */
  count(): Promise<number>;
  /** Empties a derived collection, tombstones and pending events included; throws on an owned one. */
  drop(): Promise<void>;
}

/** A document, or a tombstone, with events that are not published yet, oldest first. */
export interface Pending {
  readonly collection: string;
  readonly id: string;
  readonly events: readonly EventForTopic[];
}

/**
 * Every call ends in bounded time. It throws a `FaultError`: `unavailable` while the server is out of reach (what was
 * asked may have been done, or may yet be: the version it names keeps it from being done twice), `no-space` on a full
 * disk (nothing was done), `overloaded` past the bound of calls in hand.
 */
export interface DocumentStore {
  /** Makes tables and indexes where missing; a document of a newer format than declared is refused when read. */
  collection<D extends Document>(definition: CollectionDefinition<D>): Promise<Collection<D>>;
  /**
   * Of the opened collections: those with pending events, longest waiting first. `onlyWrittenHere`: it is enough to
   * look where this process wrote events since the last look.
   */
  pending(limit: number, options?: { onlyWrittenHere: boolean }): Promise<readonly Pending[]>;
  /** Forgets these events (by event id) of these documents: they are out. */
  published(done: readonly { collection: string; id: string; eventIds: readonly string[] }[]): Promise<void>;
  /** Calls back after a local write that carried events; returns how to stop listening. */
  onPending(listener: () => void): () => void;
  close(): Promise<void>;
}
