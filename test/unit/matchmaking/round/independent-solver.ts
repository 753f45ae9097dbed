// What HiGHS, a mixed-integer solver of others, says is best: level by level, then by gain.
import highs from 'highs';
import type { AssignmentProblem } from '../../../../services/matchmaking/round/assignment.ts';

export interface Best {
  readonly levels: readonly number[];
  readonly gain: number;
}

/** Its types are those of its CommonJS form, where the function is one level down. */
const loadHighs = highs as unknown as typeof highs.default;

const sumOf = (terms: readonly string[]): string => (terms.length > 0 ? terms.join(' + ') : '0 nothing');

/** Rows that hold for every round, in the words of the CPLEX LP format. */
const rowsOf = (problem: AssignmentProblem): { rows: string[]; binary: string[]; levels: string[][] } => {
  const { organisations, a, b, minimum, maximum, personOf, mostOfPerson } = problem;
  const own: string[][] = Array.from({ length: organisations }, () => []);
  a.forEach((v, pair) => {
    own[v]?.push(`x${pair}`);
    own[b[pair] ?? 0]?.push(`x${pair}`);
  });
  const rows = own.map((pairs, v) => `${sumOf(pairs)} <= ${maximum[v]}`);
  mostOfPerson.forEach((bears, person) => {
    const terms = Array.from(a, (v, pair) => {
      const times = Number(personOf[v] === person) + Number(personOf[b[pair] ?? 0] === person);
      return times > 0 ? `${times} x${pair}` : '';
    });
    rows.push(`${sumOf(terms.filter(Boolean))} <= ${bears}`);
  });
  const { counted, mostCounted } = problem;
  if (counted && mostCounted !== undefined) {
    const terms = Array.from(a, (_, pair) => (counted[pair] === 1 ? `x${pair}` : '')).filter(Boolean);
    rows.push(`${sumOf(terms)} <= ${mostCounted}`);
  }
  const levels: string[][] = Array.from({ length: Math.max(0, ...minimum) }, () => []);
  own.forEach((pairs, v) => {
    const units = Array.from({ length: minimum[v] ?? 0 }, (_, level) => `z${v}_${level}`);
    units.forEach((unit, level) => levels[level]?.push(unit));
    if (units.length > 0) rows.push(`${sumOf(pairs)} - ${units.join(' - ')} >= 0`);
    for (const [level, unit] of units.entries())
      if (level > 0) rows.push(`${units[level - 1]} - ${unit} >= 0`);
  });
  return { rows, levels, binary: [...Array.from(a, (_, pair) => `x${pair}`), ...levels.flat()] };
};

export const independentSolver = async (): Promise<(problem: AssignmentProblem) => Best> => {
  const solver = await loadHighs();
  return (problem) => {
    const { rows, binary, levels } = rowsOf(problem);
    const best = (terms: readonly string[]): number => {
      const model = [
        'Maximize',
        sumOf(terms),
        'Subject To',
        ...rows,
        'Bounds',
        '0 <= nothing <= 0',
        'Binary',
        binary.join(' '),
        'End',
      ];
      const solution = solver.solve(model.join('\n'), { mip_rel_gap: 0, mip_abs_gap: 1e-7 });
      if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status}`);
      return solution.ObjectiveValue;
    };
    const reached = levels.map((units) => {
      const count = Math.round(best(units));
      if (units.length > 0) rows.push(`${sumOf(units)} >= ${count}`);
      return count;
    });
    return { levels: reached, gain: best(Array.from(problem.gains, (gain, pair) => `${gain} x${pair}`)) };
  };
};
