// The two best sources of every organisation: enough to tell which of them may be among the best.
import type { Segment } from '../index/segment.ts';
import { dead } from '../index/source-class.ts';
import { found, isOwn, passes } from './admission.ts';
import type { Admission, SegmentAdmission } from './admission.ts';
import type { ScoredSegment } from './score-sources.ts';
import type { Standing } from './standing.ts';
import type { BestOf } from './workspace.ts';

/** A source with several owners of which more than one is now the same organisation counts once: for the first. */
export const isFirstOwner = ({ standIns }: Standing, { owners, shared }: Segment, local: number, owner: number): boolean => {
  const cell = owners[local] as number;
  if (cell >= -1) return true;
  const standIn = standIns[owner];
  const start = -1 - cell;
  let at = start;
  while (standIns[shared[at] as number] !== standIn) at += 1;
  return shared[at] === owner;
};

const mayAnswer = (admission: Admission, here: SegmentAdmission, answer: number, local: number): boolean =>
  answer !== 0 && (here.isPlain || passes(here, local)) && (answer === 1 || isOwn(admission, here.segment, local));

/**
 * Looks at all sources of a segment, organisation by organisation; `count` organisations are found already. Returns
 * how many are then.
 */
export const lookAtAll = (
  admission: Admission,
  nth: number,
  { segment, sums }: ScoredSegment,
  best: BestOf,
  count: number,
): number => {
  const { standing, organisations } = admission;
  const { standIns, isMerged } = standing;
  const here = admission.segments[nth] as SegmentAdmission;
  const { byClass } = here;
  const { classes, ownerNumbers, ownedStarts, owned } = segment;
  let listed = count;
  for (let nthOwner = 0; nthOwner < ownerNumbers.length; nthOwner += 1) {
    const owner = ownerNumbers[nthOwner] as number;
    const organisation = standIns[owner] as number;
    if (((organisations[organisation] as number) & found) === 0) continue;
    const before = best.first[organisation] as number;
    let first = before;
    let second = best.second[organisation] as number;
    const end = ownedStarts[nthOwner + 1] as number;
    for (let at = ownedStarts[nthOwner] as number; at < end; at += 1) {
      const local = owned[at] as number;
      const sum = sums[local] as number;
      if (sum <= second) continue;
      const answer = byClass[classes[local] as number] as number;
      if (answer !== 1 || !here.isPlain) if (!mayAnswer(admission, here, answer, local)) continue;
      if (isMerged && !isFirstOwner(standing, segment, local, owner)) continue;
      if (sum > first) {
        second = first;
        first = sum;
      } else second = sum;
    }
    best.first[organisation] = first;
    best.second[organisation] = second;
    if (before === 0 && first > 0) best.found[listed++] = organisation;
  }
  return listed;
};

/** The same, for a segment of which the few sources that have a sum are listed. */
export const lookAtTouched = (
  admission: Admission,
  nth: number,
  { segment, sums, touched, touchedCount }: ScoredSegment,
  best: BestOf,
  count: number,
): number => {
  const { standing, organisations } = admission;
  const { standIns } = standing;
  const here = admission.segments[nth] as SegmentAdmission;
  const { classes, owners, shared } = segment;
  let listed = count;
  for (let nthTouched = 0; nthTouched < touchedCount; nthTouched += 1) {
    const local = touched[nthTouched] as number;
    const answer = here.byClass[classes[local] ?? dead] as number;
    if (!mayAnswer(admission, here, answer, local)) continue;
    const sum = sums[local] as number;
    const cell = owners[local] as number;
    const several = cell < -1 ? (shared[-2 - cell] as number) : 1;
    for (let at = 0; at < several && cell !== -1; at += 1) {
      const owner = cell < -1 ? (shared[-1 - cell + at] as number) : cell;
      const organisation = standIns[owner] as number;
      if (((organisations[organisation] as number) & found) === 0) continue;
      if (several > 1 && !isFirstOwner(standing, segment, local, owner)) continue;
      const first = best.first[organisation] as number;
      if (sum > first) {
        if (first === 0) best.found[listed++] = organisation;
        best.second[organisation] = first;
        best.first[organisation] = sum;
      } else if (sum > (best.second[organisation] as number)) best.second[organisation] = sum;
    }
  }
  return listed;
};
