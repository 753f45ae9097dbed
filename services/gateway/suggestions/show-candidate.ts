// A candidate as one side's reader may see it. Pure.
import type { Json } from '../profiles/kinds.ts';
import { optional, type Shown, showPair } from './show-pair.ts';
import type { Candidate } from './suggestion.ts';

export const showCandidate = (candidate: Candidate, shown: Omit<Shown, 'pair'>): Json => ({
  ...showPair({ ...shown, pair: candidate }),
  ...optional({ suggestion: candidate.suggestion }),
});
