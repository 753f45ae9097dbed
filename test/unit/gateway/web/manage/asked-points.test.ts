import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AskedPoint,
  moved,
  newPoint,
  pointOf,
  readPoints,
  requirementOf,
  writePoints,
} from '../../../../../services/gateway/web/manage/asked-points.ts';

const ofKind = { id: 'r1', mandatory: true, weight: 1, kind: { kind: 'lab', least: 2 } } as const;
const ofWords = { id: 'r2', mandatory: false, weight: 3, expertise: 'suivi à domicile' } as const;
const ofCountries = { id: 'r3', mandatory: false, weight: 1, countries: { least: 3 } } as const;

describe('what a call asks, point by point', () => {
  it('is sent as it stood where nobody touched it', () => {
    const stood = [ofKind, ofWords, ofCountries];
    expect(readPoints(writePoints(stood.map(pointOf))).map(requirementOf)).toEqual(stood);
  });

  it('keeps the words of a point that asks for something else meanwhile', () => {
    const point = { ...pointOf(ofWords, 0), asks: 'kind' as const };
    expect(requirementOf(point)).not.toHaveProperty('expertise');
    expect(requirementOf({ ...point, asks: 'expertise' })).toEqual(ofWords);
  });

  it('asks for two countries at least: one is no condition', () => {
    expect(requirementOf({ ...newPoint('a'), asks: 'countries' })).toMatchObject({ countries: { least: 2 } });
  });

  it('is none where what was kept cannot be read', () => {
    for (const written of ['', 'null', '{', '[1, "a"]', '{"key": "a"}'])
      expect(readPoints(written)).toEqual([]);
  });

  it('moved about, has every point once, and back at its place after a way up and down', () => {
    const count = 5;
    const points: readonly AskedPoint[] = Array.from({ length: count }, (_, at) => newPoint(`p${at}`));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(count - 1), fc.constantFrom(-1 as const, 1 as const))),
        fc.nat(count - 2),
        (steps, at) => {
          const after = steps.reduce<readonly AskedPoint[]>(
            (now, [which, by]) => moved(now, `p${which}`, by),
            points,
          );
          expect(after.map(({ key }) => key).toSorted()).toEqual(points.map(({ key }) => key));
          const key = after[at]?.key ?? '';
          expect(moved(moved(after, key, 1), key, -1)).toEqual(after);
        },
      ),
    );
  });

  it('stays where it is at either end', () => {
    const points = [newPoint('a'), newPoint('b')];
    expect(moved(points, 'a', -1)).toEqual(points);
    expect(moved(points, 'b', 1)).toEqual(points);
  });
});
