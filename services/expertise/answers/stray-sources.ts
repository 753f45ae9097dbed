// Sources that a circle could see, were there anybody behind them whom it may find: those of organisations that are
// hidden from it, or silent. The index counts them; who asks must not notice that they are there.
import { ownersAt, termsAt } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import { circleOf, circles, dead } from '../index/source-class.ts';
import type { IndexView } from '../index/view.ts';
import { circleOfTexts } from './organisation-table.ts';
import type { Knowing, OrganisationTable } from './organisation-table.ts';

/** What somebody may find of all that is there. */
export interface FoundSources {
  readonly documents: number;
  /** How many of them hold a term. */
  frequency(term: number): number;
}

/** Whether somebody stands behind the source whom this circle may find. */
export const isBacked = (
  segment: Segment,
  local: number,
  who: Knowing,
  { standing, knownTo }: OrganisationTable,
): boolean => {
  const known = knownTo[who];
  const owner = segment.owners[local] as number;
  if (owner >= 0) return known[standing.standIns[owner] as number] === 1;
  return ownersAt(segment, local).some((one) => known[standing.standIns[one] as number] === 1);
};

/** Those of a segment that somebody stands behind, and the others; each with how many of them hold a term. */
type Side = 'backed' | 'strays';
type Sides = Readonly<Record<Side, number>> & { readonly holding: Map<Side, ReadonlyMap<number, number>> };

/** Goes through those that the circle could see, and on which side each is. */
const eachSeen = (
  segment: Segment,
  who: Knowing,
  table: OrganisationTable,
  see: (local: number, side: Side) => void,
): void => {
  const widest = circles.indexOf(circleOfTexts(who));
  const { classes } = segment;
  for (let local = 0; local < segment.sizes.sources; local += 1) {
    const sort = classes[local] as number;
    if (sort === dead || circleOf(sort) > widest) continue;
    see(local, isBacked(segment, local, who, table) ? 'backed' : 'strays');
  }
};

const countSides = (segment: Segment, who: Knowing, table: OrganisationTable): Sides => {
  const counts = { backed: 0, strays: 0 };
  eachSeen(segment, who, table, (_, side) => void (counts[side] += 1));
  return { ...counts, holding: new Map() };
};

const countHolding = (
  segment: Segment,
  who: Knowing,
  table: OrganisationTable,
  of: Side,
): ReadonlyMap<number, number> => {
  const holding = new Map<number, number>();
  eachSeen(segment, who, table, (local, side) => {
    if (side === of)
      for (const term of termsAt(segment, local)) holding.set(term, (holding.get(term) ?? 0) + 1);
  });
  return holding;
};

type Counted = { readonly era: object; readonly sides: Map<Knowing, Sides> };
/** By the classes of a segment: they are others once one of its sources died. */
const counted = new WeakMap<Uint8Array, Counted>();

const sidesOf = (segment: Segment, who: Knowing, table: OrganisationTable): Sides => {
  const last = counted.get(segment.classes);
  const known = last?.era === table.era ? last : { era: table.era, sides: new Map<Knowing, Sides>() };
  if (known !== last) counted.set(segment.classes, known);
  const sides = known.sides.get(who) ?? countSides(segment, who, table);
  known.sides.set(who, sides);
  return sides;
};

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

/** Whichever side is smaller is gone through term by term: few agreed to appear to partners, or few are hidden. */
export const foundSources = (
  view: Pick<IndexView, 'segments' | 'frequency'>,
  who: Knowing,
  table: OrganisationTable,
): FoundSources => {
  const circle = circleOfTexts(who);
  const all = view.segments.map((segment) => ({ segment, sides: sidesOf(segment, who, table) }));
  const documents = sum(all, ({ sides }) => sides.backed);
  const strays = sum(all, ({ sides }) => sides.strays);
  if (strays === 0) return { documents, frequency: (term) => view.frequency(circle, term) };
  const side: Side = strays <= documents ? 'strays' : 'backed';
  const some = all
    .filter(({ sides }) => sides[side] > 0)
    .map(({ segment, sides: { holding } }) => {
      const known = holding.get(side) ?? countHolding(segment, who, table, side);
      holding.set(side, known);
      return known;
    });
  const holding = (term: number): number => sum(some, (one) => one.get(term) ?? 0);
  return {
    documents,
    frequency: side === 'backed' ? holding : (term) => view.frequency(circle, term) - holding(term),
  };
};
