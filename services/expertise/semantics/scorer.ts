// How learning asks the ranking for scores: the very ones that answers give, over the public sources alone.
import type { Weighing } from './themes.ts';

/** A bag of terms: words and concepts, by their numbers. */
export interface Question {
  /** Distinct. */
  readonly terms: Int32Array;
  /** How often each stands in the question. */
  readonly counts: Int32Array;
}

/** 0 where nothing answers. Valid until the next question. */
export interface RawScores {
  /** By place among the public sources. */
  readonly sources: ArrayLike<number>;
  /** By number of the organisation, over its public sources. */
  readonly organisations: ArrayLike<number>;
}

export type Score = (question: Question, weighing: Weighing) => RawScores;

/** Terms that mean something like a term, itself left out, and how much in 0..1: translations, cognates, concepts. */
export type LinksOf = (term: number) => readonly { readonly term: number; readonly strength: number }[];

/** What a module exports whose `data` is a view of the index: it is loaded in the worker thread that learns. */
export interface ScorerModule {
  createScore(data: unknown): Score;
  /** By the ranking's own links. */
  createLinksOf(data: unknown): LinksOf;
}

export interface ScorerSource {
  /** URL of a `ScorerModule`. */
  readonly module: string;
  /** Goes to a worker thread: plain data, large arrays in shared memory. */
  readonly data: unknown;
}
