import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evennessOf } from '../../../services/platform/evenness.ts';

const of = (...degrees: number[]) => evennessOf(Int32Array.from(degrees));
const property = (holds: (degrees: number[]) => void): void =>
  fc.assert(fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 40 }), holds), { seed: 3 });

describe('how evenly something is spread', () => {
  it('is even where all have equally many, or none at all', () => {
    expect(of(3, 3, 3)).toMatchObject({ gini: 0, reached: 1 });
    expect(of(0, 0)).toMatchObject({ gini: 0, reached: 0 });
    expect(evennessOf(new Int32Array())).toEqual({
      gini: 0,
      lorenz: [{ holders: 0, had: 0 }],
      reached: 0,
    });
  });

  it('is as uneven as can be where one of n has all: (n − 1)/n', () => {
    expect(of(0, 0, 0, 8).gini).toBeCloseTo(0.75);
    expect(of(0, 0, 0, 8).reached).toBe(0.25);
  });

  it('draws what share the ones who have least have', () => {
    expect(of(6, 1, 3, 0).lorenz).toEqual([
      { holders: 0, had: 0 },
      { holders: 0.25, had: 0 },
      { holders: 0.5, had: 0.1 },
      { holders: 0.75, had: 0.4 },
      { holders: 1, had: 1 },
    ]);
    expect(evennessOf(new Int32Array(1000).fill(2), 10).lorenz).toHaveLength(11);
  });

  it('has the Gini coefficient of its definition: the mean difference over twice the mean', () => {
    property((degrees) => {
      const [n, sum] = [degrees.length, degrees.reduce((one, other) => one + other, 0)];
      const differences = degrees.flatMap((one) => degrees.map((other) => Math.abs(one - other)));
      const mean = differences.reduce((one, other) => one + other, 0) / (n * n);
      expect(of(...degrees).gini).toBeCloseTo(sum === 0 ? 0 : mean / ((2 * sum) / n), 9);
    });
  });

  it('has a Lorenz curve that rises from 0 to 1, steeper and steeper, never above the even one', () => {
    property((degrees) => {
      const { lorenz } = of(...degrees);
      const steps = lorenz.slice(1).map((point, at) => point.had - (lorenz[at]?.had ?? 0));
      steps.forEach((step, at) => expect(step).toBeGreaterThanOrEqual((steps[at - 1] ?? 0) - 1e-12));
      for (const { holders, had } of lorenz) expect(had).toBeLessThanOrEqual(holders + 1e-12);
      expect(lorenz.at(-1)?.had).toBeCloseTo(1);
    });
  });
});
