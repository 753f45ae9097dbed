// A reason as a list tells it: with its sentence or, where that was said already, only what is left of it. Pure.
import type { Quote, Reason } from '../api/generated.ts';

export interface ToldReason {
  readonly reason: Reason;
  /** Its sentence stands elsewhere. */
  readonly isSaid: boolean;
  readonly quotes: readonly Quote[];
  /** What shows it. */
  readonly sources: Reason['sources'];
}

export const inFull = (reason: Reason): ToldReason => {
  const { quotes, sources } = reason;
  return { reason, isSaid: false, quotes, sources };
};
