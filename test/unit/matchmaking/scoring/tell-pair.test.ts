import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sigmoid } from '../../../../services/matchmaking/scoring/gain.ts';
import type {
  IntroducedFacts,
  LinksSaid,
  Match,
  MatchEnd,
  PairFacts,
  SideIndex,
} from '../../../../services/matchmaking/scoring/pair-facts.ts';
import { tellPair } from '../../../../services/matchmaking/scoring/tell-pair.ts';
import { type Viewer, viewOf } from '../../../../services/matchmaking/scoring/view.ts';
import { aKinship, all, aMatch, anyPair, aPair, first, foundBy, second, yardstick } from './pair-makers.ts';

const logit = (chance: number): number => Math.log(chance / (1 - chance));
const tell = (viewer: Viewer, pair: PairFacts) => tellPair(viewer, pair, yardstick);
const theirEnd = ({ need, answer }: Match): MatchEnd => (need.organisationId === 'org_b' ? need : answer);
const keep = (pair: PairFacts, which: (match: Match) => boolean): PairFacts => ({
  ...pair,
  matches: pair.matches.filter(which),
});
const ends = ({ need, answer }: Match): readonly MatchEnd[] => [need, answer];

/** With what this side said of their introduction, and otherwise of what the other one said. */
const saidBy = (side: SideIndex, { introduced }: PairFacts): Pick<PairFacts, 'introduced'> => {
  if (!introduced) return {};
  const own = introduced.found[side];
  return { introduced: { ...introduced, found: side === 0 ? foundBy(own, 0.9) : foundBy(0.1, own) } };
};

/**
 * Without anything that a member may not see: kept for animators, expired, known of others' suggestions, or said by the
 * other side of their introduction.
 */
const openTo = (side: SideIndex, pair: PairFacts): PairFacts => ({
  ...keep(pair, (match) =>
    ends(match).every(({ visibility, expired }) => visibility !== 'animators' && !expired),
  ),
  kinships: pair.kinships.filter(({ visibility }) => visibility !== 'animators'),
  ...saidBy(side, pair),
  organisations: [
    { ...pair.organisations[0], suggested: 0 },
    { ...pair.organisations[1], suggested: 99 },
  ],
});

describe('what a member is told', () => {
  it('is what it would be if what members may not see were not there, or were otherwise', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        expect(tell(first, pair)).toEqual(tell(first, openTo(0, pair)));
        expect(tell(second, pair)).toEqual(tell(second, openTo(1, pair)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is what it would be without the discreet statements of the other, where that one is named', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        fc.pre(!viewOf(first, pair, yardstick).stranger);
        const without = keep(pair, (match) => !theirEnd(match).discreet);
        expect(tell(first, pair)).toEqual(tell(first, without));
      }),
      { numRuns: 1000 },
    );
  });

  it('names nothing of a stranger: not its id, nor its statements, nor anything that others know of it', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        fc.pre(viewOf(first, pair, yardstick).stranger);
        const told = tell(first, pair);
        expect(JSON.stringify(told)).not.toMatch(/(?<!preview_(need|offer)_)org_b/);
        const discreet = { ...keep(pair, (match) => theirEnd(match).discreet), kinships: [] };
        const { links: _, introduced: _i, call: _c, ...unlinked } = discreet;
        expect(told).toEqual(tell(first, unlinked));
        const otherAge = unlinked.matches.map((match) => ({
          need: { ...match.need, ageInDays: 3 },
          answer: { ...match.answer, ageInDays: 5, maturity: { from: 1, to: 1 } },
          likeness: match.likeness,
        }));
        expect(told).toEqual(tell(first, { ...unlinked, matches: otherAge }));
      }),
      { numRuns: 1500 },
    );
  });

  it('carries the preview of a stranger, and its kind, poles and country', () => {
    const discreet = aMatch({
      need: { organisationId: 'org_b', discreet: true, preview: 'aperçu' },
      answer: { organisationId: 'org_a' },
    });
    const told = tell(
      first,
      aPair({ b: { kind: 'lab', poles: ['research'], country: 'FR' }, matches: [discreet] }),
    );
    expect(told.sides[1]).toMatchObject({ kind: 'lab', poles: ['research'], country: 'FR', reasons: [] });
    expect(told.sides[1]).not.toHaveProperty('organisationId');
    expect(told.sides[0].reasons[0]?.other).toEqual({
      source: 'need',
      visibility: 'campus',
      discreet: true,
      preview: 'aperçu',
    });
    expect(told.sides[0].reasons[0]?.own).toMatchObject({ sourceId: 'stm_offer' });
  });

  it('tells of a discreet need that its own works answer no more than of one that its offers do', () => {
    const need = { organisationId: 'org_b', discreet: true, preview: 'aperçu' };
    const theirs = aMatch({ need: { ...need, sourceId: 'stm_more' }, answer: { organisationId: 'org_a' } });
    const text = aMatch({ need, answer: { organisationId: 'org_a', source: 'text', sourceId: 'txt_1' } });
    expect(tell(first, aPair({ matches: [theirs, text] })).sides[0].reasons.at(-1)).toMatchObject({
      code: 'need_meets_expertise',
      own: { sourceId: 'txt_1' },
      other: { source: 'need', visibility: 'campus', discreet: true, preview: 'aperçu' },
    });
    const named = aPair({ matches: [theirs, text], kinships: [aKinship()], b: { suggested: 0 } });
    expect(tell(first, named).sides[0].reasons.map(({ code }) => code)).toEqual(['shared_expertise']);
  });

  it('does not tell what type a stranger brings, only that its kind usually does', () => {
    const discreet = aMatch({ answer: { type: 'data', discreet: true } });
    const [side] = tell(first, aPair({ b: { kind: 'public_operator' }, matches: [discreet] })).sides;
    expect(side.reasons[1]).toMatchObject({ code: 'usual_for_kind' });
    expect(side.reasons[1]?.parameters).toEqual({ kind: 'public_operator' });
  });

  it('names the other or not whatever else the other is suggested for', () => {
    const near = (suggested: number) =>
      aPair({
        b: { suggested },
        usuallySuggested: 3,
        matches: [
          aMatch({ need: { organisationId: 'org_b', discreet: true }, answer: { organisationId: 'org_a' } }),
        ],
        kinships: [aKinship({ likeness: 0.76 })],
      });
    expect([0, 3, 99].map((count) => viewOf(first, near(count), yardstick).stranger)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('has no reasons of the other side', () => {
    expect(tell(first, aPair()).sides[1].reasons).toEqual([]);
    expect(tell(all, aPair()).sides[1].reasons).toHaveLength(1);
  });
});

describe('of an introduction before, and of a call that fits both', () => {
  const said = (found: IntroducedFacts['found']) => aPair({ introduced: { year: 2025, found } });
  const codes = (viewer: Viewer, pair: PairFacts) =>
    tell(viewer, pair).sides.map(({ reasons }) => reasons.map(({ code }) => code));

  it('a side that was glad of it is told the year, and nothing of what the other made of it', () => {
    const reasons = tell(first, said(foundBy(1, 0))).sides[0].reasons;
    expect(reasons[1]).toMatchObject({ code: 'met_before', parameters: { year: 2025 } });
    expect(tell(first, said(foundBy(1, 0)))).toEqual(tell(first, said(foundBy(1, 1))));
    expect(tell(first, said(foundBy(undefined, 1)))).toEqual(tell(first, aPair()));
  });

  it('is no reason to who was not, and makes the pair worse for that side', () => {
    expect(codes(first, said(foundBy(0.25)))[0]).not.toContain('met_before');
    expect(tell(first, said(foundBy(0.25))).score).toBeLessThan(tell(first, aPair()).score);
  });

  it('a call is told by its id, to both sides, and not beside a stranger', () => {
    const shared = aPair({ call: 'cal_1', matches: [aMatch({ answer: { gladly: true } })] });
    for (const { reasons } of tell(all, shared).sides)
      expect(reasons).toContainEqual(
        expect.objectContaining({ code: 'shared_call', parameters: { call: 'cal_1' } }),
      );
    const discreet = { ...shared, matches: [aMatch({ answer: { discreet: true } })] };
    expect(codes(first, discreet)[0]).not.toContain('shared_call');
  });
});

describe('the reasons of a side', () => {
  it('are at most four, strongest first, one of them of substance, each having moved the gain', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom(all, first, second), (pair, viewer) => {
        for (const { reasons } of tell(viewer, pair).sides) {
          const contributions = reasons.map(({ contribution }) => contribution);
          expect(reasons.length).toBeLessThanOrEqual(4);
          expect(contributions).toEqual(contributions.toSorted((a, b) => b - a));
          for (const one of contributions) {
            expect(one).toBeGreaterThan(-1e-12);
            // More than the gain where something else lowers that.
            expect(one).toBeLessThanOrEqual(1);
          }
          const substance = [
            'offer_answers_need',
            'expertise_answers_need',
            'need_meets_offer',
            'shared_expertise',
          ];
          if (reasons.length > 0) expect(reasons.some(({ code }) => substance.includes(code))).toBe(true);
          // Who needs is told once for each need, and so is who has what answers it.
          const needs = reasons.flatMap(({ code, own, other }) => {
            const end = code === 'need_meets_expertise' ? other : own;
            return end ? [`${code} ${end.sourceId ?? end.preview}`] : [];
          });
          expect(new Set(needs).size).toBe(needs.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are there for every side that an animator sees gain', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        for (const { gain, reasons } of tell(all, pair).sides) expect(reasons.length > 0).toBe(gain > 0);
      }),
    );
  });

  it('say what that statement has in the gain', () => {
    const other = aMatch({
      likeness: 0.65,
      need: { sourceId: 'stm_second' },
      answer: { sourceId: 'stm_more' },
    });
    const [side] = tell(all, aPair({ matches: [aMatch(), other] })).sides;
    const [alone] = tell(all, aPair()).sides;
    expect(side.reasons.map(({ own }) => own?.sourceId)).toEqual(['stm_need', 'stm_second']);
    const { bias } = yardstick.weights;
    const perLogOdds = (side.gain - sigmoid(bias)) / (logit(side.gain) - bias);
    expect(side.reasons[1]?.contribution).toBeCloseTo(
      (logit(side.gain) - logit(alone.gain)) * perLogOdds,
      12,
    );
  });

  it('name the texts that answer a need, and those that show what both work on', () => {
    const text = aMatch({ answer: { source: 'text', sourceId: 'txt_9' } });
    const [side] = tell(
      all,
      aPair({ matches: [text], kinships: [aKinship({ sourceIds: ['txt_1', 'txt_2'] })] }),
    ).sides;
    expect(side.reasons).toMatchObject([
      {
        code: 'expertise_answers_need',
        own: { sourceId: 'stm_need' },
        other: { sourceId: 'txt_9', source: 'text' },
      },
      { code: 'shared_expertise', sourceIds: ['txt_1', 'txt_2'] },
    ]);
  });

  it('tell what surrounds a pair where it moved the gain, and not where it did not', () => {
    const typed = aMatch({ need: { type: 'data', ageInDays: 3 }, answer: { type: 'data', ageInDays: 1 } });
    const rich = aPair({
      a: { poles: ['research'] },
      b: { poles: ['research'], kind: 'public_operator' },
      matches: [typed],
      links: {
        ...{ partnersInCommon: 2.4, resourceAllocation: 0.8, walk: [0.02, 0.02] },
        said: { partners: 3, nearest: ['org_x', 'org_y'] },
      },
    });
    const codes = tell(all, rich).sides[0].reasons.map(({ code, parameters }) => ({ code, parameters }));
    expect(codes).toEqual([
      { code: 'offer_answers_need', parameters: {} },
      { code: 'partners_in_common', parameters: { partners: 3 } },
      { code: 'usual_for_kind', parameters: { kind: 'public_operator', type: 'data' } },
      { code: 'same_pole', parameters: { pole: 'research' } },
    ]);
    const poor = aPair({
      a: { poles: ['research'] },
      b: { poles: ['training', 'patients_and_society'] },
      matches: [aMatch({ answer: { ageInDays: 2000 } })],
    });
    expect(tell(all, poor).sides[0].reasons).toHaveLength(1);
  });

  it('tell what two did together before whom they both know, and that they are near where there is neither', () => {
    const links = { partnersInCommon: 2, resourceAllocation: 0.8, walk: [0.02, 0.02] } as const;
    const said = (what: LinksSaid) =>
      tell(first, aPair({ matches: [aMatch()], links: { ...links, said: what } })).sides[0].reasons.find(
        ({ code }) => code !== 'offer_answers_need',
      );
    expect(said({ together: { year: 2024 }, partners: 2, nearest: ['org_x'] })).toMatchObject({
      code: 'worked_together',
      parameters: { year: 2024, partners: 2 },
    });
    expect(said({ together: {}, partners: 0, nearest: [] })?.parameters).toEqual({});
    expect(said({ partners: 2, nearest: ['org_x', 'org_y'] })).toMatchObject({
      code: 'partners_in_common',
      sourceIds: ['org_x', 'org_y'],
      parameters: { partners: 2 },
    });
    expect(said({ partners: 0, nearest: [] })?.code).toBe('near_in_collaborations');
  });

  it('tell that something is new only where answers have taught that it counts for much', () => {
    const fresh = aPair({ matches: [aMatch({ need: { ageInDays: 3 }, answer: { ageInDays: 1 } })] });
    const { weights } = yardstick;
    const codes = (freshness: number) =>
      tellPair(all, fresh, {
        ...yardstick,
        weights: { ...weights, of: { ...weights.of, freshness } },
      }).sides[0].reasons.map(({ code }) => code);
    expect(codes(weights.of.freshness)).toEqual(['offer_answers_need']);
    expect(codes(0.8)).toContain('recent');
  });

  it('tell animators alone that somebody is seldom suggested', () => {
    const pair = aPair({ b: { suggested: 0 }, usuallySuggested: 4 });
    expect(tell(all, pair).sides[0].reasons.map(({ code }) => code)).toContain('seldom_suggested');
    expect(tell(first, pair).sides[0].reasons.map(({ code }) => code)).not.toContain('seldom_suggested');
  });
});
