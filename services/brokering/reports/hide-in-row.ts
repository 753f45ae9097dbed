// Which figures of a row are not shown, so that those of small groups can't be had from the others and their total.

/** A number, or that it is not shown. */
export type Figure = number | 'hidden';

/** A figure and whether it speaks of few. */
export interface Counted {
  /** What it is made of: the same layers in each cell and in the total, each of which adds up. */
  readonly layers: readonly number[];
  readonly small: boolean;
}

export const sizeOf = ({ layers }: Counted): number => layers.reduce((sum, value) => sum + value, 0);

/** Whether less in this layer would leave the cell not empty: who looks on knows that what is hidden is not. */
export const canFall = (cell: Counted, layer: number): boolean =>
  (cell.layers[layer] ?? 0) > 0 && sizeOf(cell) > 1;

/** Layers in which anything is; that nothing is in the others is no secret. */
export const usedLayers = (cells: readonly Counted[]): readonly number[] =>
  (cells[0]?.layers ?? []).flatMap((_, layer) =>
    cells.some(({ layers }) => (layers[layer] ?? 0) > 0) ? [layer] : [],
  );

const falls = (cells: readonly Counted[], at: number, layer: number): boolean => {
  const cell = cells[at];
  return cell !== undefined && canFall(cell, layer);
};

/**
 * Hidden are those cells that are small and not empty, and as few and small others as leave each layer of them open: another
 * row looks the same if one of the hidden cells can have one less and another one more. Where nothing else does, the total is
 * hidden as well.
 */
export const hiddenInRow = (
  cells: readonly Counted[],
  total: Counted,
): { readonly cells: ReadonlySet<number>; readonly total: boolean } => {
  const sizes = cells.map(sizeOf);
  const hidden = new Set(cells.flatMap(({ small }, at) => (small && (sizes[at] ?? 0) > 0 ? [at] : [])));
  const rest = sizes
    .flatMap((size, at) => (size > 0 && !hidden.has(at) ? [at] : []))
    .toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  const isTotalSmall = total.small && sizeOf(total) > 0;
  if (isTotalSmall && hidden.size === 0) rest.slice(0, 1).forEach((at) => hidden.add(at));
  if (isTotalSmall || hidden.size === 0) return { cells: hidden, total: isTotalSmall };

  // Layers of which none of the hidden cells can have less.
  let fixed = usedLayers(cells).filter((layer) => ![...hidden].some((at) => falls(cells, at, layer)));
  while (fixed.length > 0 || hidden.size < 2) {
    const best = rest.find((at) => fixed.some((layer) => falls(cells, at, layer))) ?? rest[0];
    if (best === undefined) return { cells: hidden, total: true };
    rest.splice(rest.indexOf(best), 1);
    hidden.add(best);
    fixed = fixed.filter((layer) => !falls(cells, best, layer));
  }
  return { cells: hidden, total: false };
};
