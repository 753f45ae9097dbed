// A text as the index takes it in and gives it back.
import type { SourceClass } from './source-class.ts';

export interface IndexedSource extends SourceClass {
  readonly id: string;
  readonly version: number;
  /** Day it is dated, as days since 1970. */
  readonly day?: number;
  /** Numbers of the organisations that stand behind it. */
  readonly owners: readonly number[];
  /** Distinct, ascending; nobody changes them afterwards. */
  readonly terms: Int32Array;
  /** How often each stands in it. */
  readonly counts: ArrayLike<number>;
}

/** What the index kept of it. */
export interface StoredSource extends SourceClass {
  readonly id: string;
  readonly version: number;
  readonly day?: number;
  /** Distinct, ascending. */
  readonly owners: readonly number[];
  /** Distinct, ascending. */
  readonly terms: Int32Array;
  /** Of each, see `impacts.ts`. */
  readonly impacts: Uint8Array;
}
