// How usual it is that a kind brings a type, as it is written cell by cell, and the merge patch of what was changed.
import type { KindTypes } from '../api/generated.ts';
import type { Words } from '../kept/words.ts';

export type Usual = KindTypes['usual'];

export const cellOf = (kind: string, type: string): string => `${kind} ${type}`;

/** From 0 to 1, with a point or a comma; undefined where it is no such number. */
export const shareIn = (written: string): number | undefined => {
  const words = written.trim().replace(',', '.');
  if (!/^(?:\d|\d?\.\d{1,6})$/.test(words)) return undefined;
  const share = Number(words);
  return share <= 1 ? share : undefined;
};

interface Cell {
  readonly kind: string;
  readonly type: string;
  readonly share: number;
}

const cellsOf = (usual: Usual): readonly Cell[] =>
  Object.entries(usual).flatMap(([kind, row]) =>
    Object.entries(row).map(([type, share]) => ({ kind, type, share })),
  );

/** Cells that are written and hold no share. */
export const notShares = (written: Words): readonly string[] =>
  Object.keys(written).filter((cell) => shareIn(written[cell] ?? '') === undefined);

/** Of the cells that hold a share, those that are not as they stand. */
export const usualPatchOf = (standing: Usual, written: Words): Usual => {
  const changed: Record<string, Record<string, number>> = {};
  for (const { kind, type, share } of cellsOf(standing)) {
    const words = written[cellOf(kind, type)];
    const wanted = words === undefined ? undefined : shareIn(words);
    if (wanted !== undefined && wanted !== share) (changed[kind] ??= {})[type] = wanted;
  }
  return changed;
};

/** Cells that somebody else changed between two states, as they are now. */
export const cellsChanged = (before: Usual, after: Usual): readonly Cell[] =>
  cellsOf(after).filter(({ kind, type, share }) => before[kind]?.[type] !== share);

/** One of five steps, for how dark a cell is drawn. */
export const stepOf = (share: number): number => Math.min(4, Math.floor(share * 5));
