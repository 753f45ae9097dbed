// Makes a round of the candidates of a campus: what is chosen, what is tried for newcomers, and what it comes to.
import type { Collected } from '../candidates/collect-candidates.ts';
import { flatMapInPieces, type LetOthersIn, runInSlices } from '../in-slices.ts';
import { keyOf, type RoundPair } from '../kept/round-pairs.ts';
import { exploredGain } from '../learning/explore.ts';
import { tryNewcomers } from '../learning/try-newcomers.ts';
import type { Assignment, AssignmentProblem } from '../round/assignment.ts';
import { fillHidden } from './fill-hidden.ts';
import { type Posed, type Posing, poseProblem } from './pose-problem.ts';

export type Solve = (problem: AssignmentProblem) => Promise<Assignment>;

export interface RoundInput extends Omit<Posing, 'organisations' | 'pairs'> {
  readonly number: number;
  readonly collected: Collected;
  /** Of whom too little was learned yet. */
  readonly isNewcomer: (organisationId: string) => boolean;
  /** Pairs that a round makes, about: those of the round before. */
  readonly expected: number;
}

export interface MadeRound {
  readonly posed: Posed;
  readonly assignment: Assignment;
  /** In the order of their keys. */
  readonly pairs: readonly RoundPair[];
  /** Of the pairs that members see: suggestions of each organisation. */
  readonly degrees: Int32Array;
  /** What of the solver's sums is due to what newcomers' pairs were said to be worth. */
  readonly lent: number;
}

interface Tried {
  readonly assignment: Assignment;
  readonly explored: ReadonlySet<number>;
}

/** Pairs of newcomers are worth more than any other: made where there is room. */
const solveWithNewcomers = async (
  { problem, open, staying }: Posed,
  { number, isNewcomer, expected }: RoundInput,
  { solve, letOthersIn }: { readonly solve: Solve; readonly letOthersIn: LetOthersIn },
): Promise<Tried> => {
  const explorable = await flatMapInPieces(
    open,
    (pair, at) => {
      const newcomers = pair.ids.filter(isNewcomer);
      return newcomers.length === 0 ? [] : [{ at, key: keyOf(pair), score: pair.score, newcomers }];
    },
    letOthersIn,
  );
  const { solved, explored } = await tryNewcomers(
    { round: number, pairs: explorable, expected },
    async (tried) => {
      for (const { at, score } of explorable) problem.gains[at] = score;
      for (const { at } of tried) problem.gains[at] = exploredGain;
      const assignment = await solve(problem);
      const made = new Set(assignment.chosen);
      return { assignment, made: made.size + staying.length, isMade: ({ at }) => made.has(at) };
    },
  );
  return { assignment: solved.assignment, explored: new Set(explored.map(({ at }) => at)) };
};

const byKey = (pairs: readonly RoundPair[]): readonly RoundPair[] => {
  const keyed = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  return [...keyed.keys()].sort().flatMap((key) => keyed.get(key) ?? []);
};

/** The same candidates, places and persons give the same round. */
export const makeRound = async (
  input: RoundInput,
  solve: Solve,
  letOthersIn: LetOthersIn,
): Promise<MadeRound> => {
  const { collected } = input;
  const organisations = [...collected.of.keys()].sort();
  await letOthersIn();
  const posed = await runInSlices(
    poseProblem({ ...input, organisations, pairs: collected.pairs }),
    letOthersIn,
  );
  const { open, staying, stays, numberOf } = posed;
  const { assignment, explored } = await solveWithNewcomers(posed, input, { solve, letOthersIn });
  const degrees = stays.slice();
  const chosen = await flatMapInPieces(
    assignment.chosen,
    (at): readonly RoundPair[] => {
      const pair = open[at];
      if (!pair) return [];
      for (const id of pair.ids) degrees[numberOf(id)] = (degrees[numberOf(id)] ?? 0) + 1;
      return [{ ids: pair.ids, score: pair.score, ...(explored.has(at) ? { explored: true } : {}) }];
    },
    letOthersIn,
  );
  await letOthersIn();
  const others = [...staying, ...fillHidden(posed, assignment.chosen)];
  const pairs = [...chosen, ...others.map(({ ids, score }): RoundPair => ({ ids, score }))];
  const lent = [...explored].reduce((sum, at) => sum + exploredGain - (open[at]?.score ?? 0), 0);
  await letOthersIn();
  return { posed, assignment, pairs: byKey(pairs), degrees, lent };
};
