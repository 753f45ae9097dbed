// The best sources for a question, all of them looked at.
import type { Place } from '../index/view.ts';
import { placeAt } from '../index/view.ts';
import { admitsSource } from './admission.ts';
import type { Admission } from './admission.ts';
import { createBestPlaces } from './best-places.ts';
import type { BestPlaces } from './best-places.ts';
import type { Scored } from './score-sources.ts';

/** Best first; equals by hash and id. */
export interface RankedSources {
  readonly places: Int32Array;
  /** Raw scores. */
  readonly raws: Float64Array;
}

/** Lists the sources whose sum reaches `least`; eight a round, see `add-postings.ts`. Returns how many. */
const listFrom = (sums: Int32Array, sources: number, least: number, into: Int32Array): number => {
  let count = 0;
  const whole = sources - 7;
  let at = 0;
  for (; at < whole; at += 8) {
    if ((sums[at] as number) >= least) into[count++] = at;
    if ((sums[at + 1] as number) >= least) into[count++] = at + 1;
    if ((sums[at + 2] as number) >= least) into[count++] = at + 2;
    if ((sums[at + 3] as number) >= least) into[count++] = at + 3;
    if ((sums[at + 4] as number) >= least) into[count++] = at + 4;
    if ((sums[at + 5] as number) >= least) into[count++] = at + 5;
    if ((sums[at + 6] as number) >= least) into[count++] = at + 6;
    if ((sums[at + 7] as number) >= least) into[count++] = at + 7;
  }
  for (; at < sources; at += 1) if ((sums[at] as number) >= least) into[count++] = at;
  return count;
};
