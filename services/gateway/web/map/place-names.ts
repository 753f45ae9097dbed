// Which names are written, and where: only where there is room, in the order given, never one over another. Pure.
import type { Frame } from './camera.ts';
import type { Point } from './push-apart.ts';

export interface ToName extends Point {
  readonly id: string;
  readonly text: string;
  /** Of the mark, in pixels. */
  readonly radius: number;
  /** May cover marks of others. */
  readonly isLandmark: boolean;
  /** Written whatever it covers. */
  readonly isWanted: boolean;
}

export interface PlacedName {
  readonly id: string;
  readonly text: string;
  /** Left end and middle of the line. */
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const lineHeight = 16;
const air = 3;
const cell = 64;

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes by the cells that they touch: only neighbours are compared. */
const shelves = () => {
  const held = new Map<string, Box[]>();
  const keys = ({ left, top, right, bottom }: Box): readonly string[] => {
    const found: string[] = [];
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x += 1)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y += 1) found.push(`${x} ${y}`);
    return found;
  };
  return {
    isFree: (box: Box): boolean => !keys(box).some((key) => held.get(key)?.some((one) => meet(one, box))),
    take: (box: Box): void => {
      for (const key of keys(box)) held.set(key, [...(held.get(key) ?? []), box]);
    },
  };
};

/** Below, above, to the right, to the left; then askew. */
const around = ({ x, y, radius }: ToName, width: number): readonly Point[] => {
  const [below, above] = [y + radius + air + lineHeight / 2, y - radius - air - lineHeight / 2];
  const [right, left] = [x + radius + air + 1, x - radius - air - 1 - width];
  return [
    { x: x - width / 2, y: below },
    { x: x - width / 2, y: above },
    { x: right, y },
    { x: left, y },
    { x, y: below },
    { x: x - width, y: below },
    { x, y: above },
    { x: x - width, y: above },
  ];
};

const boxAt = ({ x, y }: Point, width: number): Box => ({
  left: x - air,
  top: y - lineHeight / 2,
  right: x + width + air,
  bottom: y + lineHeight / 2,
});

export const placeNames = (
  all: readonly ToName[],
  frame: Frame,
  widthOf: (text: string, isWanted: boolean) => number,
  /** Where something else is written. */
  taken: readonly Box[] = [],
): readonly PlacedName[] => {
  const names = shelves();
  const marks = shelves();
  for (const box of taken) names.take(box);
  for (const { x, y, radius } of all)
    marks.take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  const isIn = ({ left, top, right, bottom }: Box): boolean =>
    left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height;
  return all.flatMap((one): readonly PlacedName[] => {
    if (one.x < 0 || one.y < 0 || one.x > frame.width || one.y > frame.height) return [];
    const width = widthOf(one.text, one.isWanted);
    const boxes = around(one, width).map((at) => ({ at, box: boxAt(at, width) }));
    const free = boxes.filter(({ box }) => isIn(box) && names.isFree(box));
    const chosen =
      free.find(({ box }) => marks.isFree(box)) ??
      (one.isLandmark || one.isWanted ? free[0] : undefined) ??
      (one.isWanted ? (boxes.find(({ box }) => isIn(box)) ?? boxes[0]) : undefined);
    if (!chosen) return [];
    names.take(chosen.box);
    return [{ id: one.id, text: one.text, ...chosen.at }];
  });
};
