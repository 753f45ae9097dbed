// The three best sources of every organisation: enough to tell which organisations may be among the best. (Two leave
// four times as many to look at, four save nothing; measured.)
import type { Segment } from '../index/segment.ts';
import { dead } from '../index/source-class.ts';
import { fewAdmitted, found as isFound, isOwn, passes } from './admission.ts';
import type { Admission, SegmentAdmission } from './admission.ts';
import type { ScoredSegment } from './score-sources.ts';
import type { Standing } from './standing.ts';

/** Sums of the best source and of the two after it, by the number of the organisation. */
export type ThreeBest = Int32Array;

/** A source with several owners of which more than one is now the same organisation counts once: for the first. */
export const isFirstOwner = (
  { standIns }: Standing,
  { owners, shared }: Segment,
  local: number,
  owner: number,
): boolean => {
  const cell = owners[local] as number;
  if (cell >= -1) return true;
  const standIn = standIns[owner];
  let at = -1 - cell;
  while (standIns[shared[at] as number] !== standIn) at += 1;
  return shared[at] === owner;
};

/** What is known so far: the three best of each, and which organisations have any. */
export interface Standings {
  readonly best: ThreeBest;
  /** Organisations that are found: the first `count`. */
  readonly found: Int32Array;
  count: number;
}

/**
 * Puts a sum among the three from the place `at` on. The larger and the smaller of two numbers below 2³¹ are found
 * without a branch: nobody could foretell it, and a wrong guess costs more than all the rest.
 */
const raise = (best: ThreeBest, at: number, sum: number): void => {
  const first = best[at] as number;
  const second = best[at + 1] as number;
  const third = best[at + 2] as number;
  const toFirst = (first - sum) | 0;
  const onFirst = toFirst & (toFirst >> 31);
  best[at] = first - onFirst;
  const toSecond = (second - (sum + onFirst)) | 0;
  const onSecond = toSecond & (toSecond >> 31);
  best[at + 1] = second - onSecond;
  const toThird = (third - (sum + onFirst + onSecond)) | 0;
  best[at + 2] = third - (toThird & (toThird >> 31));
};

const keep = (
  { organisations }: Admission,
  standings: Standings,
  organisation: number,
  sum: number,
): void => {
  const at = 3 * organisation;
  standings.found[standings.count] = organisation;
  if (standings.best[at] === 0) standings.count += (organisations[organisation] as number) & isFound;
  raise(standings.best, at, sum);
};

/** Any source, with as many owners as it has. */
const look = (
  admission: Admission,
  here: SegmentAdmission,
  sum: number,
  local: number,
  standings: Standings,
): void => {
  const { segment, byClass, isPlain } = here;
  const { owners, shared, classes } = segment;
  const answer = byClass[classes[local] ?? dead] as number;
  if (answer === 0 || (!isPlain && !passes(here, local))) return;
  if (answer === 2 && !isOwn(admission, segment, local)) return;
  const { standIns } = admission.standing;
  const cell = owners[local] as number;
  if (cell >= 0) keep(admission, standings, standIns[cell] as number, sum);
  else if (cell < -1) {
    const last = -2 - cell + (shared[-2 - cell] as number);
    for (let at = -1 - cell; at <= last; at += 1) {
      const owner = shared[at] as number;
      if (isFirstOwner(admission.standing, segment, local, owner))
        keep(admission, standings, standIns[owner] as number, sum);
    }
  }
};

/** Lists the organisations that have any source, by number. */
const listFound = ({ standing, organisations }: Admission, standings: Standings): void => {
  const { best, found } = standings;
  const numbers = standing.standIns.length;
  let count = 0;
  for (let organisation = 0; organisation < numbers; organisation += 1) {
    found[count] = organisation;
    // 1 where the sum is above 0 and the organisation may be found: without a branch.
    count += (-(best[3 * organisation] as number) >>> 31) & (organisations[organisation] as number) & isFound;
  }
  standings.count = count;
};

/** Looks at all sources of all segments. */
export const lookAtAll = (
  admission: Admission,
  segments: readonly ScoredSegment[],
  standings: Standings,
): void => {
  const { standIns, isMerged } = admission.standing;
  const { best } = standings;
  for (let nth = 0; nth < segments.length; nth += 1) {
    const { segment, sums } = segments[nth] as ScoredSegment;
    const here = admission.segments[nth] as SegmentAdmission;
    const { byClass, isPlain } = here;
    const { classes, owners } = segment;
    const few = fewAdmitted(here);
    const count = few ? few.length : segment.sizes.sources;
    for (let place = 0; place < count; place += 1) {
      const local = few ? (few[place] as number) : place;
      const owner = owners[local] as number;
      const sum = sums[local] as number;
      if (byClass[classes[local] as number] !== 1 || owner < 0 || !isPlain) {
        if (sum > 0) look(admission, here, sum, local, standings);
        continue;
      }
      raise(best, 3 * (isMerged ? (standIns[owner] as number) : owner), sum);
    }
  }
  listFound(admission, standings);
};

/** The same, where the few sources that have a sum are listed. */
export const lookAtTouched = (
  admission: Admission,
  segments: readonly ScoredSegment[],
  standings: Standings,
): void => {
  const { organisations } = admission;
  const { standIns } = admission.standing;
  const { best, found } = standings;
  for (let nth = 0; nth < segments.length; nth += 1) {
    const { segment, sums, touched, touchedCount } = segments[nth] as ScoredSegment;
    const here = admission.segments[nth] as SegmentAdmission;
    const { byClass, isPlain } = here;
    const { classes, owners } = segment;
    let { count } = standings;
    for (let place = 0; place < touchedCount; place += 1) {
      const local = touched[place] as number;
      const owner = owners[local] as number;
      const sum = sums[local] as number;
      if (byClass[classes[local] as number] !== 1 || owner < 0 || !isPlain) {
        standings.count = count;
        look(admission, here, sum, local, standings);
        ({ count } = standings);
        continue;
      }
      const organisation = standIns[owner] as number;
      const at = 3 * organisation;
      found[count] = organisation;
      // 1 where the organisation had nothing before and may be found.
      count += (((best[at] as number) - 1) >>> 31) & (organisations[organisation] as number) & isFound;
      raise(best, at, sum);
    }
    standings.count = count;
  }
};
