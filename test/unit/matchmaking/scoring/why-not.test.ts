import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Suppression } from '../../../../services/matchmaking/rules/suppression.ts';
import type { PairFacts } from '../../../../services/matchmaking/scoring/pair-facts.ts';
import { candidateFloor } from '../../../../services/matchmaking/scoring/thresholds.ts';
import { reciprocal } from '../../../../services/matchmaking/scoring/gain.ts';
import type { Viewer } from '../../../../services/matchmaking/scoring/view.ts';
import { type PairStanding, whyNot } from '../../../../services/matchmaking/scoring/why-not.ts';
import { aKinship, all, aMatch, anyPair, aPair, first, second, yardstick } from './pair-makers.ts';

const why = (viewer: Viewer, pair: PairFacts, standing: Partial<PairStanding> = {}) =>
  whyNot(viewer, pair, yardstick, { suppressions: [], suggested: false, full: [], ...standing });

const blocked: Suppression = {
  code: 'blocked',
  ruleId: 'rul_1',
  reason: 'bad experience',
  author: 'per_1',
  knownTo: ['org_a'],
};
const full = ['org_b'];

describe('why a pair is not suggested', () => {
  it('is that it is', () => {
    expect(why(all, aPair(), { suggested: true })).toEqual({ kind: 'suggested' });
  });

  it('is a rule, before any number', () => {
    expect(why(all, aPair(), { suppressions: [blocked] })).toEqual({
      kind: 'forbidden',
      suppressions: [blocked],
    });
  });

  it('is the side that gets nothing, and how near the best match came', () => {
    expect(why(all, aPair({ matches: [aMatch({ likeness: 0.5 })] }))).toEqual({
      kind: 'nothing_to_gain',
      organisationIds: ['org_a', 'org_b'],
      nearest: 0.5,
    });
    const known = aMatch({ answer: { source: 'text', sourceId: 'txt_1' } });
    expect(why(all, aPair({ matches: [known] }))).toEqual({
      kind: 'nothing_to_gain',
      organisationIds: ['org_b'],
    });
  });

  it('is the features that are low, and how far each side is from the floor', () => {
    const pair = aPair({
      matches: [],
      kinships: [aKinship({ likeness: 0.7 })],
      a: { poles: ['training'] },
      b: { poles: ['patients_and_society'] },
    });
    const answer = why(all, pair);
    expect(answer).toMatchObject({
      kind: 'too_low',
      floor: candidateFloor,
      sides: [
        {
          organisationId: 'org_a',
          lowest: [{ feature: 'need_met_by_offer' }, { feature: 'offer_wanted' }, {}],
        },
        { organisationId: 'org_b' },
      ],
    });
    if (answer.kind !== 'too_low') throw new Error('unreachable');
    const [a, b] = answer.sides;
    expect(answer.score).toBeLessThan(candidateFloor);
    expect(reciprocal(a.needed ?? 0, b.gain)).toBeCloseTo(candidateFloor);
    expect(a.needed).toBeGreaterThan(a.gain);
  });

  it('is the round, and who has no place left', () => {
    expect(why(all, aPair(), { full })).toEqual({ kind: 'not_chosen', full });
  });
});

describe('what a member learns of why not', () => {
  it('is its own rule with its reason, and not that the other made one', () => {
    expect(why(first, aPair(), { suppressions: [blocked] })).toEqual({
      kind: 'forbidden',
      suppressions: [{ code: 'blocked', ruleId: 'rul_1', reason: 'bad experience', knownTo: ['org_a'] }],
    });
    expect(why(second, aPair(), { suppressions: [blocked], full })).toEqual(why(second, aPair()));
  });

  it('does not depend on what the other keeps to itself, nor on what is kept for animators', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const open = pair.matches.filter(({ need, answer }) =>
          [need, answer].every(
            ({ visibility, discreet, expired, organisationId }) =>
              visibility !== 'animators' && !expired && !(discreet && organisationId === 'org_b'),
          ),
        );
        const kinships = pair.kinships.filter(({ visibility }) => visibility !== 'animators');
        const { usuallySuggested: _, ...rest } = pair;
        expect(why(first, pair, { full })).toEqual(why(first, { ...rest, matches: open, kinships }));
      }),
      { numRuns: 2000 },
    );
  });
});
