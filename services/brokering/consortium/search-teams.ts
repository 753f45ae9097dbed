// Goes through teams, leaving out those that cannot be better: to the end on small instances, as far as allowed on others.
//
// Branch and bound, depth first, candidates in order of their reduced worth. A team and all that can be made of it by
// adding candidates that come later are left out where either bound says so: that of the prices, or that of submodularity,
// worth(T) + Σ of the best gains over T (Nemhauser and Wolsey 1981); to each is added what links can still be worth.
import { bestSum } from './best-sum.ts';
import { boundMix } from './bound-mix.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { isBetter, noMore } from './improve-team.ts';
import type { Found, Work } from './improve-team.ts';
import { splitBy, wrongOf } from './keep-apart.ts';
import type { Earlier } from './keep-apart.ts';
import type { Prices } from './price-requirements.ts';
import { teamOf } from './team.ts';

export interface Searched {
  readonly found: Found;
  /** None that may be proposed is worth more; that of what was found where it was searched to the end. */
  readonly bound: number;
}

/** Candidates by their reduced worth, with what the best of those from a place on come to. */
const inOrder = (candidates: readonly number[], reduced: Float64Array) => {
  const order = candidates.toSorted(
    (one, other) => (reduced[other] as number) - (reduced[one] as number) || one - other,
  );
  const sums = new Float64Array(order.length + 1);
  order.forEach((one, at) => (sums[at + 1] = (sums[at] as number) + (reduced[one] as number)));
  const good = order.filter((one) => (reduced[one] as number) > 0).length;
  return {
    order,
    /** The most that up to `most`, and at least `least`, of those from `at` on come to; −∞ where they are too few. */
    best: (at: number, most: number, least: number): number => {
      const many = Math.max(Math.min(most, Math.max(0, good - at)), least);
      return at + many > order.length ? -Infinity : (sums[at + many] as number) - (sums[at] as number);
    },
  };
};

/** Of those that are not pinned only those of `pool` are looked at. */
export const searchTeams = (
  problem: CoveringProblem,
  on: {
    readonly earlier: readonly Earlier[];
    readonly prices: Prices;
    readonly pool: readonly number[];
    readonly work: Work;
  },
  known: Found,
): Searched => {
  const { earlier, prices, work } = on;
  const { reduced } = prices;
  let found = known;
  let open = -Infinity;
  const least = (): number => (found.wrong === 0 ? found.worth + noMore : -Infinity);
  const pool = on.pool.filter((one) => prices.boundWith(one) > least());
  const { order, best } = inOrder(pool, reduced);
  const team = teamOf(problem);
  const mix = boundMix(problem, order);

  /** The team as it is and with those of `order` between two places; `priced`: constant and reduced worths, without mix. */
  const visit = (start: number, last: number, priced: number, above: number): void => {
    const { members } = team;
    const bare = team.worth();
    if (bare + problem.mostMix > least()) {
      const now = {
        members: [...members],
        wrong: wrongOf(problem, earlier, members),
        worth: bare + team.mixWith(),
      };
      if (now.wrong === 0 && isBetter(now, found)) found = now;
    }
    const room = problem.maximum - members.length;
    const missing = Math.max(0, problem.minimum - members.length);
    if (room === 0 || missing > room) return;
    const sides = earlier.map((one) => {
      const { inside, others: brought } = splitBy(problem, one, members);
      const mayTake = one.size - one.differs - inside;
      return { isIn: one.isIn, mayTake, mustBring: one.differs - brought.length };
    });
    if (sides.some(({ mayTake, mustBring }) => mayTake < 0 || mustBring > room)) return;
    // Whoever comes after is in no team that is better.
    const others = best(start, room - 1, Math.max(0, missing - 1));
    const later: number[] = [];
    const gains = bestSum(room);
    mix.begin(room);
    let end = start;
    for (; end < last; end += 1) {
      const one = order[end] as number;
      if (priced + problem.mostMix + (reduced[one] as number) + others <= least()) break;
      if (!problem.mayJoin(one, members)) continue;
      if (sides.some(({ isIn, mayTake }) => mayTake === 0 && isIn[one] === 1)) continue;
      later.push(end);
      gains.put(team.gainOf(one));
      mix.put(one);
    }
    work.left -= 1 + end - start;
    if (later.length < missing) return;
    const mostMix = mix.most(members.length);
    const here = Math.min(above, bare + gains.sum(missing) + mostMix);
    for (const at of later) {
      const one = order[at] as number;
      const next = priced + (reduced[one] as number);
      const bound = Math.min(here, next + mostMix + best(at + 1, room - 1, Math.max(0, missing - 1)));
      if (bound <= least()) break;
      if (work.left <= 0) {
        open = Math.max(open, bound);
        break;
      }
      team.add(one);
      mix.add(one);
      visit(at + 1, end, next, bound);
      mix.drop(one);
      team.drop(one);
    }
  };
  const priced = problem.pinned.reduce(
    (sum, one) => sum + (reduced[one] as number),
    prices.constant - problem.mostMix,
  );
  if (prices.bound > least()) visit(0, order.length, priced, prices.bound);
  return { found, bound: Math.max(open, found.wrong === 0 ? found.worth : -Infinity) };
};
