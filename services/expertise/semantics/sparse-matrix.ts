// Sparse matrices by rows (CSR), their transpose, and their product with a tall dense matrix.

export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  /** The entries of row r stand from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  /** Column of each entry; ascending inside a row. */
  readonly at: Int32Array;
  readonly values: Float64Array;
}

/** Row after row, all of the same width. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export const denseMatrix = (rows: number, columns: number): DenseMatrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

export const transpose = ({ rows, columns, starts, at, values }: SparseMatrix): SparseMatrix => {
  const turned = new Int32Array(columns + 1);
  for (const column of at) turned[column + 1] = (turned[column + 1] ?? 0) + 1;
  for (let column = 0; column < columns; column += 1)
    turned[column + 1] = (turned[column + 1] ?? 0) + (turned[column] ?? 0);
  const next = turned.slice(0, columns);
  const turnedAt = new Int32Array(at.length);
  const turnedValues = new Float64Array(at.length);
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
      const column = at[entry] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      turnedAt[place] = row;
      turnedValues[place] = values[entry] ?? 0;
    }
  }
  return { rows: columns, columns: rows, starts: turned, at: turnedAt, values: turnedValues };
};

/** Row `row` of `into` += the entries of a sparse row times the rows of `dense` they name. */
const addRows = (sparse: SparseMatrix, row: number, dense: DenseMatrix, into: DenseMatrix): void => {
  const { starts, at, values } = sparse;
  const { values: x, columns: width } = dense;
  const y = into.values;
  const out = row * width;
  const end = starts[row + 1] ?? 0;
  let entry = starts[row] ?? 0;
  // Four rows of `dense` at a time: what is being made is read and written once for four.
  for (; entry + 3 < end; entry += 4) {
    const v0 = values[entry] ?? 0;
    const v1 = values[entry + 1] ?? 0;
    const v2 = values[entry + 2] ?? 0;
    const v3 = values[entry + 3] ?? 0;
    const x0 = (at[entry] ?? 0) * width;
    const x1 = (at[entry + 1] ?? 0) * width;
    const x2 = (at[entry + 2] ?? 0) * width;
    const x3 = (at[entry + 3] ?? 0) * width;
    for (let j = 0; j < width; j += 1)
      y[out + j] =
        (y[out + j] ?? 0) +
        v0 * (x[x0 + j] ?? 0) +
        v1 * (x[x1 + j] ?? 0) +
        v2 * (x[x2 + j] ?? 0) +
        v3 * (x[x3 + j] ?? 0);
  }
  for (; entry < end; entry += 1) {
    const v = values[entry] ?? 0;
    const from = (at[entry] ?? 0) * width;
    for (let j = 0; j < width; j += 1) y[out + j] = (y[out + j] ?? 0) + v * (x[from + j] ?? 0);
  }
};

/** `into` = sparse · dense. Each row is made whole before the next, so that it stays in the nearest cache. */
export const multiply = (sparse: SparseMatrix, dense: DenseMatrix, into: DenseMatrix): void => {
  into.values.fill(0);
  for (let row = 0; row < sparse.rows; row += 1) addRows(sparse, row, dense, into);
};
