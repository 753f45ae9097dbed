// Chooses whom the whole campus is suggested in one round: who lacks most first, then as much gain as there can be.
import { approach } from './approach.ts';
import type { Assignment, AssignmentProblem } from './assignment.ts';
import { chooseGreedily } from './choose-greedily.ts';
import { gainOf, levelsOf } from './choice.ts';
import { solveExactly } from './exact/solve-exactly.ts';
import type { Market } from './market.ts';
import { splitMarket } from './split-market.ts';

export interface AssignOptions {
  /** Told the share done, from 0 to 1, now and then. */
  onProgress?(share: number): void;
}

/** What became of one part of the campus. */
interface SolvedPart {
  readonly chosen: readonly number[];
  readonly levels: readonly number[];
  readonly gain: number;
  readonly bound: { readonly levels: readonly number[]; readonly gain: number };
}

/** Parts up to this size are proven best while work remains, of which no part may take more than its share. */
const mostOrganisationsProven = 120;
const mostPairsProven = 4000;
const workToProve = 2e9;
const workOfPart = 3e8;
/** What a step costs, nearly: counted, not timed, so that all machines agree. */
const stepOf = ({ size, most }: Market): number => (size + most.length + 60) ** 2;

const solveMarket = (market: Market, work: number, onProgress: (share: number) => void) => {
  const provable = market.size <= mostOrganisationsProven && market.pairs <= mostPairsProven && work > 0;
  const near = approach(market, onProgress);
  if (!provable) return { ...near, work: 0 };
  const solved = solveExactly(market, near, Math.ceil(Math.min(work, workOfPart) / stepOf(market)));
  return { ...solved, work: solved.steps * stepOf(market) };
};

const solveParts = (
  problem: AssignmentProblem,
  onProgress: AssignOptions['onProgress'],
): readonly SolvedPart[] => {
  const parts = splitMarket(problem);
  const total = parts.reduce((sum, { market }) => sum + market.pairs, 0);
  let [done, work] = [0, workToProve];
  return parts.map(({ market, numbers }) => {
    const before = done;
    done += market.pairs;
    const solved = solveMarket(market, work, (share) =>
      onProgress?.((before + share * market.pairs) / total),
    );
    work -= solved.work;
    const { choice, bound } = solved;
    // What is worth less than rounding was not looked at.
    chooseGreedily(market, new Uint32Array(), choice);
    const chosen = [...numbers].filter((_, pair) => choice.chosen[pair]);
    const gain = gainOf(market, choice);
    return {
      chosen,
      levels: levelsOf(market, choice),
      gain,
      bound: { ...bound, gain: Math.max(gain, bound.gain) },
    };
  });
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const sumLevels = (all: readonly (readonly number[])[]): readonly number[] => {
  const sums: number[] = [];
  for (const levels of all)
    for (const [level, count] of levels.entries()) sums[level] = (sums[level] ?? 0) + count;
  return sums;
};

const countedIn = ({ counted }: AssignmentProblem, parts: readonly SolvedPart[]): number =>
  sumOf(parts.flatMap(({ chosen }) => chosen.map((pair) => counted?.[pair] ?? 0)));

/**
 * Most often the best round without the limit of the counted pairs keeps it: then it is the best with it, too, and parts that
 * have nothing else to do with each other are solved, and proven, one by one.
 */
const solveCounted = (problem: AssignmentProblem, { onProgress }: AssignOptions): readonly SolvedPart[] => {
  const { counted, mostCounted, ...free } = problem;
  if (!counted || mostCounted === undefined) return solveParts(problem, onProgress);
  const parts = solveParts(free, (share) => onProgress?.(share / 2));
  if (countedIn(problem, parts) <= mostCounted) return parts;
  return solveParts(problem, (share) => onProgress?.((1 + share) / 2));
};

/**
 * A degree-constrained subgraph (b-matching) with a bonus for each organisation's first suggestions and a limit for each
 * person's and for the counted pairs. The same pairs in any order give the same choice; no pair is left out that fits.
 */
export const assign = (problem: AssignmentProblem, options: AssignOptions = {}): Assignment => {
  const parts = solveCounted(problem, options);
  options.onProgress?.(1);
  const levels = sumLevels(parts.map((part) => part.levels));
  const boundLevels = sumLevels(parts.map(({ bound }) => bound.levels));
  const gain = sumOf(parts.map((part) => part.gain));
  const most = sumOf(parts.map(({ bound }) => bound.gain));
  return {
    chosen: Int32Array.from(parts.flatMap(({ chosen }) => chosen)).sort(),
    levels,
    covered: sumOf(levels),
    gain,
    bound: { levels: boundLevels, covered: sumOf(boundLevels), gain: most },
    gap: most > gain ? (most - gain) / most : 0,
  };
};
