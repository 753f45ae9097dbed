// Picks a source that holds a term, to see how people write it.
import type { Visibility } from '../../platform/access/actor.ts';
import { placeOfTerm } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import { circleOf, circles, dead } from '../index/source-class.ts';
import { placeAt } from '../index/view.ts';
import type { IndexView, Place } from '../index/view.ts';
import { comesBefore } from '../ranking/source-order.ts';
import type { Horizon } from './horizon.ts';
import { isBacked } from './stray-sources.ts';

/** Of each term, the local number of its sample; -1: it has none. */
type Samples = Map<number, number>;
interface Picked {
  readonly era: object;
  readonly samples: Map<Visibility, Samples>;
}

/** By the classes of a segment, as strays are: they are others once one of its sources died. */
const picked = new WeakMap<Uint8Array, Picked>();
/** Terms of a segment in one circle: a megabyte. */
const mostTerms = 20_000;

const samplesIn = ({ classes }: Segment, { circle, table: { era } }: Horizon): Samples => {
  const last = picked.get(classes);
  const known = last?.era === era ? last : { era, samples: new Map<Visibility, Samples>() };
  if (known !== last) picked.set(classes, known);
  const samples = known.samples.get(circle) ?? new Map<number, number>();
  known.samples.set(circle, samples);
  return samples;
};

type IsBefore = (local: number, other: number) => boolean;

const pick = (segment: Segment, term: number, { circle, table }: Horizon, isBefore: IsBefore): number => {
  const listed = placeOfTerm(segment, term);
  if (listed < 0) return -1;
  const widest = circles.indexOf(circle);
  const { postings, postingStarts, classes } = segment;
  let first = -1;
  for (let at = postingStarts[listed] ?? 0; at < (postingStarts[listed + 1] ?? 0); at += 1) {
    const local = postings[at] ?? 0;
    const sort = classes[local] ?? dead;
    if (sort === dead || circleOf(sort) > widest) continue;
    if (first >= 0 && !isBefore(local, first)) continue;
    if (isBacked(segment, local, circle, table)) first = local;
  }
  return first;
};

/** Of the sources of the circle that hold the term, the first by hash and id: the same whatever others hide. */
export const sampleOf = (term: number, horizon: Horizon, view: IndexView): Place | undefined => {
  const isBefore = comesBefore(view);
  let first: Place | undefined;
  view.segments.forEach((segment, nth) => {
    const samples = samplesIn(segment, horizon);
    let local = samples.get(term);
    if (local === undefined) {
      local = pick(segment, term, horizon, (one, other) => isBefore(placeAt(nth, one), placeAt(nth, other)));
      if (samples.size >= mostTerms) samples.clear();
      samples.set(term, local);
    }
    if (local < 0) return;
    const place = placeAt(nth, local);
    if (first === undefined || isBefore(place, first)) first = place;
  });
  return first;
};
