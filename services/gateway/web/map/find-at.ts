// What is under the hand, and which organisation lies next in a direction. Pure.
import { type Camera, type Frame, toFrame } from './camera.ts';
import type { Point } from './push-apart.ts';
import type { Pointed, Scene } from './scene.ts';

/** A hand need not be more exact than this, in pixels (WCAG 2.5.8). */
const reach = { spot: 12, line: 7 } as const;

const fromLine = (at: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - a.x - share * dx, at.y - a.y - share * dy);
};

interface Near {
  readonly what: Pointed;
  readonly far: number;
}

const nearest = (found: readonly Near[]): Pointed | undefined =>
  found.reduce<Near | undefined>((best, one) => (best && best.far <= one.far ? best : one), undefined)?.what;

/** An organisation goes before a link. */
export const findAt = (
  { spots, lines }: Scene,
  camera: Camera,
  frame: Frame,
  at: Point,
): Pointed | undefined => {
  const placed = new Map(spots.map((spot) => [spot.id, toFrame(camera, frame, spot)]));
  const place = (id: string): Point => placed.get(id) ?? { x: Infinity, y: Infinity };
  const spot = nearest(
    spots.flatMap(({ id }): readonly Near[] => {
      const { x, y } = place(id);
      const far = Math.hypot(at.x - x, at.y - y);
      return far <= reach.spot ? [{ what: { kind: 'spot', id }, far }] : [];
    }),
  );
  if (spot) return spot;
  return nearest(
    lines.flatMap(({ link: { key, ends } }): readonly Near[] => {
      const far = fromLine(at, place(ends[0]), place(ends[1]));
      return far <= reach.line ? [{ what: { kind: 'line', key }, far }] : [];
    }),
  );
};

export const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type Direction = keyof typeof directions;

/** As seen in this frame, where one step to the side counts twice; from nobody, the most linked. */
export const nextTo = (
  { spots }: Scene,
  frame: Frame,
  from: string | undefined,
  direction: Direction,
): string | undefined => {
  const start = spots.find(({ id }) => id === from);
  if (!start) return spots[0]?.id;
  const [right, down] = directions[direction];
  let best: { readonly id: string; readonly far: number } | undefined;
  for (const { id, x, y } of spots) {
    const [dx, dy] = [(x - start.x) * frame.width, (y - start.y) * frame.height];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    const far = ahead + 2 * aside;
    if (ahead > 0.5 && aside <= 2 * ahead && (best === undefined || far < best.far)) best = { id, far };
  }
  return best?.id ?? start.id;
};
