import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConsortiumTask } from '../../../../services/brokering/consortium/consortium-task.ts';
import { coveringProblem } from '../../../../services/brokering/consortium/covering-problem.ts';
import { boundMix } from '../../../../services/brokering/consortium/bound-mix.ts';
import { findImpossible } from '../../../../services/brokering/consortium/find-conflicts.ts';
import { findBest } from '../../../../services/brokering/consortium/find-best.ts';
import { earlierOf } from '../../../../services/brokering/consortium/keep-apart.ts';
import { priceRequirements } from '../../../../services/brokering/consortium/price-requirements.ts';
import { searchTeams } from '../../../../services/brokering/consortium/search-teams.ts';
import { teamOf } from '../../../../services/brokering/consortium/team.ts';
import { syntheticCall } from '../../../../scripts/bench/synthetic-call.ts';
import { drawTask } from './consortium-makers.ts';
import { differs, everyTeam } from './every-team.ts';

const nothing = { members: [], wrong: Infinity, worth: -Infinity };

/** A call, all its teams in numbers, up to three of them proposed before, and those that differ from these. */
const setOut = (task: ConsortiumTask, picks: readonly number[]) => {
  const problem = coveringProblem(task);
  const numberOf = new Map(problem.candidates.map(({ organisationId }, at) => [organisationId, at]));
  const teams = everyTeam(task).map((team) => ({
    ...team,
    members: team.ids.flatMap((id) => numberOf.get(id) ?? []).toSorted((one, other) => one - other),
    worth: team.mandatory * problem.mandatoryWorth + team.total,
  }));
  const before = picks.flatMap((pick) => teams[pick % Math.max(1, teams.length)] ?? []);
  return {
    problem,
    earlier: before.map(({ members }) => earlierOf(problem, members)),
    open: teams.filter(({ ids }) => before.every((one) => differs(task, ids, one.ids))),
    pool: Array.from(problem.costs.keys()).filter((one) => problem.isPinned[one] === 0),
  };
};

const property = (holds: (setting: ReturnType<typeof setOut>) => void): void =>
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 2, max: 10 }),
      fc.array(fc.nat(), { maxLength: 3 }),
      (seed, size, picks) => {
        const task = drawTask(seed, size);
        if (findImpossible(task).length === 0) holds(setOut(task, picks));
      },
    ),
    { seed: 23, numRuns: 300 },
  );

const bestWorth = (teams: readonly { readonly worth: number }[]): number =>
  Math.max(-Infinity, ...teams.map(({ worth }) => worth));

describe('searching teams', () => {
  it('finds the best of all, with nothing known before, and proves it', () => {
    property(({ problem, earlier, open, pool }) => {
      const prices = priceRequirements(problem, earlier, -Infinity);
      const { found, bound } = searchTeams(
        problem,
        { earlier, prices, pool, work: { left: Infinity } },
        nothing,
      );
      const best = bestWorth(open);
      if (open.length === 0) expect(found).toBe(nothing);
      else expect(found.worth).toBeCloseTo(best, 9);
      expect(bound).toBe(found.worth);
    });
  });

  it('says how good the best can be at most where it was cut short', () => {
    property(({ problem, earlier, open, pool }) => {
      const prices = priceRequirements(problem, earlier, -Infinity);
      const { found, bound } = searchTeams(problem, { earlier, prices, pool, work: { left: 20 } }, nothing);
      expect(bound).toBeGreaterThanOrEqual(bestWorth(open) - 1e-9);
      expect(bound).toBeGreaterThanOrEqual(found.worth);
    });
  });
});

describe('prices of requirements', () => {
  it('bound what every team, and every team with a certain candidate, is worth', () => {
    property(({ problem, earlier, open, pool }) => {
      for (const known of [-Infinity, bestWorth(open)]) {
        const prices = priceRequirements(problem, earlier, known);
        expect(prices.bound).toBeGreaterThanOrEqual(bestWorth(open) - 1e-9);
        for (const one of pool) {
          const best = bestWorth(open.filter(({ members }) => members.includes(one)));
          expect(prices.boundWith(one)).toBeGreaterThanOrEqual(best - 1e-9);
        }
      }
    });
  });

  it('leave little doubt on a campus of 1,000, beyond what links may add', () => {
    for (const seed of [1, 2, 3]) {
      const problem = coveringProblem(syntheticCall({ organisations: 1000, requirements: 12, seed }));
      const best = findBest(problem, { earlier: [], begin: [], work: { left: 200_000 } });
      const { bound } = priceRequirements(problem, [], best?.worth ?? -Infinity);
      expect(bound - problem.mostMix - (best?.worth ?? -Infinity)).toBeLessThan(0.01);
    }
  });
});

describe('the bound on the mix of links', () => {
  it('is never below that of any team that the members may grow into', () => {
    property(({ problem, open, pool }) => {
      const mix = boundMix(problem, pool);
      for (const { members } of open.slice(0, 40)) {
        const own = members.filter((one) => problem.isPinned[one] === 0);
        const whole = teamOf(problem, members).mixWith();
        own.forEach((one, at) => {
          mix.begin(problem.maximum - problem.pinned.length - at);
          for (const other of pool) if (!own.slice(0, at).includes(other)) mix.put(other);
          expect(mix.most(problem.pinned.length + at)).toBeGreaterThanOrEqual(whole);
          mix.add(one);
        });
        for (const one of own.toReversed()) mix.drop(one);
      }
    });
  });
});
