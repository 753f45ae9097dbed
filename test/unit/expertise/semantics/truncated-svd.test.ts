import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gramMatrix, orthonormalise } from '../../../../services/expertise/semantics/orthonormalise.ts';
import { drawBelow, seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import { denseMatrix, multiply, transpose } from '../../../../services/expertise/semantics/sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from '../../../../services/expertise/semantics/sparse-matrix.ts';
import { eigenOf } from '../../../../services/expertise/semantics/symmetric-eigen.ts';
import { truncatedSvd } from '../../../../services/expertise/semantics/truncated-svd.ts';

/** A matrix of a few strong directions and some noise, mostly zeros. */
const aMatrix = (rows: number, columns: number, { each = 12, seed = 1, same = false } = {}): SparseMatrix => {
  const random = seededRandom(seed);
  const starts = [0];
  const at: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const topic = same ? 0 : drawBelow(random, 5);
    const held = new Set<number>();
    while (held.size < Math.min(each, columns))
      held.add(same ? held.size : (topic * 7 + Math.floor(columns * random() * random())) % columns);
    for (const column of [...held].sort((a, b) => a - b)) {
      at.push(column);
      values.push(same ? 1 : 0.2 + random());
    }
    starts.push(at.length);
  }
  return {
    rows,
    columns,
    starts: Int32Array.from(starts),
    at: Int32Array.from(at),
    values: Float64Array.from(values),
  };
};

const asDense = ({ rows, columns, starts, at, values }: SparseMatrix): DenseMatrix => {
  const dense = denseMatrix(rows, columns);
  for (let row = 0; row < rows; row += 1)
    for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1)
      dense.values[row * columns + (at[entry] ?? 0)] = values[entry] ?? 0;
  return dense;
};

/** How far columns are from being orthonormal. */
const farFromOrthonormal = (matrix: DenseMatrix): number => {
  const gram = gramMatrix(matrix);
  let worst = 0;
  for (let i = 0; i < matrix.columns; i += 1)
    for (let j = 0; j < matrix.columns; j += 1)
      worst = Math.max(worst, Math.abs((gram[i * matrix.columns + j] ?? 0) - (i === j ? 1 : 0)));
  return worst;
};

describe('eigenvalues of a symmetric matrix', () => {
  it('put the matrix together again with their vectors, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (size, seed) => {
        const random = seededRandom(seed);
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i += 1)
          for (let j = 0; j <= i; j += 1) matrix[i * size + j] = matrix[j * size + i] = random() * 2 - 1;
        const { values, vectors } = eigenOf(matrix, size);
        for (let i = 0; i < size; i += 1)
          for (let j = 0; j < size; j += 1) {
            let sum = 0;
            for (let k = 0; k < size; k += 1)
              sum += (values[k] ?? 0) * (vectors[k * size + i] ?? 0) * (vectors[k * size + j] ?? 0);
            expect(sum).toBeCloseTo(matrix[i * size + j] ?? 0, 10);
          }
        expect([...values]).toEqual([...values].sort((a, b) => b - a));
      }),
      { numRuns: 30 },
    );
  });
});

describe('making columns orthonormal', () => {
  it('keeps what they span, and makes a column zero that adds nothing', () => {
    const random = seededRandom(3);
    const matrix = denseMatrix(40, 5);
    for (let row = 0; row < 40; row += 1) {
      const [a, b, c] = [random(), random(), random()];
      matrix.values.set([a, b, a + 2 * b, c, 0], row * 5);
    }
    orthonormalise(matrix);
    const lengths = [0, 1, 2, 3, 4].map((column) => gramMatrix(matrix)[column * 5 + column] ?? 0);
    expect(lengths.map((length) => Math.round(length * 1e9) / 1e9)).toEqual([1, 1, 0, 1, 0]);
    const kept = denseMatrix(40, 3);
    for (let row = 0; row < 40; row += 1)
      kept.values.set(
        [0, 1, 3].map((column) => matrix.values[row * 5 + column] ?? 0),
        row * 3,
      );
    expect(farFromOrthonormal(kept)).toBeLessThan(1e-12);
  });
});

describe('products with a sparse matrix', () => {
  it('are those of the same matrix with its zeros written out', () => {
    const matrix = aMatrix(9, 14, { each: 6 });
    const random = seededRandom(5);
    const by = denseMatrix(14, 3);
    by.values.forEach((_, i) => (by.values[i] = random()));
    const product = denseMatrix(9, 3);
    multiply(matrix, by, product);
    const written = asDense(matrix);
    for (let row = 0; row < 9; row += 1)
      for (let column = 0; column < 3; column += 1) {
        let sum = 0;
        for (let k = 0; k < 14; k += 1)
          sum += (written.values[row * 14 + k] ?? 0) * (by.values[k * 3 + column] ?? 0);
        expect(product.values[row * 3 + column]).toBeCloseTo(sum, 12);
      }
    const twice = transpose(transpose(matrix));
    expect(twice).toEqual(matrix);
  });
});

describe('the truncated singular value decomposition', () => {
  it('finds the values and directions that the whole decomposition has', () => {
    // As many columns as are followed: nothing is left out.
    const matrix = aMatrix(120, 28);
    const { rank, values, right } = truncatedSvd(matrix, { rank: 8, seed: 42 });
    const exact = eigenOf(gramMatrix(asDense(matrix)), 28);
    expect(rank).toBe(8);
    for (let k = 0; k < 8; k += 1) {
      expect(values[k]).toBeCloseTo(Math.sqrt(exact.values[k] ?? 0), 6);
      let along = 0;
      for (let i = 0; i < 28; i += 1)
        along += (right.values[i * 8 + k] ?? 0) * (exact.vectors[k * 28 + i] ?? 0);
      expect(Math.abs(along)).toBeCloseTo(1, 4);
    }
    expect(farFromOrthonormal(right)).toBeLessThan(1e-9);
  });

  it('holds nearly as much as is possible', () => {
    const matrix = aMatrix(400, 300, { each: 25 });
    const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
    const { values } = truncatedSvd(matrix, { rank: 50, seed: 42 });
    const squares = eigenOf(gramMatrix(asDense(matrix)), 300).values.subarray(0, 50);
    expect(sum(values.map((value) => value * value)) / sum(squares)).toBeGreaterThan(0.985);
  });

  it('finds as many directions as there are, and none in nothing', () => {
    expect(truncatedSvd(aMatrix(30, 20, { same: true }), { rank: 10, seed: 42 }).rank).toBe(1);
    expect(truncatedSvd(aMatrix(4, 20), { rank: 10, seed: 42 }).rank).toBe(4);
    expect(truncatedSvd(aMatrix(0, 20), { rank: 10, seed: 42 }).rank).toBe(0);
    expect(truncatedSvd(aMatrix(5, 0), { rank: 10, seed: 42 }).rank).toBe(0);
  });

  it('gives these bytes on every machine', () => {
    const { right } = truncatedSvd(aMatrix(80, 50), { rank: 10, seed: 42 });
    const bytes = new Uint8Array(right.values.buffer, 0, right.values.byteLength);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '6e720c26caec1f6a70dea6b3f60fb95954fccab3be3cba814563939ff482ea47',
    );
  });
});
