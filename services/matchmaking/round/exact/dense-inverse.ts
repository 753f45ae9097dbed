// The inverse of a basis, as a dense matrix that grows by a row and changes by a column at a time.

export type Column = readonly { readonly row: number; readonly value: number }[];

export interface DenseInverse {
  /** Entry at (row, at). */
  get(row: number, at: number): number;
  /** The last column transformed. */
  readonly transformed: Float64Array;
  /** Leaves inverse·column in `transformed`. */
  transform(column: Column, rows: number): void;
  /** The column last transformed takes the place of the r-th of the basis. */
  replace(r: number, rows: number): void;
  /** The identity. */
  reset(rows: number): void;
}

export const denseInverse = (mostRows: number): DenseInverse => {
  const entries = new Float64Array(mostRows * mostRows);
  const transformed = new Float64Array(mostRows);
  return {
    get: (row, at) => entries[row * mostRows + at] as number,
    transformed,
    transform: (column, rows) => {
      for (let i = 0; i < rows; i += 1) {
        let sum = 0;
        const base = i * mostRows;
        for (const { row, value } of column) sum += (entries[base + row] as number) * value;
        transformed[i] = sum;
      }
    },
    replace: (r, rows) => {
      const base = r * mostRows;
      const pivot = transformed[r] as number;
      for (let k = 0; k < rows; k += 1) entries[base + k] = (entries[base + k] as number) / pivot;
      for (let i = 0; i < rows; i += 1) {
        const factor = transformed[i] as number;
        if (i === r || factor === 0) continue;
        const own = i * mostRows;
        for (let k = 0; k < rows; k += 1)
          entries[own + k] = (entries[own + k] as number) - factor * (entries[base + k] as number);
      }
    },
    reset: (rows) => {
      for (let i = 0; i < rows; i += 1) {
        entries.fill(0, i * mostRows, i * mostRows + rows);
        entries[i * mostRows + i] = 1;
      }
    },
  };
};
