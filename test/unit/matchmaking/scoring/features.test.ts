import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  exposureFeature,
  linkFeatures,
  poleFeature,
} from '../../../../services/matchmaking/scoring/context-features.ts';
import { featureNames } from '../../../../services/matchmaking/scoring/features.ts';
import { bestFit, freshness, maturityFit } from '../../../../services/matchmaking/scoring/fit-features.ts';
import { usualTable } from '../../../../services/matchmaking/scoring/kind-type-table.ts';
import { sideFeatures } from '../../../../services/matchmaking/scoring/side-features.ts';
import { aKinship, aMatch, anyPair, aPair, foundBy } from './pair-makers.ts';

const ofFirst = (pair: Parameters<typeof sideFeatures>[0]) => sideFeatures(pair, 0, usualTable);
const ofSecond = (pair: Parameters<typeof sideFeatures>[0]) => sideFeatures(pair, 1, usualTable);

describe('the features of a side', () => {
  it('are all in 0..1, for any pair', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        for (const values of [ofFirst(pair), ofSecond(pair)])
          for (const name of featureNames) {
            const value = values[name];
            if (value === undefined) continue;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
      }),
    );
  });

  it('are missing where nothing is known', () => {
    expect(ofFirst(aPair({ matches: [] }))).toEqual({});
  });
});

describe('a need met by an offer', () => {
  it('counts for who needs, as much as the words are like', () => {
    expect(ofFirst(aPair()).need_met_by_offer).toBeCloseTo(0.8);
    expect(ofSecond(aPair()).need_met_by_offer).toBeUndefined();
  });

  it('does not count below the floor', () => {
    expect(ofFirst(aPair({ matches: [aMatch({ likeness: 0.5 })] }))).toEqual({});
  });

  it('counts less where the type is another, and not at all where that makes it no answer', () => {
    const typed = (need: 'data' | 'expertise', likeness: number) =>
      ofFirst(aPair({ matches: [aMatch({ likeness, need: { type: need }, answer: { type: 'equipment' } })] }))
        .need_met_by_offer;
    expect(typed('expertise', 0.8)).toBeCloseTo(0.72, 2);
    expect(typed('data', 0.8)).toBeCloseTo(0.6, 2);
    expect(typed('data', 0.7)).toBeUndefined();
  });

  it('counts more where two needs are met, but one need only by its best offer', () => {
    const another = aMatch({ likeness: 0.6, answer: { sourceId: 'stm_other' } });
    const second = aMatch({ likeness: 0.6, need: { sourceId: 'stm_second' } });
    expect(ofFirst(aPair({ matches: [aMatch(), another] })).need_met_by_offer).toBeCloseTo(0.8);
    expect(ofFirst(aPair({ matches: [aMatch(), second] })).need_met_by_offer).toBeCloseTo(0.92);
  });
});

describe('a need met by expertise', () => {
  const text = aMatch({ answer: { source: 'text', sourceId: 'txt_1' } });

  it('is told apart from an offer', () => {
    const values = ofFirst(aPair({ matches: [text] }));
    expect(values.need_met_by_expertise).toBeCloseTo(0.8);
    expect(values.need_met_by_offer).toBeUndefined();
  });

  it('counts for what it adds to what offers answer: of the same need, what it answers better; of another, all that is left', () => {
    const offer = aMatch();
    const other = aMatch({
      need: { sourceId: 'stm_second' },
      answer: { source: 'text', sourceId: 'txt_1' },
      likeness: 0.7,
    });
    expect(ofFirst(aPair({ matches: [offer, text] })).need_met_by_expertise).toBeUndefined();
    expect(
      ofFirst(aPair({ matches: [offer, { ...text, likeness: 0.9 }] })).need_met_by_expertise,
    ).toBeCloseTo(0.1, 12);
    expect(ofFirst(aPair({ matches: [offer, text, other] })).need_met_by_expertise).toBeCloseTo(
      0.2 * 0.7,
      12,
    );
  });

  it('gives nothing to who never said that it offers it', () => {
    expect(ofSecond(aPair({ matches: [text] }))).toEqual({});
  });
});

describe('an offer that is wanted', () => {
  it('counts half for who makes it, and in full where it gives it gladly', () => {
    expect(ofSecond(aPair()).offer_wanted).toBeCloseTo(0.4);
    expect(ofSecond(aPair({ matches: [aMatch({ answer: { gladly: true } })] })).offer_wanted).toBeCloseTo(
      0.8,
    );
  });
});

describe('shared expertise', () => {
  it('counts for both, from where profiles are alike', () => {
    const pair = aPair({ matches: [], kinships: [aKinship(), aKinship({ likeness: 0.7 })] });
    expect([ofFirst(pair).shared_expertise, ofSecond(pair).shared_expertise]).toEqual([0.8, 0.8]);
    expect(ofFirst(aPair({ matches: [], kinships: [aKinship({ likeness: 0.6 })] }))).toEqual({});
  });
});

describe('what fits beyond words', () => {
  it('looks up how usual it is for the kind of who brings it', () => {
    const pair = aPair({ b: { kind: 'agency' }, matches: [aMatch({ answer: { type: 'regulatory' } })] });
    expect(ofFirst(pair).kind_fit).toBe(1);
    expect(ofSecond(pair).kind_fit).toBeUndefined();
  });

  it('is full in maturity where ranges meet, and falls a quarter for each level between', () => {
    expect(maturityFit({ from: 2, to: 4 }, { from: 4, to: 6 })).toBe(1);
    expect(maturityFit({ from: 2, to: 3 }, { from: 5, to: 6 })).toBe(0.5);
    expect(maturityFit({ from: 8, to: 9 }, { from: 1, to: 2 })).toBe(0);
    expect(maturityFit(undefined, { from: 1, to: 2 })).toBeUndefined();
  });

  it('halves in freshness each year, by the older of both statements', () => {
    expect(freshness(0, 0)).toBe(1);
    expect(freshness(10, 365)).toBeCloseTo(0.5);
    expect(freshness(undefined, 730)).toBeCloseTo(0.25);
    expect(freshness(undefined, undefined)).toBeUndefined();
  });

  it('is the best of several, where one that is not known counts as neutral beside others', () => {
    expect(bestFit('kind_fit', [0.2, 0.4])).toBe(0.4);
    expect(bestFit('kind_fit', [0.2, undefined])).toBe(0.5);
    expect(bestFit('kind_fit', [0.9, undefined])).toBe(0.9);
    expect(bestFit('kind_fit', [undefined])).toBeUndefined();
  });
});

describe('what surrounds a pair', () => {
  it('is full in one pole, half in neighbouring ones, and none otherwise', () => {
    expect(poleFeature(['research', 'training'], ['training'])).toBe(1);
    expect(poleFeature(['research'], ['entrepreneurship'])).toBe(0.5);
    expect(poleFeature(['entrepreneurship'], ['research'])).toBe(0.5);
    expect(poleFeature(['training'], ['patients_and_society'])).toBe(0);
    expect(poleFeature([], ['training'])).toBeUndefined();
  });

  it('grows with partners in common, with how exclusive they are, and with the walk from this side', () => {
    const links = { partnersInCommon: 2, resourceAllocation: 0.5, walk: [0.001, 0.1] } as const;
    const [ofA, ofB] = [linkFeatures(links, 0), linkFeatures(links, 1)];
    expect(ofA.partners_in_common).toBe(0.5);
    expect(ofA.resource_allocation).toBe(0.5);
    expect(ofA.walk).toBeCloseTo(0.1, 2);
    expect(ofB.walk).toBeCloseTo(0.67, 2);
    expect(linkFeatures({ ...links, walk: [0, 1] }, 1).walk).toBe(1);
    expect(linkFeatures(undefined, 0)).toEqual({});
  });

  it('is of an introduction what this side made of it, and is not known where it did not say', () => {
    const pair = aPair({ introduced: { year: 2025, found: foundBy(0.75) } });
    expect([ofFirst(pair).met_before, ofSecond(pair).met_before]).toEqual([0.75, undefined]);
  });

  it('is full where a call is open for both', () => {
    expect([ofFirst, ofSecond].map((of) => of(aPair({ call: 'cal_1' })).shared_call)).toEqual([1, 1]);
    expect(ofFirst(aPair()).shared_call).toBeUndefined();
  });

  it('is half in exposure for who is suggested as often as is usual', () => {
    expect(exposureFeature(4, 4)).toBe(0.5);
    expect(exposureFeature(0, 4)).toBe(0);
    expect(exposureFeature(12, 4)).toBe(0.75);
    expect(exposureFeature(3, undefined)).toBeUndefined();
    expect(ofFirst(aPair({ b: { suggested: 3 }, usuallySuggested: 3 })).exposure).toBe(0.5);
  });
});
