// Eigenvalues and eigenvectors of a small dense symmetric matrix.

export interface Eigen {
  /** Largest first. */
  readonly values: Float64Array;
  /** Row i is the unit eigenvector of value i. */
  readonly vectors: Float64Array;
}

const mostSweeps = 30;
/** Rotations stop once what is off the diagonal is this small a share of the whole, squared. */
const small = 1e-30;

const offDiagonal = (matrix: Float64Array, size: number): number => {
  let sum = 0;
  for (let p = 0; p < size; p += 1)
    for (let q = p + 1; q < size; q += 1) sum += 2 * (matrix[p * size + q] ?? 0) ** 2;
  return sum;
};

/** Rows `p` and `q` of a matrix become c·p − s·q and s·p + c·q. */
const turnRows = (
  matrix: Float64Array,
  size: number,
  [p, q]: readonly [number, number],
  c: number,
  s: number,
): void => {
  const atP = p * size;
  const atQ = q * size;
  for (let i = 0; i < size; i += 1) {
    const a = matrix[atP + i] ?? 0;
    const b = matrix[atQ + i] ?? 0;
    matrix[atP + i] = c * a - s * b;
    matrix[atQ + i] = s * a + c * b;
  }
};

const turnColumns = (
  matrix: Float64Array,
  size: number,
  [p, q]: readonly [number, number],
  c: number,
  s: number,
): void => {
  for (let at = 0; at < size * size; at += size) {
    const a = matrix[at + p] ?? 0;
    const b = matrix[at + q] ?? 0;
    matrix[at + p] = c * a - s * b;
    matrix[at + q] = s * a + c * b;
  }
};

/** Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5): slow for large ones, exact for all. */
export const eigenOf = (symmetric: Float64Array, size: number): Eigen => {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1;
  const whole = matrix.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(matrix, size) > small * whole; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const between = matrix[p * size + q] ?? 0;
        if (between === 0) continue;
        const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * between);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        turnColumns(matrix, size, [p, q], c, t * c);
        turnRows(matrix, size, [p, q], c, t * c);
        turnRows(vectors, size, [p, q], c, t * c);
      }
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => (matrix[b * size + b] ?? 0) - (matrix[a * size + a] ?? 0) || a - b,
  );
  const sorted = new Float64Array(size * size);
  order.forEach((from, to) => sorted.set(vectors.subarray(from * size, (from + 1) * size), to * size));
  return { values: Float64Array.from(order, (i) => matrix[i * size + i] ?? 0), vectors: sorted };
};
