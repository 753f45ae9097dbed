// One round of a simulation: the candidates as the weights see them, the assignment, and how concentrated it is.
import { exploredGain } from '../../services/matchmaking/learning/explore.ts';
import { newcomerRounds, tryNewcomers } from '../../services/matchmaking/learning/try-newcomers.ts';
import type { AssignmentProblem } from '../../services/matchmaking/round/assignment.ts';
import type { Weights } from '../../services/matchmaking/scoring/features.ts';
import { gainOf, reciprocal } from '../../services/matchmaking/scoring/gain.ts';
import { candidateFloor } from '../../services/matchmaking/scoring/thresholds.ts';
import type { SimulatedCampus, SimulatedPair } from './simulated-campus.ts';

export type Assign = (problem: AssignmentProblem) => { readonly chosen: Int32Array };

export interface SimulationOptions {
  readonly seed: number;
  readonly organisations: number;
  readonly rounds: number;
  readonly candidates: number;
  /** Suggestions an organisation should have and may have in a round. */
  readonly minimum: number;
  readonly maximum: number;
  readonly learn: boolean;
  readonly assign: Assign;
}

export interface Simulated {
  readonly pair: SimulatedPair;
  readonly key: string;
  readonly score: number;
  readonly newcomers: readonly string[];
}

export interface Seen {
  readonly weights: Weights;
  /** Keys of the pairs that are over: introduced or declined. */
  readonly over: ReadonlySet<string>;
  /** Suggestions of each in the last round. */
  readonly suggested: readonly number[];
}

/** The candidates as the weights see them, with the exposure that the last round left. */
export const candidatesOf = (
  campus: SimulatedCampus,
  round: number,
  { weights, over, suggested }: Seen,
): readonly Simulated[] => {
  const some = suggested.filter((count) => count > 0);
  const usual = some.length === 0 ? 0 : some.reduce((sum, count) => sum + count, 0) / some.length;
  const exposure = (of: number) => {
    const count = suggested[of] ?? 0;
    return usual === 0 ? {} : { exposure: count / (count + usual) };
  };
  return campus.candidates(round).flatMap((one) => {
    const key = `${one.a} ${one.b}`;
    if (over.has(key)) return [];
    const features = [
      { ...one.features[0], ...exposure(one.b) },
      { ...one.features[1], ...exposure(one.a) },
    ] as const;
    const score = reciprocal(gainOf(features[0], weights), gainOf(features[1], weights));
    if (score < candidateFloor) return [];
    const newcomers = [one.a, one.b].flatMap((at) => {
      const member = campus.members[at];
      return member && member.joins > 0 && round - member.joins < newcomerRounds ? [member.id] : [];
    });
    return [{ pair: { ...one, features }, key, score, newcomers }];
  });
};

const solve = (all: readonly Simulated[], worth: (one: Simulated) => number, options: SimulationOptions) => {
  const { organisations, minimum, maximum, assign } = options;
  const { chosen } = assign({
    organisations,
    minimum: new Int32Array(organisations).fill(minimum),
    maximum: new Int32Array(organisations).fill(maximum),
    personOf: new Int32Array(organisations).fill(-1),
    mostOfPerson: new Int32Array(0),
    a: Int32Array.from(all, ({ pair }) => pair.a),
    b: Int32Array.from(all, ({ pair }) => pair.b),
    gains: Float64Array.from(all, worth),
  });
  return [...chosen].flatMap((at) => all[at] ?? []);
};

/** A round with some pairs reserved for newcomers. */
export const solveSimulated = async (
  round: number,
  all: readonly Simulated[],
  expected: number,
  options: SimulationOptions,
) => {
  const { solved, explored } = await tryNewcomers({ round, pairs: all, expected }, async (tried) => {
    const keys = new Set(tried.map(({ key }) => key));
    const pairs = solve(all, ({ key, score }) => (keys.has(key) ? exploredGain : score), options);
    const made = new Set(pairs);
    return { pairs, made: made.size, isMade: (one) => made.has(one) };
  });
  return { made: solved.pairs, explored: explored.length };
};

/** How often each is among the best three of another, as the weights see them. */
export const wishesFor = (all: readonly Simulated[], organisations: number): readonly number[] => {
  const bestFirst = all.toSorted((x, y) => y.score - x.score || (x.key < y.key ? -1 : 1));
  const [made, wished] = [new Int32Array(organisations), new Int32Array(organisations)];
  for (const { pair } of bestFirst)
    for (const [own, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      if ((made[own] ?? 0) >= 3) continue;
      made[own] = (made[own] ?? 0) + 1;
      wished[other] = (wished[other] ?? 0) + 1;
    }
  return [...wished];
};

/** Gini's coefficient of shares that are not negative. */
export const giniOf = (amounts: readonly number[]): number => {
  const ordered = amounts.toSorted((a, b) => a - b);
  const total = ordered.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return 0;
  const weighted = ordered.reduce((sum, amount, at) => sum + (at + 1) * amount, 0);
  return (2 * weighted) / (ordered.length * total) - (ordered.length + 1) / ordered.length;
};
