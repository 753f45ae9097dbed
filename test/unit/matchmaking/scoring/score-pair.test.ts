import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gainOf } from '../../../../services/matchmaking/scoring/gain.ts';
import { reachesFloor, scorePair } from '../../../../services/matchmaking/scoring/score-pair.ts';
import { sideFeatures } from '../../../../services/matchmaking/scoring/side-features.ts';
import { answered } from '../../../../services/matchmaking/scoring/thresholds.ts';
import type { PairFacts } from '../../../../services/matchmaking/scoring/pair-facts.ts';
import { aKinship, aMatch, anyPair, aPair, turned, unit, yardstick } from './pair-makers.ts';

const score = (pair: PairFacts): number => scorePair(pair, yardstick).score;
const gains = (pair: PairFacts): readonly number[] =>
  ([0, 1] as const).map((side) => gainOf(sideFeatures(pair, side, yardstick.table), yardstick.weights));

describe('the score of a pair', () => {
  it('is the same whichever side comes first, and in whatever order its matches are', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const { score: straight, sides, animatorsOnly } = scorePair(pair, yardstick);
        const about = scorePair({ ...turned(pair), matches: pair.matches.toReversed() }, yardstick);
        expect(about.score).toBeCloseTo(straight, 12);
        expect(about.animatorsOnly).toBe(animatorsOnly);
        expect(about.sides.map((side) => side.stranger)).toEqual(
          sides.map((side) => side.stranger).toReversed(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing where one side gets nothing', () => {
    const onlyKnown = aMatch({ answer: { source: 'text', sourceId: 'txt_1' } });
    expect(score(aPair({ matches: [onlyKnown] }))).toBe(0);
    expect(score(aPair({ matches: [onlyKnown], kinships: [aKinship()] }))).toBeGreaterThan(0);
  });

  it('reaches the floor with a need that is just answered by a plain offer, and not with less', () => {
    expect(reachesFloor({ score: score(aPair({ matches: [aMatch({ likeness: answered })] })) })).toBe(true);
    expect(score(aPair({ matches: [aMatch({ likeness: answered - 0.01 })] }))).toBe(0);
  });

  it('is higher where the giver says that it gives gladly', () => {
    expect(score(aPair({ matches: [aMatch({ answer: { gladly: true } })] }))).toBeGreaterThan(score(aPair()));
  });

  it('does not count what has expired', () => {
    expect(score(aPair({ matches: [aMatch({ answer: { expired: true } })] }))).toBe(0);
  });
});

describe('a better match', () => {
  it('never lowers what a side gains: a likeness that rises', () => {
    fc.assert(
      fc.property(anyPair, fc.nat(4), unit, (pair, at, likeness) => {
        const match = pair.matches[at];
        fc.pre(match !== undefined && likeness > match.likeness);
        const better = pair.matches.map((one, i) => (i === at ? { ...one, likeness } : one));
        const [before, after] = [gains(pair), gains({ ...pair, matches: better })];
        for (const side of [0, 1]) expect(after[side]).toBeGreaterThanOrEqual((before[side] ?? 0) - 1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  it('never lowers what a side gains: one match more, or kinship', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const after = gains(pair);
        for (const gone of pair.matches) {
          const before = gains({ ...pair, matches: pair.matches.filter((one) => one !== gone) });
          for (const side of [0, 1]) expect(after[side]).toBeGreaterThanOrEqual((before[side] ?? 0) - 1e-12);
        }
        const without = gains({ ...pair, kinships: [] });
        for (const side of [0, 1]) expect(after[side]).toBeGreaterThanOrEqual((without[side] ?? 0) - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is kept for animators', () => {
  const kept = aMatch({ likeness: 0.9, need: { visibility: 'animators', sourceId: 'stm_kept' } });

  it('counts for nothing where the pair stands without it', () => {
    expect(scorePair(aPair({ matches: [aMatch(), kept] }), yardstick)).toEqual(scorePair(aPair(), yardstick));
  });

  it('makes a pair for animators alone where it does not', () => {
    expect(scorePair(aPair({ matches: [kept] }), yardstick)).toMatchObject({ animatorsOnly: true });
    expect(score(aPair({ matches: [kept] }))).toBeGreaterThan(0.3);
    expect(scorePair(aPair(), yardstick)).toMatchObject({ animatorsOnly: false });
  });
});

describe('what is discreet', () => {
  const discreet = aMatch({ likeness: 0.9, need: { discreet: true, sourceId: 'stm_discreet' } });

  it('makes its owner a stranger to the other side alone', () => {
    const { sides } = scorePair(aPair({ matches: [discreet] }), yardstick);
    expect(sides.map(({ stranger }) => stranger)).toEqual([false, true]);
  });

  it('makes nobody a stranger where the pair stands without it, and counts for its owner alone', () => {
    const { sides } = scorePair(aPair({ matches: [aMatch(), discreet] }), yardstick);
    expect(sides.map(({ stranger }) => stranger)).toEqual([false, false]);
    const plain = scorePair(aPair(), yardstick);
    expect(sides[0].gain).toBeGreaterThan(plain.sides[0].gain);
    expect(sides[1].gain).toBe(plain.sides[1].gain);
  });

  it('never makes a name come up that would not have come up without it', () => {
    const weak = aKinship({ likeness: 0.66 });
    const { sides } = scorePair(aPair({ matches: [discreet], kinships: [weak] }), yardstick);
    expect(sides[1].stranger).toBe(true);
    expect(sides[1].features.shared_expertise).toBeUndefined();
  });

  it('stays a stranger, and who was named stays named, whatever is said later', () => {
    const stranger = aPair({ matches: [aMatch(), discreet], shownAs: [undefined, 'stranger'] });
    expect(scorePair(stranger, yardstick).sides[1].stranger).toBe(true);
    const named = aPair({ matches: [discreet], shownAs: [undefined, 'named'] });
    expect(scorePair(named, yardstick).sides[1]).toMatchObject({ stranger: false, gain: 0 });
  });
});
