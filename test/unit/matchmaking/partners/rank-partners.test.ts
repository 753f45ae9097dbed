import { describe, expect, it } from '@jest/globals';
import { rankPartners } from '../../../../services/matchmaking/partners/rank-partners.ts';
import type { PartnerFacts } from '../../../../services/matchmaking/partners/rank-partners.ts';

const facts = (organisation: number, about: Partial<PartnerFacts> = {}): PartnerFacts => ({
  organisation,
  visits: 0,
  text: 0,
  circle: 0,
  ...about,
});
const idOf = (organisation: number): string => `org_${9 - organisation}`;
const ranked = (...others: PartnerFacts[]): readonly number[] =>
  rankPartners(others, idOf).map(({ organisation }) => organisation);

describe('next partners', () => {
  it('come by past collaborations first', () => {
    const [near, alike, far] = [facts(0, { visits: 0.05 }), facts(1, { text: 9, circle: 0.5 }), facts(2)];
    expect(ranked(far, alike, near)).toEqual([0, 1, 2]);
  });

  it('that no path of collaborations joins come by texts and circles', () => {
    expect(ranked(facts(0), facts(1, { text: 2 }), facts(2, { text: 2, circle: 0.4 }))).toEqual([2, 1, 0]);
  });

  it('that are equals come in the order of ids', () => {
    expect(ranked(facts(0), facts(1), facts(2))).toEqual([2, 1, 0]);
  });

  it('have scores that do not depend on the units of texts', () => {
    const all = [facts(0, { visits: 0.1, text: 1 }), facts(1, { text: 4 }), facts(2, { circle: -0.3 })];
    const inOtherUnits = all.map((one) => ({ ...one, text: one.text * 1_000 }));
    const scores = rankPartners(all, idOf).map(({ score }) => score);
    rankPartners(inOtherUnits, idOf).forEach(({ score }, i) => expect(score).toBeCloseTo(scores[i] ?? 0));
  });

  it('are nobody where there is nobody', () => {
    expect(ranked()).toEqual([]);
  });
});
