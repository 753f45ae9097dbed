// Which of two sources with equal scores comes first: the same on every replica, whatever was merged when.
import { idOf, localIn, segmentOf } from '../index/view.ts';
import type { Pieces, Place } from '../index/view.ts';

/** By a hash of the id, which is cheap, then by the id. */
export const comesBefore =
  (view: Pieces) =>
  (place: Place, other: Place): boolean => {
    const one = view.segments[segmentOf(place)]?.hashes[localIn(place)] ?? 0;
    const two = view.segments[segmentOf(other)]?.hashes[localIn(other)] ?? 0;
    return one === two ? idOf(view, place) < idOf(view, other) : one < two;
  };
