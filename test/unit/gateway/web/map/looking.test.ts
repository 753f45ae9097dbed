// Where one looks on the map, and what is under the hand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  lookingAt,
  movedBy,
  toFrame,
  wholeInSight,
  zoomedAt,
} from '../../../../../services/gateway/web/map/camera.ts';
import { filtered } from '../../../../../services/gateway/web/map/campus-links.ts';
import { findAt, nextTo } from '../../../../../services/gateway/web/map/find-at.ts';
import { litBy, sceneOf } from '../../../../../services/gateway/web/map/scene.ts';

const frame = { width: 800, height: 600 };
const at = (x: number, y: number) => toFrame(wholeInSight, frame, { x, y });
const places = (['a', 'b', 'c', 'd'] as const).map((id) => ({
  id,
  name: id,
  kind: 'lab' as const,
  poles: [],
}));
const ab = { key: 'a.b.past', ends: ['a', 'b'] as const, kind: 'past' as const, titles: ['Ensemble'] };
const bc = { key: 'b.c.suggested', ends: ['b', 'c'] as const, kind: 'suggested' as const, titles: [] };
const scene = sceneOf(filtered({ places, links: [ab, bc] }, {}), {
  places: [
    { id: 'a', x: 0.1, y: 0.5 },
    { id: 'b', x: 0.5, y: 0.5 },
    { id: 'c', x: 0.9, y: 0.5 },
    { id: 'd', x: 0.5, y: 0.9 },
  ],
});

describe('a look at the map', () => {
  it('keeps what is under the hand there while it comes nearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 500 }), fc.integer({ min: 200, max: 400 }), (x, y) => {
        const point = { x: (x - 36) / 728, y: (y - 30) / 540 };
        const found = toFrame(zoomedAt(wholeInSight, frame, { x, y }, 3), frame, point);
        expect(found.x).toBeCloseTo(x, 6);
        expect(found.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('never loses the picture, however far it is moved', () => {
    const moved = movedBy(lookingAt({ x: 0.5, y: 0.5 }, 4), frame, { x: 99_999, y: -99_999 });
    expect(moved.middle).toEqual({ x: 0.125, y: 0.875 });
    expect(zoomedAt(moved, frame, { x: 0, y: 0 }, 1 / 100)).toEqual(wholeInSight);
  });
});

describe('under the hand', () => {
  it('is the organisation there, even where a link ends in it', () => {
    expect(findAt(scene, wholeInSight, frame, at(0.5, 0.5))).toEqual({ kind: 'spot', id: 'b' });
  });

  it('is a link, a few pixels off as well', () => {
    const { x, y } = at(0.3, 0.5);
    expect(findAt(scene, wholeInSight, frame, { x, y: y + 5 })).toEqual({ kind: 'line', key: 'a.b.past' });
    expect(findAt(scene, wholeInSight, frame, { x, y: y + 40 })).toBeUndefined();
  });
});

describe('the arrow keys', () => {
  it('begin with the most linked, and go to the next in their direction', () => {
    expect(nextTo(scene, frame, undefined, 'ArrowUp')).toBe('b');
    expect(nextTo(scene, frame, 'b', 'ArrowLeft')).toBe('a');
    expect(nextTo(scene, frame, 'b', 'ArrowRight')).toBe('c');
    expect(nextTo(scene, frame, 'b', 'ArrowDown')).toBe('d');
  });

  it('stay where nobody is further on', () => {
    expect(nextTo(scene, frame, 'a', 'ArrowLeft')).toBe('a');
  });
});

describe('what is lit', () => {
  it('is an organisation with its links and neighbours', () => {
    const lit = litBy(scene, { kind: 'spot', id: 'a' });
    expect([...lit.spots].toSorted()).toEqual(['a', 'b']);
    expect([...lit.lines]).toEqual(['a.b.past']);
  });

  it('is a link with its ends', () => {
    expect([...litBy(scene, { kind: 'line', key: 'b.c.suggested' }).spots].toSorted()).toEqual(['b', 'c']);
  });
});
