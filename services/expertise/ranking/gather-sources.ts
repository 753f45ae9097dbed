// The best sources of one organisation, gathered from all segments.
import { placeOfOwner } from '../index/read-segment.ts';
import { placeAt } from '../index/view.ts';
import { admits } from './admission.ts';
import type { Admission } from './admission.ts';
import { insert, mostSources } from './organisation-sums.ts';
import type { SourceList } from './organisation-sums.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';
import { comesBefore } from './source-order.ts';
import { isFirstOwner } from './three-best.ts';

/** Fills the list with the organisation's best sources. */
export type GatherSources = (organisation: number, list: SourceList) => void;

/** `sumOf` gives the whole sum of a source, also where only a part of the question was added up. */
export const createGathering = (
  { view, segments }: Scored,
  admission: Admission,
  sumOf: (nth: number, local: number) => number,
): GatherSources => {
  const { standing } = admission;
  const isBefore = comesBefore(view);

  const gatherFrom = (nth: number, { segment }: ScoredSegment, owner: number, list: SourceList): void => {
    const place = placeOfOwner(segment, owner);
    if (place < 0) return;
    const end = segment.ownedStarts[place + 1] as number;
    for (let at = segment.ownedStarts[place] as number; at < end; at += 1) {
      const local = segment.owned[at] as number;
      const sum = sumOf(nth, local);
      if (sum <= 0 || (list.size === mostSources && sum < (list.sums[mostSources - 1] as number))) continue;
      if (!admits(admission, nth, local)) continue;
      if (standing.isMerged && !isFirstOwner(standing, segment, local, owner)) continue;
      insert(list, sum, placeAt(nth, local), isBefore);
    }
  };

  return (organisation, list) => {
    list.size = 0;
    for (const owner of standing.absorbed(organisation)) {
      segments.forEach((scored, nth) => gatherFrom(nth, scored, owner, list));
    }
  };
};
