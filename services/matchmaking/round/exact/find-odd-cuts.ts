// Finds what a fractional point breaks that every choice of whole pairs keeps: parity.
import type { Relaxation } from './relaxation.ts';

export interface Cut {
  readonly variables: readonly number[];
  readonly values: readonly number[];
  readonly most: number;
  /** By how much it can fall short. */
  readonly slack: number;
}

const violated = 1e-4;
const thresholds = [1e-6, 0.1, 0.2, 0.3, 0.4, 0.49, 0.6, 0.8];

/** Groups of nodes joined by edges heavier than a threshold. */
const groupsOver = (
  nodes: number,
  ends: Relaxation['ends'],
  weights: Float64Array,
  threshold: number,
): Int32Array => {
  const group = Int32Array.from({ length: nodes }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (group[root] !== root) root = group[root] as number;
    group[node] = root;
    return root;
  };
  ends.forEach(([one, other], edge) => {
    if ((weights[edge] as number) > threshold) group[rootOf(one)] = rootOf(other);
  });
  for (let node = 0; node < nodes; node += 1) group[node] = rootOf(node);
  return group;
};

/** The strongest such cut around a group of nodes, given the edges that leave it, where the point breaks it. */
const cutAround = (
  edges: readonly number[],
  odd: number,
  values: Float64Array,
  { variables, limits, unitsOfPerson }: Relaxation,
): Cut | undefined => {
  const full = new Set<number>();
  let [left, parity, cheapest, turned] = [0, odd, Infinity, -1];
  for (const edge of edges) {
    const [value, limit] = [values[edge] as number, limits[edge] as number];
    if (value > limit - value) {
      full.add(edge);
      left += limit - value;
      parity += limit;
    } else left += value;
    if (limit % 2 === 1 && Math.abs(limit - 2 * value) < cheapest)
      [cheapest, turned] = [Math.abs(limit - 2 * value), edge];
  }
  if (parity % 2 === 0) {
    if (turned < 0) return undefined;
    left += cheapest;
    if (!full.delete(turned)) full.add(turned);
  }
  if (left > 1 - violated) return undefined;
  const sums = new Map<number, number>();
  let least = -1;
  const add = (variable: number, by: number): void => void sums.set(variable, (sums.get(variable) ?? 0) + by);
  for (const edge of edges) {
    const sign = full.has(edge) ? 1 : -1;
    const limit = limits[edge] as number;
    if (full.has(edge)) least += limit;
    if (edge < variables) add(edge, sign);
    else {
      // What a person leaves unused is its limit less its units.
      least -= sign * limit;
      for (const unit of unitsOfPerson[edge - variables] ?? []) add(unit, -sign);
    }
  }
  const kept = [...sums].filter(([, value]) => value !== 0).toSorted(([one], [other]) => one - other);
  const lowest = kept.reduce((sum, [name, value]) => sum + Math.min(0, value) * (limits[name] as number), 0);
  return {
    variables: kept.map(([name]) => name),
    values: kept.map(([, value]) => value),
    most: least,
    slack: least - lowest,
  };
};

/**
 * Blossom inequalities (Edmonds 1965; Padberg and Rao 1982). For a set S of nodes and some F of the edges that leave it,
 * where the limits of F and what must come to S are odd together: Σ_F (limit − x) + Σ_(leaving, not in F) x ≥ 1. F is
 * chosen to make the left side smallest (Letchford, Reinelt and Theis 2004); as S, groups of nodes that heavy fractional
 * edges join are tried (Grötschel and Holland 1985).
 */
export const findOddCuts = (relaxation: Relaxation, values: Float64Array): readonly Cut[] => {
  const { ends, nodes, isOdd, limits } = relaxation;
  const weights = values.map((value, edge) => Math.min(value, (limits[edge] as number) - value));
  const seen = new Set<string>();
  const cuts: Cut[] = [];
  for (const threshold of thresholds) {
    const group = groupsOver(nodes, ends, weights, threshold);
    const leaving = new Map<number, number[]>();
    ends.forEach(([one, other], edge) => {
      const [from, to] = [group[one] as number, group[other] as number];
      if (from === to) return;
      for (const side of [from, to]) leaving.set(side, [...(leaving.get(side) ?? []), edge]);
    });
    for (const [root, edges] of leaving) {
      const cut = cutAround(
        edges,
        group.reduce((sum, one, node) => sum + (one === root ? (isOdd[node] as number) : 0), 0),
        values,
        relaxation,
      );
      const name = cut && cut.variables.join();
      if (!cut || seen.has(String(name))) continue;
      seen.add(String(name));
      cuts.push(cut);
    }
  }
  return cuts;
};
