// What one has written or done and the other needs is a reason of both sides.
import { describe, expect, it } from '@jest/globals';
import type { Match, PairFacts } from '../../../../services/matchmaking/scoring/pair-facts.ts';
import { tellPair } from '../../../../services/matchmaking/scoring/tell-pair.ts';
import type { Viewer } from '../../../../services/matchmaking/scoring/view.ts';
import { aKinship, all, aMatch, aPair, first, second, yardstick } from './pair-makers.ts';

const tell = (viewer: Viewer, pair: PairFacts) => tellPair(viewer, pair, yardstick);

describe('what works give', () => {
  it('is told to who has written or done something that the other needs, as the other is told who has it', () => {
    const text = aMatch({
      need: { organisationId: 'org_b' },
      answer: { organisationId: 'org_a', source: 'text', sourceId: 'txt_9' },
    });
    const pair = aPair({ matches: [text], kinships: [aKinship()] });
    expect(tell(first, pair).sides[0].reasons).toMatchObject([
      { code: 'shared_expertise' },
      {
        code: 'need_meets_expertise',
        contribution: 0,
        own: { sourceId: 'txt_9', source: 'text' },
        other: { sourceId: 'stm_need', source: 'need' },
      },
    ]);
    expect(tell(second, pair).sides[1].reasons.map(({ code }) => code)).toContain('expertise_answers_need');
    expect(tell(all, pair).sides.map(({ reasons }) => reasons.map(({ code }) => code).toSorted())).toEqual([
      ['need_meets_expertise', 'shared_expertise'],
      ['expertise_answers_need', 'shared_expertise'],
    ]);
  });

  it('is said to who has it as to who needs it: the same needs, by the same works', () => {
    const works = (side: 0 | 1, pair: PairFacts, code: string) =>
      tell(all, pair)
        .sides[side].reasons.filter((reason) => reason.code === code)
        .map(({ own, other }) => [own?.sourceId, other?.sourceId].toSorted().join(' '));
    const need = (sourceId: string) => ({ organisationId: 'org_b', sourceId });
    const by = (sourceId: string) => ({ organisationId: 'org_a', source: 'text', sourceId }) as const;
    const pair = aPair({
      matches: [
        aMatch({ need: need('stm_1'), answer: by('txt_1'), likeness: 0.8 }),
        aMatch({ need: need('stm_1'), answer: by('txt_2'), likeness: 0.7 }),
        aMatch({ need: need('stm_2'), answer: by('txt_1'), likeness: 0.7 }),
      ],
      kinships: [aKinship({ likeness: 0.7 })],
    });
    const told = works(0, pair, 'need_meets_expertise');
    expect(told).toEqual(['stm_1 txt_1', 'stm_2 txt_1']);
    expect(works(1, pair, 'expertise_answers_need')).toEqual(told);
  });

  it('keeps a place among the reasons, and names no text where an offer says it', () => {
    const theirs = { need: { organisationId: 'org_b', sourceId: 'stm_theirs' } };
    const text = aMatch({
      ...theirs,
      answer: { organisationId: 'org_a', source: 'text', sourceId: 'txt_1' },
    });
    const offer = aMatch({ ...theirs, answer: { organisationId: 'org_a', sourceId: 'stm_ours' } });
    const typed = aMatch({ need: { type: 'data' }, answer: { type: 'data' } });
    const codes = (...matches: Match[]) =>
      tell(
        first,
        aPair({
          a: { poles: ['research'] },
          b: { poles: ['research'], kind: 'public_operator' },
          links: { partnersInCommon: 2.4, resourceAllocation: 0.8, walk: [0.02, 0.02] },
          matches: [typed, ...matches],
        }),
      ).sides[0].reasons.map(({ code }) => code);
    expect(codes()).toContain('same_pole');
    expect(codes(text)).toEqual([
      'offer_answers_need',
      'near_in_collaborations',
      'usual_for_kind',
      'need_meets_expertise',
    ]);
    expect(codes(text, offer)).not.toContain('need_meets_expertise');
  });
});
