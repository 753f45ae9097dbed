// Lists, for each organisation, its sources in a segment.
import type { Segment } from './segment.ts';

const highestOwner = ({ owners, shared }: Segment): number => {
  let highest = -1;
  for (let at = 0; at < owners.length; at += 1) highest = Math.max(highest, owners[at] as number);
  // Counts stand between the owners here: a little room too much does no harm.
  for (let at = 0; at < shared.length; at += 1) highest = Math.max(highest, shared[at] as number);
  return highest;
};

/** Where the owners of a source stand in `shared`, and how many there are; for sources with several. */
const eachOwned = ({ owners, shared }: Segment, visit: (owner: number, local: number) => void): void => {
  for (let local = 0; local < owners.length; local += 1) {
    const owner = owners[local] as number;
    if (owner >= 0) visit(owner, local);
    else if (owner < -1) {
      const start = -2 - owner;
      const end = start + (shared[start] as number);
      for (let at = start + 1; at <= end; at += 1) visit(shared[at] as number, local);
    }
  }
};

/** Fills `ownerNumbers`, `ownedStarts` and `owned` from the owners of each source. */
export const listOwners = (segment: Segment): void => {
  const { ownerNumbers, ownedStarts, owned } = segment;
  const counts = new Int32Array(highestOwner(segment) + 1);
  eachOwned(segment, (owner) => {
    counts[owner] = (counts[owner] as number) + 1;
  });
  let place = 0;
  let start = 0;
  for (let owner = 0; owner < counts.length; owner += 1) {
    const count = counts[owner] as number;
    if (count === 0) continue;
    ownerNumbers[place] = owner;
    counts[owner] = start;
    start += count;
    place += 1;
    ownedStarts[place] = start;
  }
  eachOwned(segment, (owner, local) => {
    const next = counts[owner] as number;
    owned[next] = local;
    counts[owner] = next + 1;
  });
};
