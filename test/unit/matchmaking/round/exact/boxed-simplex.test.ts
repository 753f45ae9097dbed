import { beforeAll, describe, expect, it } from '@jest/globals';
import highs from 'highs';
import { seededRandom } from '../../../../../scripts/bench/seeded-random.ts';
import { boxedSimplex } from '../../../../../services/matchmaking/round/exact/boxed-simplex.ts';

const loadHighs = highs as unknown as typeof highs.default;

interface Program {
  readonly objective: Float64Array;
  readonly upper: number[];
  readonly rows: { readonly values: number[]; readonly most: number }[];
}

const drawProgram = (random: () => number): Program => {
  const whole = (below: number): number => Math.floor(random() * below);
  const variables = 2 + whole(12);
  return {
    objective: Float64Array.from({ length: variables }, () => whole(9) - 3),
    upper: Array.from({ length: variables }, () => 1 + whole(3)),
    rows: Array.from({ length: 1 + whole(8) }, () => ({
      values: Array.from({ length: variables }, () => (random() < 0.5 ? 0 : whole(5) - 2)),
      most: whole(6) - 1,
    })),
  };
};

describe('the boxed simplex', () => {
  let ask: (program: Program) => number | undefined;
  beforeAll(async () => {
    const solver = await loadHighs();
    ask = ({ objective, upper, rows }) => {
      const terms = (values: Iterable<number>): string =>
        [...values].map((value, j) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${j}`).join(' ');
      const model = [
        `Maximize\n ${terms(objective)}\nSubject To`,
        ...rows.map(({ values, most }) => ` ${terms(values)} <= ${most}`),
        'Bounds',
        ...upper.map((most, j) => ` 0 <= x${j} <= ${most}`),
        'End',
      ];
      const solution = solver.solve(model.join('\n'));
      return solution.Status === 'Optimal' ? solution.ObjectiveValue : undefined;
    };
  });

  const expectSame = (simplex: ReturnType<typeof boxedSimplex>, program: Program): void => {
    const best = ask(program);
    expect(simplex.solve()).toBe(best !== undefined);
    if (best === undefined) return;
    expect(simplex.objectiveValue()).toBeCloseTo(best, 6);
    for (const { values, most } of program.rows)
      expect(values.reduce((sum, value, j) => sum + value * simplex.value(j), 0)).toBeLessThanOrEqual(
        most + 1e-6,
      );
  };

  it('finds what HiGHS finds, again after a row, a bound or another objective, and says when nothing fits', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 150; round += 1) {
      const program = drawProgram(random);
      const variables = program.upper.length;
      const simplex = boxedSimplex(variables, 20, 10_000);
      program.upper.forEach((most, j) => simplex.setBounds(j, 0, most));
      simplex.setObjective(program.objective);
      const rows: Program['rows'] = [];
      for (const row of program.rows) {
        simplex.addRow([...row.values.keys()], row.values, row.most, 1000);
        rows.push(row);
        expectSame(simplex, { ...program, rows });
      }
      const upper = program.upper.map((most) => Math.floor(random() * (most + 1)));
      upper.forEach((most, j) => simplex.setBounds(j, 0, most));
      expectSame(simplex, { ...program, upper });
      const objective = program.objective.map((value) => 2 - value);
      simplex.setObjective(objective);
      expectSame(simplex, { ...program, upper, objective });
      program.upper.forEach((most, j) => simplex.setBounds(j, 0, most));
      expectSame(simplex, { ...program, objective });
    }
  });

  it('stops where steps run out, and says so', () => {
    const simplex = boxedSimplex(2, 2, 0);
    simplex.setBounds(0, 0, 1);
    simplex.setBounds(1, 0, 1);
    simplex.setObjective(Float64Array.of(1, 1));
    simplex.addRow([0, 1], [1, 1], 1, 1);
    expect([simplex.solve(), simplex.outOfSteps]).toEqual([false, true]);
  });
});
