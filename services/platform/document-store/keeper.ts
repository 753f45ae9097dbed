// What an adapter does for one collection: it keeps rows. `typed-collection.ts` makes a collection of it.
import type { IndexOrder, WriteResult } from './document-store.ts';
import type { Place } from './cursor.ts';
import type { PreparedWrite, StoredRow } from './stored-row.ts';

export interface IndexRange {
  readonly index: string;
  readonly key: string;
  readonly order?: IndexOrder;
  /** Exclusive. */
  readonly after?: Place;
  readonly limit: number;
}

/** Rows of tombstones are never answered. */
export interface Keeper {
  /** In any order. */
  rows(ids: readonly string[]): Promise<readonly StoredRow[]>;
  holder(rule: string, value: string): Promise<StoredRow | undefined>;
  /** A result for each; those of one id in order. */
  write(writes: readonly PreparedWrite[]): Promise<readonly WriteResult[]>;
  range(range: IndexRange): Promise<readonly { readonly row: StoredRow; readonly order?: string | number }[]>;
  /** In the order of ids. */
  all(after: string | undefined, limit: number): Promise<readonly StoredRow[]>;
  count(): Promise<number>;
  drop(): Promise<void>;
  /** What the index entries were made for, if any were. */
  readonly indexedFor: string | undefined;
  setIndexedFor(signature: string): Promise<void>;
}
