import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaUnderCurve } from '../../../../services/matchmaking/learning/area-under-curve.ts';
import { exampleOf } from '../../../../services/matchmaking/learning/example.ts';
import { labels } from '../../../../services/matchmaking/learning/labels.ts';
import { replay, splitInTime } from '../../../../services/matchmaking/learning/replay.ts';
import { handSetWeights as handSet } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { anExample, answersOf, anyExample, dayAt, otherTastes } from './example-makers.ts';

describe('an answer', () => {
  const answered = { id: 'exa_1', organisationId: 'org_a', at: dayAt(1), features: { pole: 1 } };

  it('becomes an example as the table of labels says', () => {
    expect(exampleOf({ ...answered, said: 'interested' })).toMatchObject({
      label: 1,
      weight: 1,
      features: { pole: 1 },
    });
    expect(exampleOf({ ...answered, said: 'too_early' })).toMatchObject({ label: 0, weight: 0.5 });
  });

  it('of which nothing can be learned is none, and what joins the table is one', () => {
    expect(exampleOf({ ...answered, said: 'met_and_signed' })).toBeUndefined();
    const more = { ...labels, met_and_signed: { label: 1, weight: 3 } } as const;
    expect(exampleOf({ ...answered, said: 'met_and_signed' }, more)).toMatchObject({ label: 1, weight: 1 });
    expect(exampleOf({ ...answered, said: 'no' }, { no: { label: 0, weight: 0 } })).toBeUndefined();
  });

  it('counts at most once, whatever it says', () => {
    for (const { weight } of Object.values(labels)) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });
});

describe('the area under the curve', () => {
  const area = (ones: readonly number[], zeros: readonly number[]) =>
    areaUnderCurve([
      ...ones.map((score) => ({ score, label: 1 as const })),
      ...zeros.map((score) => ({ score, label: 0 as const })),
    ]);

  it('is 1 where all ones score higher, 0 where all score lower, .5 where all score the same', () => {
    expect(area([3, 4], [1, 2])?.value).toBe(1);
    expect(area([1, 2], [3, 4])?.value).toBe(0);
    expect(area([1, 1], [1, 1, 1])?.value).toBe(0.5);
    expect(area([1], [])).toBeUndefined();
  });

  it('is the share of pairs in which the one scores higher, inside its interval', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (ones, zeros) => {
        const won = ones.flatMap((one) => zeros.map((zero) => (one > zero ? 1 : one === zero ? 0.5 : 0)));
        const found = area(ones, zeros);
        const share = won.reduce<number>((sum, point) => sum + point, 0) / won.length;
        expect(found?.value).toBeCloseTo(share, 12);
        expect(found?.low).toBeLessThanOrEqual(share + 1e-12);
        expect(found?.high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });

  it('has the interval of DeLong: .83 ± .36 for this worked example', () => {
    // Ones 2, 4; zeros 1, 3, 0: V10 = (2/3, 1), V01 = (1, 1/2, 1); variance = (1/18)/2 + (1/12)/3 = 1/18.
    const found = area([2, 4], [1, 3, 0]);
    expect(found?.value).toBeCloseTo(5 / 6);
    expect(found?.low).toBeCloseTo(5 / 6 - 1.96 * Math.sqrt(1 / 18));
    expect(found?.high).toBe(1);
  });
});

describe('a replay', () => {
  it('learns from what came before and tests on what came after, on answers that the current weights never saw', () => {
    fc.assert(
      fc.property(fc.array(anyExample, { maxLength: 120 }), fc.nat(300), (examples, day) => {
        const split = splitInTime(examples, dayAt(day));
        if (!split) return;
        const first = Math.min(...split.after.map(({ at }) => Date.parse(at)));
        expect(split.before.length + split.after.length).toBe(examples.length);
        expect(split.before.every(({ at }) => Date.parse(at) < first)).toBe(true);
        expect(first).toBeGreaterThan(Date.parse(dayAt(day)));
        expect(split.after.length).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it('needs twenty answers that the current weights were not learned from', () => {
    const examples = answersOf(handSet, 100);
    expect(splitInTime(examples, dayAt(80))).toBeUndefined();
    expect(splitInTime(examples, dayAt(79))?.after).toHaveLength(10);
    expect(splitInTime(examples)?.after).toHaveLength(30);
    expect(splitInTime(Array.from({ length: 5 }, () => anExample()))).toBeUndefined();
  });

  it('shows that learning foretells better where members have other tastes, by loss and by area', () => {
    const split = splitInTime(answersOf(otherTastes, 3000));
    if (!split) throw new Error('too few');
    const { learned, current, handSet: prior, tested, learnedFrom } = replay(split, handSet, handSet);
    expect([tested, learnedFrom]).toEqual([900, 2100]);
    expect(learned.logLoss).toBeLessThan(current.logLoss - 0.02);
    expect(learned.area?.value).toBeGreaterThan(current.area?.value ?? 1);
    expect(prior).toEqual(current);
  });
});
