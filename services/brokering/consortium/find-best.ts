// The best team that may be proposed, and what none is worth more than.
import type { CoveringProblem } from './covering-problem.ts';
import { improveTeam, isBetter, noMore } from './improve-team.ts';
import type { Found, Work } from './improve-team.ts';
import type { Earlier } from './keep-apart.ts';
import { priceRequirements } from './price-requirements.ts';
import { searchTeams } from './search-teams.ts';

/** Teams are built up among so many candidates, the best by their reduced worth, … */
const near = 150;
/** … each time beginning with another one of the best. */
const beginnings = 40;

export interface BestFound extends Found {
  /** None that may be proposed is worth more. */
  readonly bound: number;
}

/** Undefined where none was found. `begin`: teams to begin with besides; those pinned are in each. */
export const findBest = (
  problem: CoveringProblem,
  on: {
    readonly earlier: readonly Earlier[];
    readonly begin: readonly (readonly number[])[];
    readonly work: Work;
  },
): BestFound | undefined => {
  const { pinned, maximum } = problem;
  const everybody = Array.from(problem.costs.keys()).filter(
    (one) => problem.isPinned[one] === 0 && problem.mayJoin(one, pinned),
  );
  const worthOf = ({ wrong, worth }: Found): number => (wrong === 0 ? worth : -Infinity);
  let found = improveTeam(problem, { ...on, pool: everybody }, pinned);
  const prices = priceRequirements(problem, on.earlier, worthOf(found));
  const pool = everybody
    .filter((one) => prices.boundWith(one) > worthOf(found) + noMore)
    .toSorted((one, other) => (prices.reduced[other] ?? 0) - (prices.reduced[one] ?? 0) || one - other);
  const among = pool.slice(0, near).toSorted((one, other) => one - other);
  const alone = pinned.length < maximum ? pool.slice(0, beginnings) : [];
  for (const first of [...on.begin, ...alone.map((one) => [...pinned, one])]) {
    const next = improveTeam(problem, { ...on, pool: among }, first);
    if (isBetter(next, found)) found = next;
  }
  const searched = searchTeams(problem, { ...on, prices, pool }, found);
  return searched.found.wrong > 0 ? undefined : { ...searched.found, bound: searched.bound };
};
