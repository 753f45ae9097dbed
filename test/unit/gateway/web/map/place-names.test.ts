// Which names are written on the map.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeNames, type ToName } from '../../../../../services/gateway/web/map/place-names.ts';

const frame = { width: 600, height: 400 };
const widthOf = (text: string): number => 7 * text.length;
const aName = (id: string, x: number, y: number, more: Partial<ToName> = {}): ToName => ({
  id,
  text: `Organisation ${id}`,
  x,
  y,
  radius: 6,
  isLandmark: false,
  isWanted: false,
  ...more,
});
const ids = (all: readonly ToName[]): readonly string[] =>
  placeNames(all, frame, widthOf).map(({ id }) => id);
/** So many around one that no name has room. */
const crowd = Array.from({ length: 400 }, (_, at) =>
  aName(`c${at}`, (at % 20) * 20 + 100, Math.floor(at / 20) * 12 + 80, { text: 'x'.repeat(90) }),
);

describe('names on the map', () => {
  it('never lie over one another, nor leave the frame', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), fc.nat(20), (points, landmarks) => {
        const all = points.map(({ x, y }, at) => aName(`${at}`, x, y, { isLandmark: at < landmarks }));
        const boxes = placeNames(all, frame, widthOf).map(({ text, x, y }) => ({
          x,
          y,
          width: widthOf(text),
        }));
        for (const [at, one] of boxes.entries()) {
          expect(one.x >= 0 && one.x + one.width <= 600 && one.y >= 8 && one.y <= 392).toBe(true);
          for (const other of boxes.slice(at + 1)) {
            const aside = one.x + one.width <= other.x || other.x + other.width <= one.x;
            expect(aside || Math.abs(one.y - other.y) >= 16).toBe(true);
          }
        }
      }),
    );
  });

  it('give way to those that come first', () => {
    expect(ids([aName('first', 300, 200), aName('later', 302, 201), aName('far', 100, 50)])).toContain(
      'first',
    );
    expect(ids([aName('late', 300, 200), ...crowd])).not.toContain('late');
  });

  it('of landmarks cover the marks of others', () => {
    expect(ids([aName('big', 300, 200, { isLandmark: true }), ...crowd])).toContain('big');
  });

  it('of what is pointed at are written even where there is no room at all', () => {
    const wanted = aName('wanted', 300, 200, { text: 'x'.repeat(200), isWanted: true });
    expect(ids([wanted, ...crowd])).toContain('wanted');
  });

  it('keep off what else is written there', () => {
    const everywhere = { left: 0, top: 0, right: 600, bottom: 400 };
    expect(placeNames([aName('a', 300, 200)], frame, widthOf, [everywhere])).toEqual([]);
  });

  it('are not written of those out of sight', () => {
    expect(ids([aName('out', -5, 200)])).toEqual([]);
  });
});
