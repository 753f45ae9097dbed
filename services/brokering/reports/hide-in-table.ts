// Which figures of a table with totals on two sides are not shown, so that those of small groups can't be had from the others.
import { canFall, type Counted, sizeOf, usedLayers } from './hide-in-row.ts';

/**
 * A figure of a table. Totals and what they are the totals of form a circulation: what flows into a node flows out of
 * it. A cell flows from its row to its column, a column's total on to the total of all, and that to the rows' totals.
 */
export interface TableCell extends Counted {
  readonly from: number;
  readonly to: number;
  readonly isTotal?: true;
}

/** Totals go last. */
const totalCost = 1e9;

/** One more of a cell, or one less: then the other way. */
interface Arc {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

interface Path {
  readonly cost: number;
  readonly cells: readonly number[];
}

/** Dijkstra's; undefined where no path is. */
const cheapestPath = (arcs: readonly Arc[], start: number, end: number): Path | undefined => {
  const leaving = Map.groupBy(arcs, ({ from }) => from);
  const reached = new Map<number, Path>([[start, { cost: 0, cells: [] }]]);
  const done = new Set<number>();
  for (;;) {
    let next: readonly [number, Path] | undefined;
    for (const one of reached) if (!done.has(one[0]) && !(next && next[1].cost <= one[1].cost)) next = one;
    if (!next) return undefined;
    const [node, path] = next;
    if (node === end) return path;
    done.add(node);
    for (const { cell, to, cost } of leaving.get(node) ?? [])
      if (!((reached.get(to)?.cost ?? Infinity) <= path.cost + cost))
        reached.set(to, { cost: path.cost + cost, cells: [...path.cells, cell] });
  }
};

/**
 * Which cells to hide, by their index: those that are small and not empty, and as many others as it takes that no layer
 * of a small one is determined by what is shown, not even for who knows that what is hidden is not empty. Where whole
 * numbers add up, that is so exactly if another table looks the same: if the cell lies on a circle of hidden cells along
 * which one can be added to those that point one way and taken from the others (Gusfield, A graph theoretic approach to
 * statistical data security, SIAM J. Comput. 17, 1988; here with bounds, as in any residual network). The circle that
 * hides least besides is taken, totals last; one of increases through the totals always exists.
 */
export const hiddenCells = (cells: readonly TableCell[]): ReadonlySet<number> => {
  const sizes = cells.map(sizeOf);
  const hidden = new Set(cells.flatMap(({ small }, at) => (small && (sizes[at] ?? 0) > 0 ? [at] : [])));
  const small = [...hidden];
  const used = usedLayers(cells);
  const costOf = (at: number): number =>
    hidden.has(at) ? 0 : (sizes[at] ?? 0) + (cells[at]?.isTotal ? totalCost : 0);

  for (const at of small)
    for (const layer of used) {
      const cell = cells[at];
      if (!cell) continue;
      const others = cells.flatMap((one, other): readonly Arc[] => {
        if (other === at || sizes[other] === 0) return [];
        const more = { cell: other, from: one.from, to: one.to, cost: costOf(other) };
        return canFall(one, layer) ? [more, { ...more, from: one.to, to: one.from }] : [more];
      });
      const more = cheapestPath(others, cell.to, cell.from);
      const less = canFall(cell, layer) ? cheapestPath(others, cell.from, cell.to) : undefined;
      const best = less && (!more || less.cost < more.cost) ? less : more;
      for (const one of best?.cells ?? []) hidden.add(one);
    }
  return hidden;
};
