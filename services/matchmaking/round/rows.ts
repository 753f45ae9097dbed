// Lists of numbers by row, in two flat arrays.

export interface Rows {
  /** Where each row's items begin; one more entry than rows. */
  readonly from: Int32Array;
  readonly items: Int32Array;
}

/** Positions of the keys by key, ascending; several lists of keys may name the same positions. Keys below 0 are left out. */
export const rowsOf = (rows: number, ...keys: readonly Int32Array[]): Rows => {
  const from = new Int32Array(rows + 1);
  for (const list of keys)
    for (const key of list) if (key >= 0) from[key + 1] = (from[key + 1] as number) + 1;
  for (let row = 0; row < rows; row += 1) from[row + 1] = (from[row + 1] as number) + (from[row] as number);
  const items = new Int32Array(from[rows] as number);
  const next = from.slice();
  const length = keys.reduce((most, list) => Math.max(most, list.length), 0);
  for (let at = 0; at < length; at += 1)
    for (const list of keys) {
      const key = list[at];
      if (key === undefined || key < 0) continue;
      items[next[key] as number] = at;
      next[key] = (next[key] as number) + 1;
    }
  return { from, items };
};
