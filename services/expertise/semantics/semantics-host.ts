// What learning and using semantics needs of the replica, and what the replica gets from it.
import { defaultNulls } from './default-nulls.ts';
import type { NullTable } from './null-table.ts';
import type { PublicSources } from './public-sources.ts';
import type { ScorerSource } from './scorer.ts';
import type { SegmentPostings, SegmentVectors } from './segment-vectors.ts';
import { defaultFading, defaultSigma } from './semantics.ts';
import type { Weighing } from './themes.ts';

/** The public sources at one moment. */
export interface PublicView {
  readonly sources: PublicSources;
  readonly termOf: (number: number) => string;
  /** The ranking over exactly these sources, for a worker thread: as it is when this is called. Yields now and then. */
  scorer(): Generator<void, ScorerSource>;
}

/** The semantics in use. */
export interface UsedSemantics {
  /** 0: none was learned yet. */
  readonly version: number;
  readonly weighing: Weighing;
  readonly organisations: NullTable;
  readonly sources: NullTable;
  /** Absent where there are no themes. */
  readonly vectors?: SegmentVectors;
}

/** What is used before anything was learned. */
export const unlearned = (publicSources: number): UsedSemantics => ({
  version: 0,
  weighing: { sigma: defaultSigma(publicSources), lambda: 0, fading: defaultFading },
  ...defaultNulls,
});

export interface SemanticsHost {
  /** How texts are read now: changes with the analysis and the vocabulary. Undefined while they are read anew. */
  readonly basis: string | undefined;
  publicSources(): PublicView;
  /** Calls back after so many public sources changed, at the most, and after the basis changed. */
  onPublicChange(listener: (changes: number) => void): void;
  /** Gives terms never met a number. */
  numberOf(term: string): number;
  /** Of the index as it is now: all that a question may be answered from. */
  segments(): readonly SegmentPostings[];
  /** From now on answers are given with this. Every segment of now has its vectors. */
  use(semantics: UsedSemantics): void;
}
