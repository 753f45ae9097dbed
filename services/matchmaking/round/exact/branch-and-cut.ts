// The best whole point of a relaxation for one objective: cuts first, then cases.
import { findOddCuts } from './find-odd-cuts.ts';
import type { Relaxation } from './relaxation.ts';

export interface Search {
  /** Nothing better than `reached` is looked for; a better point found replaces it. */
  readonly reached: number;
  readonly found: Float64Array | undefined;
  /** No point has more, but for the resolution. */
  readonly bound: number;
  /** Whether no point has more than was reached. */
  readonly proven: boolean;
}

const whole = 1e-6;
const mostRounds = 30;
const mostCases = 3000;

const mostFractional = (values: Float64Array, variables: number): number => {
  let [worst, variable] = [whole, -1];
  for (let j = 0; j < variables; j += 1) {
    const off = Math.abs((values[j] as number) - Math.round(values[j] as number));
    if (off > worst) [worst, variable] = [off, j];
  }
  return variable;
};

const valuesOf = ({ simplex, variables, limits, unitsOfPerson }: Relaxation): Float64Array =>
  limits.map((limit, edge) => {
    if (edge < variables) return simplex.value(edge);
    return (
      limit - (unitsOfPerson[edge - variables] ?? []).reduce((sum, unit) => sum + simplex.value(unit), 0)
    );
  });

/** `resolution`: differences up to this do not count; a little less than 1 where only whole numbers can be reached. */
export const branchAndCut = (relaxation: Relaxation, reached: number, resolution: number): Search => {
  const { simplex, variables, limits, mostRows } = relaxation;
  const lower = new Float64Array(variables);
  const upper = limits.slice(0, variables);
  let [best, cases] = [reached, 0];
  let found: Float64Array | undefined;
  let first = Infinity;
  let gaveUp = false;

  /** The values at the best point of the present case, or undefined where it holds nothing better. */
  const bestPoint = (): Float64Array | undefined => {
    for (let round = 0; ; round += 1) {
      if (!simplex.solve()) {
        gaveUp ||= simplex.outOfSteps;
        return undefined;
      }
      if (cases <= 1) first = Math.min(first, simplex.objectiveValue());
      if (simplex.objectiveValue() <= best + resolution) return undefined;
      const values = valuesOf(relaxation);
      if (round === mostRounds || mostFractional(values, variables) < 0) return values;
      const cuts = findOddCuts(relaxation, values).slice(0, Math.max(0, mostRows - simplex.rows));
      if (cuts.length === 0) return values;
      for (const cut of cuts) simplex.addRow(cut.variables, cut.values, cut.most, cut.slack);
    }
  };
  const within = (variable: number, low: number, high: number, then: () => void): void => {
    const [wasLow, wasHigh] = [lower[variable] as number, upper[variable] as number];
    const set = (from: number, to: number): void => {
      [lower[variable], upper[variable]] = [from, to];
      simplex.setBounds(variable, from, to);
    };
    set(low, high);
    then();
    set(wasLow, wasHigh);
  };
  const explore = (): void => {
    cases += 1;
    if (cases > mostCases) gaveUp = true;
    if (gaveUp) return;
    const values = bestPoint();
    if (!values) return;
    const variable = mostFractional(values, variables);
    if (variable < 0) {
      best = simplex.objectiveValue();
      found = values.map(Math.round);
      return;
    }
    const below = Math.floor(values[variable] as number);
    const [low, high] = [lower[variable] as number, upper[variable] as number];
    const down = (): void => within(variable, low, below, explore);
    const up = (): void => within(variable, below + 1, high, explore);
    if ((values[variable] as number) - below > 0.5) {
      up();
      down();
    } else {
      down();
      up();
    }
  };
  explore();
  return { reached: best, found, bound: gaveUp ? Math.max(best, first) : best, proven: !gaveUp };
};
