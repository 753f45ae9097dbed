// Small systems of linear equations with a symmetric, positive definite matrix: Cholesky's decomposition.

export type Matrix = readonly Float64Array[];

/** L with L·Lᵀ = A, lower triangular. The diagonal of A must outweigh what rounding makes of it. */
const decompose = (a: Matrix): Matrix => {
  const lower = a.map((row) => new Float64Array(row.length));
  for (const [i, row] of a.entries()) {
    const own = lower[i] ?? row;
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? row;
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (own[k] ?? 0) * (other[k] ?? 0);
      own[j] = i === j ? Math.sqrt(sum) : sum / (other[j] ?? 1);
    }
  }
  return lower;
};

const substitute = (lower: Matrix, b: Float64Array): Float64Array => {
  const x = b.slice();
  for (const [i, row] of lower.entries()) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (row[i] ?? 1);
  }
  for (let i = lower.length - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < lower.length; k++) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i]?.[i] ?? 1);
  }
  return x;
};

/** The x with A·x = b. */
export const solve = (a: Matrix, b: Float64Array): Float64Array => substitute(decompose(a), b);

/** The diagonal of A⁻¹. */
export const inverseDiagonal = (a: Matrix): Float64Array => {
  const lower = decompose(a);
  return Float64Array.from(a, (_, i) => {
    const unit = new Float64Array(a.length);
    unit[i] = 1;
    return substitute(lower, unit)[i] ?? 0;
  });
};
