// Makes a team better, a partner at a time, until no single partner in, out or exchanged helps any more.
import type { CoveringProblem } from './covering-problem.ts';
import { wrongOf } from './keep-apart.ts';
import type { Earlier } from './keep-apart.ts';
import { teamOf } from './team.ts';
import type { Team } from './team.ts';

/** How much may still be done, in candidates looked at; shared by all that is done for one task. */
export interface Work {
  left: number;
}

export interface Found {
  /** Ascending. */
  readonly members: readonly number[];
  /** Partners missing or too many: 0 for what may be proposed. */
  readonly wrong: number;
  readonly worth: number;
}

/** Sums of the same numbers in another order are not less for it. */
export const noMore = 1e-9;

export const isBetter = (
  one: Pick<Found, 'wrong' | 'worth'>,
  other: Pick<Found, 'wrong' | 'worth'>,
): boolean => one.wrong < other.wrong || (one.wrong === other.wrong && one.worth > other.worth + noMore);

interface Move {
  readonly out?: number;
  readonly in?: number;
}

/** The best single change, of equals the first: out by id, then in by id. */
const bestMove = (
  problem: CoveringProblem,
  { earlier, pool, work }: { earlier: readonly Earlier[]; pool: readonly number[]; work: Work },
  team: Team,
  now: Found,
): { move: Move; found: Found } | undefined => {
  let best: { move: Move; found: Found } = { move: {}, found: now };
  const consider = (move: Move, members: readonly number[], worth: number): void => {
    const found = { members, worth, wrong: wrongOf(problem, earlier, members) };
    if (isBetter(found, best.found)) best = { move, found };
  };
  const outs = [undefined, ...team.members.filter((one) => problem.isPinned[one] === 0)];
  for (const out of outs) {
    if (out !== undefined) {
      team.drop(out);
      consider({ out }, [...team.members], team.worth() + team.mixWith());
    }
    const base = team.worth();
    const hasRoom = team.members.length < problem.maximum;
    for (const one of hasRoom ? pool : []) {
      const most = base + team.gainOf(one) + problem.mostMix;
      // Where nothing is wrong, nothing that is worth less helps.
      if (best.found.wrong === 0 && most <= best.found.worth + noMore) continue;
      if (one === out || team.members.includes(one) || !problem.mayJoin(one, team.members)) continue;
      const worth = most - problem.mostMix + team.mixWith(one);
      consider({ ...(out === undefined ? {} : { out }), in: one }, [...team.members, one], worth);
    }
    if (hasRoom) work.left -= pool.length;
    if (out !== undefined) team.add(out);
  }
  return best.found === now ? undefined : best;
};

/** `first`: the members to begin with, who may all meet; those pinned stay. */
export const improveTeam = (
  problem: CoveringProblem,
  on: { readonly earlier: readonly Earlier[]; readonly pool: readonly number[]; readonly work: Work },
  first: readonly number[],
): Found => {
  const team = teamOf(problem, first);
  const foundNow = (): Found => ({
    members: [...team.members],
    wrong: wrongOf(problem, on.earlier, team.members),
    worth: team.worth() + team.mixWith(),
  });
  let now = foundNow();
  // A team that may be proposed is worth more work than was allowed.
  while (on.work.left > 0 || now.wrong > 0) {
    const next = bestMove(problem, on, team, now);
    if (!next) break;
    if (next.move.out !== undefined) team.drop(next.move.out);
    if (next.move.in !== undefined) team.add(next.move.in);
    now = foundNow();
  }
  return now;
};
