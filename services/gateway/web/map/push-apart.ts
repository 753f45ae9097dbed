// Moves points that lie upon one another apart, as little as that takes. Pure.

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Moved {
  x: number;
  y: number;
}

const rounds = 80;

/** Each with those of its own cell of the grid and of those around it, once. */
const eachNear = (
  points: readonly Moved[],
  cell: number,
  work: (one: Moved, other: Moved, turn: number) => void,
): void => {
  const cells = new Map<number, number[]>();
  const keyOf = (column: number, row: number): number => column * 100_003 + row;
  for (const [at, one] of points.entries()) {
    const [column, row] = [Math.floor(one.x / cell), Math.floor(one.y / cell)];
    for (let right = -1; right <= 1; right += 1)
      for (let down = -1; down <= 1; down += 1)
        for (const other of cells.get(keyOf(column + right, row + down)) ?? [])
          work(one, points[other] ?? one, at + other);
    const own = cells.get(keyOf(column, row));
    if (own) own.push(at);
    else cells.set(keyOf(column, row), [at]);
  }
};

/** `distance`: at which two are far enough from one another. The same points come out the same. */
export const pushApart = <P extends Point>(points: readonly P[], distance: number): readonly P[] => {
  const moved = points.map(({ x, y }): Moved => ({ x, y }));
  let isCalm = false;
  for (let round = 0; round < rounds && !isCalm; round += 1) {
    isCalm = true;
    eachNear(moved, distance, (one, other, turn) => {
      // Two on the very same spot part in a direction of their own.
      const dx = other.x - one.x || 1e-6 * Math.cos(turn);
      const dy = other.y - one.y || 1e-6 * Math.sin(turn);
      const far = Math.hypot(dx, dy);
      if (far >= distance * 0.999) return;
      isCalm = false;
      const step = (distance - far) / far / 2;
      one.x -= dx * step;
      one.y -= dy * step;
      other.x += dx * step;
      other.y += dy * step;
    });
  }
  return points.map((point, at) => ({ ...point, ...moved[at] }));
};
