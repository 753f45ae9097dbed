// What the mix of proven and new links can be worth at most in a team that may still grow.
import { bestSum } from './best-sum.ts';
import type { BestSum } from './best-sum.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { mixOf, mixWorth } from './score.ts';

export interface MixBound {
  add(one: number): void;
  drop(one: number): void;
  /** From here on it is asked about teams with up to so many more of those that are put. */
  begin(room: number): void;
  put(one: number): void;
  /** With k more, the sum of strengths is at most S + Σ of the k best with the team + min(C(k, 2), Σ of the k best halves
   * of all that one has in the pool), and at least S. */
  most(members: number): number;
}

const nothing: MixBound = {
  add: () => undefined,
  drop: () => undefined,
  begin: () => undefined,
  put: () => undefined,
  most: () => 0,
};

/** For teams of those pinned, to begin with, and of a pool. */
export const boundMix = (problem: CoveringProblem, pool: readonly number[]): MixBound => {
  if (problem.mostMix === 0) return nothing;
  const size = problem.candidates.length;
  const isPossible = new Uint8Array(size);
  for (const one of [...pool, ...problem.pinned]) isPossible[one] = 1;
  /** Half of all that each has with others of the pool; what each has with the team. */
  const [halves, toTeam] = [new Float64Array(size), new Float64Array(size)];
  for (const one of pool)
    for (const [other, strength] of problem.linksOf(one))
      if (isPossible[other] === 1) halves[one] = (halves[one] as number) + strength / 2;
  let within = 0;
  let [withTeam, among]: [BestSum, BestSum] = [bestSum(0), bestSum(0)];
  let room = 0;
  const change = (one: number, by: 1 | -1): void => {
    for (const [other, strength] of problem.linksOf(one))
      toTeam[other] = (toTeam[other] as number) + by * strength;
  };
  const bound: MixBound = {
    add: (one) => {
      within += toTeam[one] as number;
      change(one, 1);
    },
    drop: (one) => {
      change(one, -1);
      within -= toTeam[one] as number;
    },
    begin: (more) => {
      room = more;
      [withTeam, among] = [bestSum(more), bestSum(more)];
    },
    put: (one) => {
      withTeam.put(toTeam[one] as number);
      among.put(halves[one] as number);
    },
    most: (members) => {
      let [best, joined, together] = [0, 0, 0];
      for (let more = 0; more <= room; more += 1) {
        const all = members + more;
        if (all > 1) {
          const pairs = (all * (all - 1)) / 2;
          const least = within / pairs;
          const most = (within + joined + Math.min((more * (more - 1)) / 2, together)) / pairs;
          // The nearest to the middle that lies between.
          best = Math.max(best, mixOf(Math.min(Math.max(least, 0.5), Math.max(least, most))));
        }
        if (withTeam.at(more) === -Infinity) break;
        joined += withTeam.at(more);
        together += among.at(more);
      }
      return Math.min(problem.mostMix, mixWorth * best + 1e-12);
    },
  };
  for (const one of problem.pinned) bound.add(one);
  return bound;
};
