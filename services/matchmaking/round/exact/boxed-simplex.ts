// Solves small linear programs whose variables all have two bounds, again and again while rows and bounds change.
import { chooseEntering } from './choose-entering.ts';
import { denseInverse } from './dense-inverse.ts';
import type { Column } from './dense-inverse.ts';

export interface BoxedSimplex {
  /** What each variable counts; the sum is made as large as possible. */
  setObjective(objective: Float64Array): void;
  setBounds(variable: number, lower: number, upper: number): void;
  /** Adds Σ values·variables ≤ most, or = most where `slack` is 0; `slack`: by how much it can fall short. */
  addRow(variables: readonly number[], values: readonly number[], most: number, slack: number): void;
  /** False where no point is within all rows and bounds, or where steps ran out (`outOfSteps`). */
  solve(): boolean;
  readonly outOfSteps: boolean;
  readonly rows: number;
  readonly steps: number;
  value(variable: number): number;
  objectiveValue(): number;
}

const infeasible = 1e-8;
const smallestPivot = 1e-9;
const stepsUntilRenewed = 60;

/**
 * The dual simplex method (Lemke 1954) with the inverse of the basis kept as a dense matrix, and the ratio test that lets
 * boxed variables jump to their other bound (Maros 2003, "A generalized dual phase-2 simplex algorithm"). As every
 * variable is boxed, each basis is dual feasible once the variables outside it are put at the right bound: there is no
 * first phase, and rows, bounds and even another objective can be taken in at any time.
 */
export const boxedSimplex = (variables: number, mostRows: number, mostSteps: number): BoxedSimplex => {
  const total = variables + mostRows;
  const cost = new Float64Array(total);
  const lower = new Float64Array(total);
  const upper = new Float64Array(total);
  const at = new Float64Array(total);
  const reduced = new Float64Array(total);
  const alpha = new Float64Array(total);
  const rowOf = new Int32Array(total).fill(-1);
  const head = new Int32Array(mostRows);
  const most = new Float64Array(mostRows);
  const inverse = denseInverse(mostRows);
  const column = inverse.transformed;
  const rowVariables: Int32Array[] = [];
  const rowValues: Float64Array[] = [];
  const columns: { row: number; value: number }[][] = Array.from({ length: total }, () => []);
  let rows = 0;
  let steps = 0;
  let sinceRenewed = 0;
  let outOfSteps = false;

  /** Builds the inverse anew from the basis, against rounding; what no longer fits gives way to slacks. */
  const renew = (): void => {
    const basic = Array.from(head.subarray(0, rows));
    inverse.reset(rows);
    for (const variable of basic) rowOf[variable] = -1;
    const free = new Set(basic.keys());
    const enter = (variable: number, r: number): void => {
      inverse.replace(r, rows);
      head[r] = variable;
      rowOf[variable] = r;
      free.delete(r);
    };
    for (const variable of basic.toSorted((one, other) => other - one)) {
      inverse.transform(columns[variable] as Column, rows);
      let best = -1;
      for (const r of free)
        if (best < 0 || Math.abs(column[r] as number) > Math.abs(column[best] as number)) best = r;
      if (best >= 0 && Math.abs(column[best] as number) > smallestPivot) enter(variable, best);
    }
    for (const r of [...free]) {
      const slack = Array.from({ length: rows }, (_, i) => variables + i).find((one) => {
        if ((rowOf[one] as number) >= 0) return false;
        inverse.transform(columns[one] as Column, rows);
        return Math.abs(column[r] as number) > smallestPivot;
      });
      if (slack !== undefined) enter(slack, r);
    }
    sinceRenewed = 0;
  };
  /** Everything that follows from the basis: prices, which bound each variable is at, and the basic values. */
  const settle = (): void => {
    const used = variables + rows;
    for (let j = 0; j < used; j += 1) reduced[j] = cost[j] as number;
    for (let k = 0; k < rows; k += 1) {
      let price = 0;
      for (let i = 0; i < rows; i += 1) price += (cost[head[i] as number] as number) * inverse.get(i, k);
      if (price === 0) continue;
      const [names, values] = [rowVariables[k] as Int32Array, rowValues[k] as Float64Array];
      for (let e = 0; e < names.length; e += 1)
        reduced[names[e] as number] = (reduced[names[e] as number] as number) - price * (values[e] as number);
      reduced[variables + k] = (reduced[variables + k] as number) - price;
    }
    const rest = most.slice(0, rows);
    for (let j = 0; j < used; j += 1) {
      if ((rowOf[j] as number) >= 0) continue;
      const d = reduced[j] as number;
      const middle = ((lower[j] as number) + (upper[j] as number)) / 2;
      at[j] = (d === 0 ? (at[j] as number) > middle : d < 0) ? (upper[j] as number) : (lower[j] as number);
      if (at[j] !== 0)
        for (const { row, value } of columns[j] as Column)
          rest[row] = (rest[row] as number) - value * (at[j] as number);
    }
    for (let i = 0; i < rows; i += 1) {
      let sum = 0;
      for (let k = 0; k < rows; k += 1) sum += inverse.get(i, k) * (rest[k] as number);
      at[head[i] as number] = sum;
    }
  };
  const leavingRow = (): number => {
    let [worst, row] = [infeasible, -1];
    for (let i = 0; i < rows; i += 1) {
      const j = head[i] as number;
      const off = Math.max(
        (lower[j] as number) - (at[j] as number),
        (at[j] as number) - (upper[j] as number),
      );
      if (off > worst) [worst, row] = [off, i];
    }
    return row;
  };
  const priceRow = (r: number): void => {
    alpha.fill(0, 0, variables + rows);
    for (let k = 0; k < rows; k += 1) {
      const factor = inverse.get(r, k);
      if (Math.abs(factor) < 1e-12) continue;
      const [names, values] = [rowVariables[k] as Int32Array, rowValues[k] as Float64Array];
      for (let e = 0; e < names.length; e += 1)
        alpha[names[e] as number] = (alpha[names[e] as number] as number) + factor * (values[e] as number);
      alpha[variables + k] = factor;
    }
  };
  const candidates = {
    ratio: (j: number): number => Math.abs((reduced[j] as number) / (alpha[j] as number)),
    size: (j: number): number => Math.abs(alpha[j] as number),
    width: (j: number): number => (upper[j] as number) - (lower[j] as number),
  };
  /** Those outside the basis that can move a row off its bound towards it; `sign` is 1 where it must grow. */
  const movable = (sign: number): number[] => {
    const found: number[] = [];
    for (let j = 0; j < variables + rows; j += 1) {
      if ((rowOf[j] as number) >= 0 || lower[j] === upper[j]) continue;
      const a = sign * (alpha[j] as number);
      if (at[j] === lower[j] ? a < -smallestPivot : a > smallestPivot) found.push(j);
    }
    return found;
  };
  const jump = (names: readonly number[]): void => {
    const sums = new Float64Array(rows);
    for (const j of names) {
      const to = at[j] === lower[j] ? (upper[j] as number) : (lower[j] as number);
      for (const { row, value } of columns[j] as Column)
        sums[row] = (sums[row] as number) + value * (to - (at[j] as number));
      at[j] = to;
    }
    const changes = Array.from(sums, (value, row) => ({ row, value })).filter(({ value }) => value !== 0);
    inverse.transform(changes, rows);
    for (let i = 0; i < rows; i += 1)
      at[head[i] as number] = (at[head[i] as number] as number) - (column[i] as number);
  };
  const pivot = (r: number, enters: number, target: number): void => {
    const leaves = head[r] as number;
    inverse.transform(columns[enters] as Column, rows);
    const by = ((at[leaves] as number) - target) / (column[r] as number);
    for (let i = 0; i < rows; i += 1)
      at[head[i] as number] = (at[head[i] as number] as number) - by * (column[i] as number);
    at[enters] = (at[enters] as number) + by;
    at[leaves] = target;
    const dual = (reduced[enters] as number) / (alpha[enters] as number);
    for (let j = 0; j < variables + rows; j += 1)
      if (alpha[j] !== 0) reduced[j] = (reduced[j] as number) - dual * (alpha[j] as number);
    reduced[leaves] = -dual;
    reduced[enters] = 0;
    inverse.replace(r, rows);
    rowOf[leaves] = -1;
    rowOf[enters] = r;
    head[r] = enters;
  };

  return {
    setObjective: (objective) => {
      for (let j = 0; j < variables; j += 1) cost[j] = -(objective[j] as number);
    },
    setBounds: (variable, low, high) => {
      lower[variable] = low;
      upper[variable] = high;
    },
    addRow: (names, values, limit, slack) => {
      const row = rows;
      rows += 1;
      names.forEach((j, k) => columns[j]?.push({ row, value: values[k] as number }));
      rowVariables.push(Int32Array.from(names));
      rowValues.push(Float64Array.from(values));
      const own = variables + row;
      columns[own] = [{ row, value: 1 }];
      upper[own] = slack;
      most[row] = limit;
      head[row] = own;
      rowOf[own] = row;
      sinceRenewed = stepsUntilRenewed;
    },
    solve: () => {
      // Bounds or the objective may have changed since.
      settle();
      for (;;) {
        if (sinceRenewed >= stepsUntilRenewed) {
          renew();
          settle();
        }
        const r = leavingRow();
        if (r < 0) return true;
        steps += 1;
        sinceRenewed += 1;
        if (steps > mostSteps) {
          outOfSteps = true;
          return false;
        }
        const leaves = head[r] as number;
        const low = (at[leaves] as number) < (lower[leaves] as number);
        const target = low ? (lower[leaves] as number) : (upper[leaves] as number);
        priceRow(r);
        const off = Math.abs((at[leaves] as number) - target);
        const { enters, jumps } = chooseEntering(movable(low ? 1 : -1), off, candidates, infeasible / 10);
        if (enters < 0 && sinceRenewed <= 1) return false;
        if (enters < 0) {
          // Said again from exact numbers before it is believed.
          sinceRenewed = stepsUntilRenewed;
          continue;
        }
        if (jumps.length > 0) jump(jumps);
        pivot(r, enters, target);
      }
    },
    get outOfSteps() {
      return outOfSteps;
    },
    get rows() {
      return rows;
    },
    get steps() {
      return steps;
    },
    value: (variable) => at[variable] as number,
    objectiveValue: () => {
      let sum = 0;
      for (let j = 0; j < variables; j += 1) sum -= (cost[j] as number) * (at[j] as number);
      return sum;
    },
  };
};
