// Proves a small round best, or betters it until it is: level by level, then by gain.
import type { Approached } from '../approach.ts';
import { countedHaveRoom, emptyChoice, gainOf, isWithin, levelsOf, toggle } from '../choice.ts';
import type { Market } from '../market.ts';
import { branchAndCut } from './branch-and-cut.ts';
import { relax } from './relaxation.ts';

export interface Solved extends Approached {
  /** How many it took. */
  readonly steps: number;
}

/** Too small to matter in any gain, and different for each variable: equal gains then have one best order. */
const nudge = (variable: number): number => 1 + ((variable * 0.6180339887498949) % 1);
const gainNudge = 1e-9;
const levelNudge = 1e-7;
const withinGain = 1e-6;
const sumOfNudges = 1e-4;

/** Rounds differ by less than this only by rounding: where all pairs gain the same, by a little less than one pair. */
const resolutionOf = ({ gains }: Market): number =>
  gains.every((gain) => gain === gains[0]) ? Math.max(withinGain, 0.99 * (gains[0] as number)) : withinGain;

/** `near` is what to beat. Where steps run out, what was not proven keeps a bound above what is reached. */
export const solveExactly = (market: Market, near: Approached, mostSteps: number): Solved => {
  const relaxation = relax(market, mostSteps);
  const { simplex, variables, unitsAt } = relaxation;
  let { choice } = near;
  const take = (found: Float64Array | undefined): void => {
    if (!found) return;
    const taken = emptyChoice(market);
    for (let pair = 0; pair < market.pairs; pair += 1) if (found[pair]) toggle(market, taken, pair);
    const within = taken.degree.every((_, v) => isWithin(market, taken, v));
    if (within && countedHaveRoom(market, taken, 0)) choice = taken;
  };
  const bounds: number[] = [];
  for (let level = 0; level < market.levels; level += 1) {
    const objective = Float64Array.from({ length: variables }, (_, j) => levelNudge * nudge(j));
    const units = unitsAt[level] as readonly number[];
    for (const unit of units) objective[unit] = (objective[unit] as number) + 1;
    const reached = levelsOf(market, choice)[level] as number;
    if (reached < units.length) {
      simplex.setObjective(objective);
      const search = branchAndCut(relaxation, reached, 0.99);
      take(search.found);
      bounds.push(Math.min(near.bound.levels[level] as number, Math.floor(search.bound + 0.01)));
    } else bounds.push(reached);
    const has = levelsOf(market, choice)[level] as number;
    simplex.addRow(
      units,
      units.map(() => -1),
      -has,
      units.length,
    );
  }
  const objective = Float64Array.from(
    { length: variables },
    (_, j) => (j < market.pairs ? (market.gains[j] as number) : 0) + gainNudge * nudge(j),
  );
  simplex.setObjective(objective);
  const reached = gainOf(market, choice);
  const search = branchAndCut(relaxation, reached, resolutionOf(market));
  take(search.found);
  const gain = gainOf(market, choice);
  const proven = search.proven && gain >= search.reached - sumOfNudges;
  return {
    choice,
    bound: { levels: bounds, gain: proven ? gain : Math.max(gain, Math.min(near.bound.gain, search.bound)) },
    steps: simplex.steps,
  };
};
