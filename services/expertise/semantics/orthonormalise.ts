// Makes the columns of a tall matrix orthonormal, in place, and says how they hang together.
import type { DenseMatrix } from './sparse-matrix.ts';

/** A column whose part that is new is smaller than this share of it says nothing new: it becomes zero. */
const negligible = 1e-12;

/** XᵀX, whole. Four rows at a time: what is being made is read and written once for four. */
export const gramMatrix = ({ rows, columns: width, values: x }: DenseMatrix): Float64Array => {
  const gram = new Float64Array(width * width);
  const whole = rows - (rows % 4);
  for (let row = 0; row < whole; row += 4) {
    const r0 = row * width;
    const r1 = r0 + width;
    const r2 = r1 + width;
    const r3 = r2 + width;
    for (let i = 0; i < width; i += 1) {
      const a = x[r0 + i] ?? 0;
      const b = x[r1 + i] ?? 0;
      const c = x[r2 + i] ?? 0;
      const d = x[r3 + i] ?? 0;
      const out = i * width;
      for (let j = i; j < width; j += 1)
        gram[out + j] =
          (gram[out + j] ?? 0) +
          a * (x[r0 + j] ?? 0) +
          b * (x[r1 + j] ?? 0) +
          c * (x[r2 + j] ?? 0) +
          d * (x[r3 + j] ?? 0);
    }
  }
  for (let row = whole; row < rows; row += 1) {
    const r = row * width;
    for (let i = 0; i < width; i += 1) {
      const a = x[r + i] ?? 0;
      for (let j = i; j < width; j += 1)
        gram[i * width + j] = (gram[i * width + j] ?? 0) + a * (x[r + j] ?? 0);
    }
  }
  for (let i = 0; i < width; i += 1)
    for (let j = 0; j < i; j += 1) gram[i * width + j] = gram[j * width + i] ?? 0;
  return gram;
};

/** The upper triangle R with RᵀR = gram; a row of zeros with 0 on the diagonal where a column adds nothing. */
const choleskyOf = (gram: Float64Array, width: number): Float64Array => {
  const r = new Float64Array(width * width);
  for (let i = 0; i < width; i += 1) {
    let left = gram[i * width + i] ?? 0;
    for (let k = 0; k < i; k += 1) left -= (r[k * width + i] ?? 0) ** 2;
    if (!(left > negligible * (gram[i * width + i] ?? 0))) continue;
    const pivot = Math.sqrt(left);
    r[i * width + i] = pivot;
    for (let j = i + 1; j < width; j += 1) {
      let sum = gram[i * width + j] ?? 0;
      for (let k = 0; k < i; k += 1) sum -= (r[k * width + i] ?? 0) * (r[k * width + j] ?? 0);
      r[i * width + j] = sum / pivot;
    }
  }
  return r;
};

/** X := X·R⁻¹, row by row, by forward substitution; columns without a pivot become zero. */
const divideBy = ({ rows, columns: width, values: x }: DenseMatrix, r: Float64Array): void => {
  for (let row = 0; row < rows; row += 1) {
    const at = row * width;
    for (let i = 0; i < width; i += 1) {
      const pivot = r[i * width + i] ?? 0;
      if (pivot === 0) {
        x[at + i] = 0;
        continue;
      }
      const done = (x[at + i] ?? 0) / pivot;
      x[at + i] = done;
      const from = i * width;
      for (let j = i + 1; j < width; j += 1) x[at + j] = (x[at + j] ?? 0) - done * (r[from + j] ?? 0);
    }
  }
};

/**
 * Cholesky-QR, twice (Yamamoto et al. 2015): two passes are as orthogonal as Householder's while the columns are not
 * nearly dependent, and columns that are become zero in the first. Reads the matrix row by row, as it lies.
 */
export const orthonormalise = (matrix: DenseMatrix): void => {
  for (let pass = 0; pass < 2; pass += 1) divideBy(matrix, choleskyOf(gramMatrix(matrix), matrix.columns));
};
