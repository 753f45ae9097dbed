// The best sources for a question, all of them looked at.
import { placeAt } from '../index/view.ts';
import { admitsSource } from './admission.ts';
import type { Admission } from './admission.ts';
import { createBestPlaces } from './best-places.ts';
import type { BestPlaces } from './best-places.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';
import { sumFloor } from './sum-floor.ts';

/** Best first; equals by hash and id. */
export interface RankedSources {
  readonly places: Int32Array;
  /** Raw scores. */
  readonly raws: Float64Array;
}

/** With more answers, it is worth finding out first which sums are large enough. */
const fewAnswers = 256;
/** Sources looked at before what is turned away is asked for anew. */
const blockSize = 2048;
const reaching = new Int32Array(blockSize);

/** Lists the sources of a block whose sum reaches `least`; eight a round, see `add-postings.ts`. Returns how many. */
const listReaching = (sums: Int32Array, from: number, to: number, least: number): number => {
  let count = 0;
  const whole = to - 7;
  let at = from;
  for (; at < whole; at += 8) {
    if ((sums[at] as number) >= least) reaching[count++] = at;
    if ((sums[at + 1] as number) >= least) reaching[count++] = at + 1;
    if ((sums[at + 2] as number) >= least) reaching[count++] = at + 2;
    if ((sums[at + 3] as number) >= least) reaching[count++] = at + 3;
    if ((sums[at + 4] as number) >= least) reaching[count++] = at + 4;
    if ((sums[at + 5] as number) >= least) reaching[count++] = at + 5;
    if ((sums[at + 6] as number) >= least) reaching[count++] = at + 6;
    if ((sums[at + 7] as number) >= least) reaching[count++] = at + 7;
  }
  for (; at < to; at += 1) if ((sums[at] as number) >= least) reaching[count++] = at;
  return count;
};

/** Offers all sources of a segment that may answer. */
export const offerAll = (
  best: BestPlaces,
  admission: Admission,
  nth: number,
  { segment, sums }: ScoredSegment,
): void => {
  const { sources } = segment.sizes;
  for (let from = 0; from < sources; from += blockSize) {
    const count = listReaching(sums, from, Math.min(sources, from + blockSize), best.least);
    for (let at = 0; at < count; at += 1) {
      const local = reaching[at] as number;
      const sum = sums[local] as number;
      if (sum >= best.least && admitsSource(admission, nth, local)) best.offer(sum, placeAt(nth, local));
    }
  }
};

export const takeRanked = (best: BestPlaces, unit: number): RankedSources => {
  const { places, sums } = best.take();
  return { places, raws: Float64Array.from(sums, (sum) => sum * unit) };
};

/** At most `limit`. */
export const bestSources = (scored: Scored, admission: Admission, limit: number): RankedSources => {
  const floor = limit > fewAnswers ? sumFloor(scored, admission, limit) : 1;
  const best = createBestPlaces(scored.view, limit, floor);
  scored.segments.forEach((scoredSegment, nth) => offerAll(best, admission, nth, scoredSegment));
  return takeRanked(best, scored.question.unit);
};
