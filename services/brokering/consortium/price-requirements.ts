// Prices of requirements, which tell how much no team can be worth more than.
//
// Lagrangian relaxation of facility location (Cornuéjols, Fisher and Nemhauser 1977), its prices found by subgradient steps
// (Held, Wolfe and Crowder 1974). Each row of words r has a price λ_r ≥ 0, each group g of a required number a price
// π_g ≥ 0, each consortium proposed before a price ρ for what is taken of it and σ for what is brought besides. Whatever
// the prices, a team T is worth at most constant + Σ_{i∈T} reduced_i, where
//
//   constant = Σ_r λ_r + Σ_counts max_z Σ_g (unit − π_g)·z_g + Σ_earlier (ρ·(size − differs) − σ·differs) + most mix
//   reduced_i = Σ_r max(0, worth_ir − λ_r) + Σ_counts π_{g(i)} − cost_i − Σ_earlier (ρ·[i of it] − σ·[i besides])
//
// with 0 ≤ z_g ≤ each and Σ_g z_g ≤ atLeast. Good prices make the bound, of the best members there could be, small.
import type { CountRow, CoveringProblem } from './covering-problem.ts';
import type { Earlier } from './keep-apart.ts';

export interface Prices {
  readonly constant: number;
  readonly reduced: Float64Array;
  /** No team that may be proposed is worth more. */
  readonly bound: number;
  /** No team with this candidate, who is not pinned, is worth more. */
  boundWith(one: number): number;
}

const steps = 160;
/** Steps without a better bound before they get shorter. */
const patience = 6;

/** Of reduced worths, the best members there could be besides those pinned: no more than fit, no fewer than must be. */
const bestOthers = ({ pinned, isPinned, minimum, maximum }: CoveringProblem, reduced: Float64Array) => {
  const most = maximum - pinned.length;
  const least = Math.min(most, Math.max(0, minimum - pinned.length));
  const chosen: number[] = [];
  const last = (): number => reduced[chosen.at(-1) ?? -1] ?? -Infinity;
  for (let one = 0; one < reduced.length; one += 1) {
    const value = reduced[one] as number;
    if (isPinned[one] === 1 || most === 0 || (chosen.length === most && value <= last())) continue;
    if (chosen.length === most) chosen.pop();
    let at = chosen.length;
    while (at > 0 && (reduced[chosen[at - 1] as number] as number) < value) at -= 1;
    chosen.splice(at, 0, one);
  }
  while (chosen.length > least && last() <= 0) chosen.pop();
  return { chosen, last: chosen.length === most ? last() : Math.min(0, chosen.length > 0 ? last() : 0) };
};

/** How many of each group of a required number are worth their price, at most: the cheapest first. */
const filledGroups = (
  { each, atLeast, unit }: CountRow,
  prices: Float64Array,
): { filled: Float64Array; worth: number } => {
  const filled = new Float64Array(prices.length);
  let [left, worth] = [atLeast, 0];
  for (const group of Array.from(prices.keys()).toSorted((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0))) {
    const price = prices[group] as number;
    if (left === 0 || price >= unit) break;
    const many = Math.min(each, left);
    filled[group] = many;
    worth += (unit - price) * many;
    left -= many;
  }
  return { filled, worth };
};

interface Priced {
  readonly constant: number;
  readonly reduced: Float64Array;
  readonly bound: number;
  readonly last: number;
  readonly slope: Float64Array;
}

/** Where the prices of each kind are in one vector: rows of words, groups of each required number, ρ and σ. */
const placesOf = ({ words, counts }: CoveringProblem, earlier: readonly Earlier[]) => {
  let next = words.length;
  const groupsAt = counts.map(({ groupNames }) => {
    const at = next;
    next += groupNames.length;
    return at;
  });
  return { groupsAt, earlierAt: next, size: next + 2 * earlier.length };
};

const priceWith = (
  problem: CoveringProblem,
  earlier: readonly Earlier[],
  prices: Float64Array,
  { groupsAt, earlierAt }: ReturnType<typeof placesOf>,
): Priced => {
  const { words, worths, counts, costs, pinned, isPinned, mostMix } = problem;
  const rows = words.length;
  const slope = new Float64Array(prices.length);
  const reduced = new Float64Array(costs.length);
  let constant = mostMix;
  for (let row = 0; row < rows; row += 1) {
    constant += prices[row] as number;
    slope[row] = 1;
  }
  counts.forEach((row, at) => {
    const first = groupsAt[at] as number;
    const { filled, worth } = filledGroups(row, prices.subarray(first, first + row.groupNames.length));
    constant += worth;
    filled.forEach((many, group) => (slope[first + group] = -many));
  });
  earlier.forEach(({ size, differs }, at) => {
    const [rho, sigma] = [earlierAt + 2 * at, earlierAt + 2 * at + 1];
    slope[rho] = size - differs;
    slope[sigma] = -differs;
    constant += (prices[rho] as number) * (size - differs) - (prices[sigma] as number) * differs;
  });
  for (let one = 0, field = 0; one < costs.length; one += 1) {
    let sum = -(costs[one] as number);
    for (let row = 0; row < rows; row += 1, field += 1) {
      const more = (worths[field] as number) - (prices[row] as number);
      if (more > 0) sum += more;
    }
    for (let at = 0; at < counts.length; at += 1) {
      const group = (counts[at] as CountRow).groups[one] as number;
      if (group >= 0) sum += prices[(groupsAt[at] as number) + group] as number;
    }
    for (let at = 0; at < earlier.length; at += 1) {
      if ((earlier[at] as Earlier).isIn[one] === 1) sum -= prices[earlierAt + 2 * at] as number;
      else if (isPinned[one] === 0) sum += prices[earlierAt + 2 * at + 1] as number;
    }
    reduced[one] = sum;
  }
  const { chosen, last } = bestOthers(problem, reduced);
  const members = [...pinned, ...chosen];
  let bound = constant;
  for (const one of members) {
    bound += reduced[one] as number;
    for (let row = 0; row < rows; row += 1)
      if ((worths[one * rows + row] as number) > (prices[row] as number))
        slope[row] = (slope[row] as number) - 1;
    counts.forEach(({ groups }, at) => {
      const group = groups[one] as number;
      const place = (groupsAt[at] as number) + group;
      if (group >= 0) slope[place] = (slope[place] as number) + 1;
    });
    earlier.forEach(({ isIn }, at) => {
      const [rho, sigma] = [earlierAt + 2 * at, earlierAt + 2 * at + 1];
      if (isIn[one] === 1) slope[rho] = (slope[rho] as number) - 1;
      else if (isPinned[one] === 0) slope[sigma] = (slope[sigma] as number) + 1;
    });
  }
  return { constant, reduced, bound, last, slope };
};

/** At first no price can be too low: each row costs what its best candidate is worth to it. */
const firstPrices = ({ words, worths }: CoveringProblem, size: number): Float64Array => {
  const prices = new Float64Array(size);
  for (let field = 0; field < worths.length; field += 1) {
    const row = field % words.length;
    prices[row] = Math.max(prices[row] as number, worths[field] as number);
  }
  return prices;
};

/** `known`: what a team is worth that was found already, or −∞. */
export const priceRequirements = (
  problem: CoveringProblem,
  earlier: readonly Earlier[],
  known: number,
): Prices => {
  const places = placesOf(problem, earlier);
  const prices = firstPrices(problem, places.size);
  let best = priceWith(problem, earlier, prices, places);
  let [now, length, idle] = [best, 1, 0];
  for (let step = 0; step < steps && best.bound > known + 1e-9; step += 1) {
    const steepness = now.slope.reduce((sum, value) => sum + value * value, 0);
    if (steepness === 0) break;
    const far = Number.isFinite(known) ? now.bound - known : 1;
    const stride = (length * far) / steepness;
    for (let at = 0; at < prices.length; at += 1)
      prices[at] = Math.max(0, (prices[at] as number) - stride * (now.slope[at] as number));
    now = priceWith(problem, earlier, prices, places);
    if (now.bound < best.bound - 1e-9) [best, idle] = [now, 0];
    else if ((idle += 1) === patience) [length, idle] = [length / 2, 0];
  }
  const { constant, reduced, bound, last } = best;
  return {
    constant,
    reduced,
    bound,
    boundWith: (one) => bound + Math.min(0, (reduced[one] as number) - last),
  };
};
