// The groups of a heat map, and where its rows are in it. Pure.
import type { ReportTable } from '../api/generated.ts';
import { cellIn, codeOf, type Row } from './figures-in.ts';

export interface Groups {
  readonly names: readonly { readonly code: string; readonly name: string }[];
  /** Whichever of both is named first. */
  rowOf(one: string, other: string): Row | undefined;
}

const pairKey = (one: string, other: string): string => [one, other].toSorted().join(' ');

export const groupsIn = (table: ReportTable): Groups => {
  const names = new Map<string, string>();
  const rows = new Map<string, Row>();
  for (const row of table.rows) {
    const sides = (['group', 'other_group'] as const).map((column) => cellIn(table, row, column));
    const [one = '', other = ''] = sides.map((side) => codeOf(side));
    for (const side of sides) {
      const code = codeOf(side);
      if (code !== undefined) names.set(code, side.text ?? code);
    }
    rows.set(pairKey(one, other), row);
  }
  return {
    names: [...names]
      .map(([code, name]) => ({ code, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    rowOf: (one, other) => rows.get(pairKey(one, other)),
  };
};

/** Within the map; undefined where the key is none that moves, or leads out of it. */
export const stepFrom = (
  [down, along]: readonly [number, number],
  by: readonly [number, number] | undefined,
  most: number,
): readonly [number, number] | undefined => {
  if (by === undefined) return undefined;
  const next = [down + by[0], along + by[1]] as const;
  return next.every((place) => place >= 0 && place <= most) ? next : undefined;
};

/** How dark a cell is drawn: one of five steps of the ratio of what is to what chance would make. */
export const shadeOf = (ratio: number | undefined): 0 | 1 | 2 | 3 | 4 => {
  if (ratio === undefined || ratio < 0.5) return 0;
  if (ratio < 0.8) return 1;
  if (ratio < 1.25) return 2;
  return ratio < 2 ? 3 : 4;
};
