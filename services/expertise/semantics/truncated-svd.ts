// The strongest directions of a sparse matrix: what its rows have in common beyond their single entries.
import { orthonormalise, gramMatrix } from './orthonormalise.ts';
import { seededRandom } from './seeded-random.ts';
import { denseMatrix, multiply, transpose } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';
import { eigenOf } from './symmetric-eigen.ts';

export interface TruncatedSvd {
  /** Directions found: the rank asked for, or that of the matrix where it has less. */
  readonly rank: number;
  /** Singular values, largest first. */
  readonly values: Float64Array;
  /** One row a column of the matrix, one column a direction: the right singular vectors. */
  readonly right: DenseMatrix;
}

export interface SvdOptions {
  readonly rank: number;
  readonly seed: number;
}

/**
 * Directions followed besides those asked for, and how often they are sharpened. Measured on 621 and 1,608 texts at rank
 * 100 against 60 iterations: 20 and 6 hold .992 and .995 of the variance, and the cosines of texts in the first 25, 50
 * and 100 directions correlate with those by 1.000, .997 and .96 to .99; twice as many iterations find nothing more in
 * the evaluation sets.
 */
const oversampling = 20;
const iterations = 6;

/** A direction weaker than this share of the strongest is rounding. */
const weakest = 1e-7;

const randomSigns = (rows: number, columns: number, seed: number): DenseMatrix => {
  const random = seededRandom(seed);
  const matrix = denseMatrix(rows, columns);
  for (let i = 0; i < matrix.values.length; i += 1) matrix.values[i] = random() < 0.5 ? -1 : 1;
  return matrix;
};

/** Signs are free in a singular vector: the largest entry is made positive, so that there is one answer. */
const settleSign = ({ rows, columns, values }: DenseMatrix, column: number): void => {
  let largest = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = values[row * columns + column] ?? 0;
    if (Math.abs(value) > Math.abs(largest)) largest = value;
  }
  if (largest >= 0) return;
  for (let at = column; at < values.length; at += columns) values[at] = -(values[at] ?? 0);
};

/** Z·W·Λ^(-½): Z's columns turned along the eigenvectors of ZᵀZ, at unit length. */
const turn = (z: DenseMatrix, vectors: Float64Array, singular: Float64Array): DenseMatrix => {
  const rank = singular.length;
  const width = z.columns;
  const turned = denseMatrix(z.rows, rank);
  for (let row = 0; row < z.rows; row += 1) {
    for (let k = 0; k < rank; k += 1) {
      let sum = 0;
      for (let j = 0; j < width; j += 1)
        sum += (z.values[row * width + j] ?? 0) * (vectors[k * width + j] ?? 0);
      turned.values[row * rank + k] = sum / (singular[k] ?? 1);
    }
  }
  for (let k = 0; k < rank; k += 1) settleSign(turned, k);
  return turned;
};

/**
 * Randomised subspace iteration (Halko, Martinsson & Tropp, SIAM Review 2011, algorithms 4.4 and 5.1), orthonormalised
 * on the side of the rows, of which there are fewer. The same matrix and seed give the same bytes on every machine:
 * every sum has one order, and no function but the square root is used.
 */
export const truncatedSvd = (matrix: SparseMatrix, options: SvdOptions): TruncatedSvd => {
  const { rank, seed } = options;
  const width = Math.min(rank + oversampling, matrix.rows, matrix.columns);
  const turned = transpose(matrix);
  const range = denseMatrix(matrix.rows, width);
  const z = randomSigns(matrix.columns, width, seed);
  for (let iteration = 0; iteration <= iterations; iteration += 1) {
    multiply(matrix, z, range);
    orthonormalise(range);
    multiply(turned, range, z);
  }
  const { values: squares, vectors } = eigenOf(gramMatrix(z), width);
  const strongest = Math.sqrt(Math.max(0, squares[0] ?? 0));
  const values = Float64Array.from(squares.subarray(0, rank), (square) => Math.sqrt(Math.max(0, square)));
  const found = values.filter((value) => value > weakest * strongest);
  return { rank: found.length, values: found, right: turn(z, vectors, found) };
};
