// Tells from how large a sum on sources can be among the best of many, in one pass: for hundreds of answers a heap that
// starts empty would be turned over again and again.
import { admitsSource, fewAdmitted } from './admission.ts';
import type { Admission, SegmentAdmission } from './admission.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';

/** Buckets to a doubling: the floor lets in a thirtieth more than it must. */
const stepBits = 5;
const buckets = 32 << stepBits;

/** Larger sums, larger buckets: the exponent and the digits after the first, as in a floating-point number. */
const bucketOf = (sum: number): number => {
  const exponent = 31 - Math.clz32(sum);
  const digits = exponent > stepBits ? sum >>> (exponent - stepBits) : sum << (stepBits - exponent);
  return (exponent << stepBits) | (digits & ((1 << stepBits) - 1));
};

const smallestIn = (bucket: number): number => {
  const exponent = bucket >>> stepBits;
  const digits = (1 << stepBits) | (bucket & ((1 << stepBits) - 1));
  return exponent > stepBits ? digits << (exponent - stepBits) : digits >>> (stepBits - exponent);
};

/** At least `wanted` sources that may answer have so much, if there are so many; 1 if there are fewer. */
export const sumFloor = ({ segments }: Scored, admission: Admission, wanted: number): number => {
  const counts = new Int32Array(buckets);
  /** The floor rises as sources are counted: what lies below it counts no more. */
  let lowest = 0;
  let least = 1;
  /** Sources counted from the lowest bucket on. */
  let count = 0;
  for (let nth = 0; nth < segments.length; nth += 1) {
    const { segment, sums } = segments[nth] as ScoredSegment;
    const few = fewAdmitted(admission.segments[nth] as SegmentAdmission);
    const size = few ? few.length : segment.sizes.sources;
    for (let place = 0; place < size; place += 1) {
      const local = few ? (few[place] as number) : place;
      const sum = sums[local] as number;
      if (sum < least || !admitsSource(admission, nth, local)) continue;
      const bucket = bucketOf(sum);
      counts[bucket] = (counts[bucket] as number) + 1;
      count += 1;
      if (count - (counts[lowest] as number) < wanted) continue;
      for (; count - (counts[lowest] as number) >= wanted; lowest += 1) count -= counts[lowest] as number;
      least = smallestIn(lowest);
    }
  }
  return least;
};
