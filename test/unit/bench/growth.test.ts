import { describe, expect, it } from '@jest/globals';
import { exponentOf, growth } from '../../../scripts/bench/growth.ts';

const at = (texts: number, ms: number, name = 'answers') => ({ texts, ms, name });

describe('growth', () => {
  it('is the exponent of a power of the texts, whatever its factor', () => {
    for (const exponent of [0, 0.5, 1, 2]) {
      const timed = [10_000, 30_000, 100_000].map((texts) => at(texts, 7e-4 * texts ** exponent));
      expect(exponentOf(timed)).toBeCloseTo(exponent, 9);
    }
  });

  it('lies between the steps where they differ', () => {
    const exponent = exponentOf([at(1_000, 1), at(10_000, 10), at(100_000, 10)]);
    expect(exponent).toBeGreaterThan(0);
    expect(exponent).toBeLessThan(1);
  });

  it('is told once for each measure that was taken with several numbers of texts', () => {
    const timed = [at(10, 1), at(10, 3, 'words'), at(20, 2), at(10, 1, 'once'), at(20, 3, 'words')];
    expect(growth(timed)).toEqual([
      { what: 'growth exponent: answers', value: 1, unit: '' },
      { what: 'growth exponent: words', value: 0, unit: '' },
    ]);
  });
});
