// Picks the best organisations of those that may be: bounds first, exact sums only where bounds do not decide.
import type { Admission } from './admission.ts';
import type { GatherSources } from './gather-sources.ts';
import { createLargest } from './largest.ts';
import { createSourceList, mostSources, sumOf, together } from './organisation-sums.ts';
import type { SourceList } from './organisation-sums.ts';
import type { Standings } from './three-best.ts';

/** An organisation where the order of answers has it. */
export interface Placed {
  readonly organisation: number;
  readonly raw: number;
}

export interface Judged extends Placed {
  /** Its best sources. */
  readonly list: SourceList;
}

export interface RankingOptions {
  readonly limit: number;
  /** How much less each further source of an organisation counts, below 1: learned, see `Weighing`. */
  readonly fading: number;
  /** The page begins after this one. */
  readonly after?: Placed;
}

/** What is known of the organisations before exact sums are made. */
export interface Bounds extends Standings {
  /** What a source may have besides its sum in `best`. */
  readonly unseen: number;
}

/** Those who may be among the best, the likeliest first. */
export interface Candidates {
  readonly organisations: readonly number[];
  /** The worst of the best has so much at the least. */
  readonly least: number;
}

/** Bounds are computed in another order than sums: this is more than rounding can make of it. */
const slack = 1 + 1e-9;

/** What bounds are made with. */
interface Reach {
  readonly fading: number;
  /** What all sources of an organisation make of one, and those after the second. */
  readonly all: number;
  readonly rest: number;
}

const reachOf = ({ fading }: RankingOptions): Reach => {
  const all = together(mostSources, fading);
  return { fading, all, rest: all - together(2, fading) };
};

/** The others of its sources are no better than the third. */
const mostSum = ({ best, unseen }: Bounds, { fading, all, rest }: Reach, organisation: number): number => {
  const at = 3 * organisation;
  const known = (best[at] as number) + fading * (best[at + 1] as number) + rest * (best[at + 2] as number);
  return (known + unseen * all) * slack;
};

const leastSum = ({ best }: Bounds, { fading }: Reach, organisation: number): number => {
  const at = 3 * organisation;
  return (best[at] as number) + fading * ((best[at + 1] as number) + fading * (best[at + 2] as number));
};

/** One pass: as the threshold rises, fewer and fewer are kept, and those kept before are looked at again in the end. */
export const candidatesOf = (bounds: Bounds, options: RankingOptions): Candidates => {
  const { limit, after } = options;
  const reach = reachOf(options);
  const { found, count } = bounds;
  // Those before the page would raise the threshold: there is none then.
  const largest = createLargest(after ? Number.POSITIVE_INFINITY : limit);
  const kept: number[] = [];
  let least = 0;
  for (let at = 0; at < count; at += 1) {
    const organisation = found[at] as number;
    if (mostSum(bounds, reach, organisation) < least) continue;
    kept.push(organisation);
    least = largest.offer(leastSum(bounds, reach, organisation));
  }
  const likely: number[] = [];
  const others: number[] = [];
  for (const organisation of kept) {
    if (mostSum(bounds, reach, organisation) < least) continue;
    if (leastSum(bounds, reach, organisation) >= least) likely.push(organisation);
    else others.push(organisation);
  }
  return { organisations: [...likely, ...others], least };
};

/** Best first, equals by the order of their ids. */
export const judgeOrganisations = (
  { organisations }: Candidates,
  bounds: Bounds,
  gather: GatherSources,
  { standing }: Admission,
  unit: number,
  options: RankingOptions,
): readonly Judged[] => {
  const { limit, after, fading } = options;
  const reach = reachOf(options);
  const orderOf = (organisation: number): number => standing.order?.[organisation] ?? organisation;
  const byPlace = (one: Placed, two: Placed): number =>
    two.raw - one.raw || orderOf(one.organisation) - orderOf(two.organisation);
  const judged: Judged[] = [];
  const largest = createLargest(limit);
  let least = 0;
  let spare = createSourceList();
  for (const organisation of organisations) {
    if (mostSum(bounds, reach, organisation) * unit < least) continue;
    gather(organisation, spare);
    const one = { organisation, raw: sumOf(spare, fading) * unit, list: spare };
    if (one.raw < least || one.raw <= 0 || (after && byPlace(after, one) >= 0)) continue;
    judged.push(one);
    spare = createSourceList();
    least = largest.offer(one.raw);
  }
  return judged.sort(byPlace).slice(0, limit);
};
