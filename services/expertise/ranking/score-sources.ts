// The sum of every source for a question: what all answers that are not pruned begin with.
import type { Segment } from '../index/segment.ts';
import type { Pieces } from '../index/view.ts';
import { addPostings } from './add-postings.ts';
import { matchTerms } from './match-terms.ts';
import type { WeightedQuestion } from './weighted-question.ts';
import type { Workspace } from './workspace.ts';

/** Good until the next question is scored in the same workspace. */
export interface Scored {
  readonly view: Pieces;
  readonly question: WeightedQuestion;
  readonly segments: readonly ScoredSegment[];
}

export interface ScoredSegment {
  readonly segment: Segment;
  /** Of each source, by its local number; raw score = unit · sum. May be longer than there are sources. */
  readonly sums: Int32Array;
  /** Those who have a sum, where that is few: `touchedCount` of them; else none are listed and the count is -1. */
  readonly touched: Int32Array;
  readonly touchedCount: number;
}

const nobody = new Int32Array(0);

export const scoreSources = (view: Pieces, question: WeightedQuestion, workspace: Workspace): Scored => ({
  view,
  question,
  segments: view.segments.map((segment, nth) => {
    const matches = workspace.matches(nth);
    matchTerms(segment, question, matches);
    const sums = workspace.sums(nth, segment.sizes.sources);
    addPostings(sums, segment, matches, 0, matches.count);
    return { segment, sums, touched: nobody, touchedCount: -1 };
  }),
});
