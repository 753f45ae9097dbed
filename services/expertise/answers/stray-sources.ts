// Sources that a circle could see, were there anybody behind them whom it may find: those of organisations that are
// hidden from it, or silent. The index counts them; who asks must not notice that they are there.
import { ownersAt, termsAt } from '../index/read-segment.ts';
import type { Segment } from '../index/segment.ts';
import { circleOf, circles, dead } from '../index/source-class.ts';
import type { Pieces } from '../index/view.ts';
import { circleOfTexts } from './organisation-table.ts';
import type { Knowing, OrganisationTable } from './organisation-table.ts';

/** Of one segment or several. */
export interface Strays {
  readonly sources: number;
  /** How many of them hold a term. */
  holding(term: number): number;
}

interface SegmentStrays {
  readonly sources: number;
  readonly holding: ReadonlyMap<number, number>;
}

const none: SegmentStrays = { sources: 0, holding: new Map() };

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

const countIn = (segment: Segment, who: Knowing, table: OrganisationTable): SegmentStrays => {
  const widest = circles.indexOf(circleOfTexts(who));
  const { classes } = segment;
  const holding = new Map<number, number>();
  let sources = 0;
  for (let local = 0; local < segment.sizes.sources; local += 1) {
    const sort = classes[local] as number;
    if (sort === dead || circleOf(sort) > widest || isBacked(segment, local, who, table)) continue;
    sources += 1;
    for (const term of termsAt(segment, local)) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  return sources === 0 ? none : { sources, holding };
};

type Counted = { readonly era: object; readonly strays: Map<Knowing, SegmentStrays> };
/** By the classes of a segment: they are others once one of its sources died. */
const counted = new WeakMap<Uint8Array, Counted>();

const straysIn = (segment: Segment, who: Knowing, table: OrganisationTable): SegmentStrays => {
  const last = counted.get(segment.classes);
  const known =
    last?.era === table.era ? last : { era: table.era, strays: new Map<Knowing, SegmentStrays>() };
  if (known !== last) counted.set(segment.classes, known);
  const strays = known.strays.get(who) ?? countIn(segment, who, table);
  known.strays.set(who, strays);
  return strays;
};

export const straysOf = ({ segments }: Pieces, who: Knowing, table: OrganisationTable): Strays => {
  const some = segments.map((segment) => straysIn(segment, who, table)).filter(({ sources }) => sources > 0);
  return {
    sources: some.reduce((sum, { sources }) => sum + sources, 0),
    holding: (term) => some.reduce((sum, { holding }) => sum + (holding.get(term) ?? 0), 0),
  };
};
