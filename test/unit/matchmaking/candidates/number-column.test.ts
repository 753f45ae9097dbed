import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createNumberColumn } from '../../../../services/matchmaking/candidates/number-column.ts';

describe('a column of numbers', () => {
  it('gives back what was pushed, in its order, and 0 beyond its end', () => {
    const anyNumber = fc.double({ noNaN: true });
    fc.assert(
      fc.property(fc.array(anyNumber), fc.nat(70_000), (numbers, before) => {
        const column = createNumberColumn(Float64Array);
        for (let row = 0; row < before; row += 1) column.push(row);
        for (const number of numbers) column.push(number);
        expect(column.length).toBe(before + numbers.length);
        for (const [at, number] of numbers.entries()) expect(column.at(before + at)).toBe(number);
        if (before > 0) expect(column.at(before - 1)).toBe(before - 1);
        expect(column.at(column.length)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});
