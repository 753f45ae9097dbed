// Where organisations lie on the map.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOut, type Layout } from '../../../../../services/gateway/web/map/lay-out.ts';
import { pushApart } from '../../../../../services/gateway/web/map/push-apart.ts';

const quiet = (): void => undefined;
const pairs = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b): readonly [string, string] => [a, b]));
const placeOf = ({ places }: Layout, id: string): { readonly x: number; readonly y: number } => {
  const found = places.find((one) => one.id === id);
  if (!found) throw new Error(`${id} has no place`);
  return found;
};
const far = (layout: Layout, a: string, b: string): number => {
  const [one, other] = [placeOf(layout, a), placeOf(layout, b)];
  return Math.hypot(one.x - other.x, one.y - other.y);
};

describe('a layout', () => {
  const [left, right] = [
    ['a', 'b', 'c', 'd'],
    ['e', 'f', 'g', 'h'],
  ] as const;
  const ids = [...left, ...right, 'alone', 'lonely'];
  const links = [...pairs(left), ...pairs(right), ['d', 'e'] as const];

  it('is the same at each visit, in whatever order the campus is told', () => {
    const again = layOut({ ids: [...ids].toReversed(), links }, quiet);
    const first = layOut({ ids, links }, quiet);
    for (const id of [...left, ...right]) expect(placeOf(again, id)).toEqual(placeOf(first, id));
  });

  it('puts those who are linked near one another, and two groups apart', () => {
    const layout = layOut({ ids, links }, quiet);
    const within = pairs(left).map(([a, b]) => far(layout, a, b));
    const between = left.flatMap((a) => right.map((b) => far(layout, a, b)));
    const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(mean(within)).toBeLessThan(mean(between) / 1.5);
  });

  it('puts those without a link in rows beneath', () => {
    const layout = layOut({ ids, links }, quiet);
    const linked = [...left, ...right].map((id) => placeOf(layout, id).y);
    for (const id of ['alone', 'lonely']) expect(placeOf(layout, id).y).toBeGreaterThan(Math.max(...linked));
    expect(layout.rowsFrom).toBe(placeOf(layout, 'alone').y);
  });

  it('says how far it is, up to the end', () => {
    const told: number[] = [];
    layOut({ ids, links }, (share) => told.push(share));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('places everybody within the picture, whoever is linked to whom', () => {
    const any = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(12), any, (count, ends) => {
        const all = Array.from({ length: count }, (_, at) => `org_${at}`);
        const between = ends.map(([a, b]): readonly [string, string] => [`org_${a}`, `org_${b}`]);
        const { places } = layOut({ ids: all, links: between }, quiet);
        expect(places.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
        for (const { x, y } of places)
          for (const value of [x, y]) expect(value >= 0 && value <= 1 + 1e-9).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('points pushed apart', () => {
  it('no longer lie upon one another, even those on the very same spot', () => {
    const points = [0, 0, 0, 1].map((x, at) => ({ id: String(at), x, y: 0 }));
    const moved = pushApart(points, 0.3);
    for (const [a, one] of moved.entries())
      for (const other of moved.slice(a + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.29);
    expect(moved.at(-1)).toEqual(points.at(-1));
  });
});
