// The best sources in no order: for what looks at hundreds of them and puts nothing in their order.
import { placeAt } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { admitsSource, fewAdmitted } from './admission.ts';
import type { Admission, SegmentAdmission } from './admission.ts';
import { createLargest } from './largest.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';
import { comesBefore } from './source-order.ts';
import { sumFloor } from './sum-floor.ts';

interface Reaching {
  readonly sums: readonly number[];
  readonly places: readonly Place[];
}

/** Sources that may answer whose sum is at least so much. */
const reaching = ({ segments }: Scored, admission: Admission, least: number): Reaching => {
  const found: number[] = [];
  const places: Place[] = [];
  for (let nth = 0; nth < segments.length; nth += 1) {
    const { segment, sums } = segments[nth] as ScoredSegment;
    const few = fewAdmitted(admission.segments[nth] as SegmentAdmission);
    const size = few ? few.length : segment.sizes.sources;
    for (let place = 0; place < size; place += 1) {
      const local = few ? (few[place] as number) : place;
      const sum = sums[local] as number;
      if (sum < least || !admitsSource(admission, nth, local)) continue;
      found.push(sum);
      places.push(placeAt(nth, local));
    }
  }
  return { sums: found, places };
};

/** Above all sums. */
const limitOfSums = 2 ** 31;

/** The `nth` smallest: few are more than are kept, which makes it quicker than sorting. */
const smallestOf = (sums: readonly number[], nth: number): number => {
  const smallest = createLargest(nth);
  let last = 0;
  for (const sum of sums) last = smallest.offer(limitOfSums - sum);
  return limitOfSums - last;
};

/** The same sources as the first `limit` of `bestSources`, by their places. */
export const amongBest = (scored: Scored, admission: Admission, limit: number): readonly Place[] => {
  const { sums, places } = reaching(scored, admission, sumFloor(scored, admission, limit));
  if (places.length <= limit) return places;
  const worst = smallestOf(sums, sums.length - limit + 1);
  const isBefore = comesBefore(scored.view);
  const equal = places.filter((_, at) => sums[at] === worst).sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const above = sums.reduce((count, sum) => (sum > worst ? count + 1 : count), 0);
  const last = new Set(equal.slice(0, limit - above));
  return places.filter((place, at) => (sums[at] as number) > worst || last.has(place));
};
