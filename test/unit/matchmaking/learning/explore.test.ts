import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseExplored, drawOf, markExplored } from '../../../../services/matchmaking/learning/explore.ts';

const pair = (a: number, b: number, newcomers: readonly string[]) => ({
  key: `${a} ${b}`,
  score: 0.3,
  newcomers,
});
const anyPairs = fc
  .uniqueArray(fc.tuple(fc.nat(30), fc.nat(30)), { selector: ([a, b]) => `${a} ${b}`, maxLength: 120 })
  .map((all) => all.map(([a, b]) => pair(a, b, a < 8 ? [`org_${a}`] : [])));

describe('exploring for newcomers', () => {
  it('takes at most a tenth of the pairs that a round makes, each with a newcomer, one for each', () => {
    fc.assert(
      fc.property(anyPairs, fc.nat(1000), fc.nat(200), (pairs, round, expected) => {
        const explored = chooseExplored(round, pairs, expected);
        expect(explored.length).toBeLessThanOrEqual(expected / 10);
        expect(explored.every(({ newcomers }) => newcomers.length > 0)).toBe(true);
        const each = explored.map(({ newcomers }) => newcomers[0]);
        expect(new Set(each).size).toBe(each.length);
      }),
    );
  });

  it('is the same for the same round, in whatever order pairs are listed, and another in another round', () => {
    const pairs = Array.from({ length: 60 }, (_, at) => pair(at % 6, at + 10, [`org_${at % 6}`]));
    const keys = (round: number, of = pairs) => chooseExplored(round, of, 60).map(({ key }) => key);
    expect(keys(4, pairs.toReversed())).toEqual(keys(4));
    expect(keys(5)).not.toEqual(keys(4));
  });

  it('gives each newcomer its turn', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => pair(at, at + 50, [`org_${at}`]));
    const seen = new Set(
      Array.from({ length: 60 }, (_, round) => chooseExplored(round, pairs, 40))
        .flat()
        .map(({ key }) => key),
    );
    expect(seen.size).toBe(40);
  });

  it('marks no more than a tenth of a round that came out smaller', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 0, max: 12 }), fc.nat(50), (made, tried, round) => {
        const explored = Array.from({ length: Math.min(tried, made) }, (_, at) => `pair ${at}`);
        const { marked, tooMany } = markExplored(round, made, explored);
        expect(marked.length).toBeLessThanOrEqual(made / 10);
        expect([...marked, ...tooMany].toSorted()).toEqual(explored.toSorted());
        if (tooMany.length > 0) expect(marked.length).toBe(Math.floor(made / 10));
      }),
    );
  });

  it('draws evenly', () => {
    const draws = Array.from({ length: 4000 }, (_, at) => drawOf(at % 20, `org_${at} org_${at * 7}`));
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
      expect(share).toBeGreaterThan(0.08);
      expect(share).toBeLessThan(0.12);
    }
  });
});
