import { describe, expect, it } from '@jest/globals';
import type { Introduction, Party } from '../../../../services/brokering/introductions/introduction.ts';
import { summarise } from '../../../../services/brokering/queue/introduction-summary.ts';
import { inDays } from './queue-makers.ts';

type Told = Parameters<typeof summarise>[0];

const step = (stage: Introduction['stage'], days: number): Introduction['history'][number] => ({
  ...{ at: inDays(days), action: 'tick', by: { kind: 'clock' }, stage, requestId: 'req' },
});
const party = (organisationId: string, of: Partial<Party> = {}): Party => ({
  ...{ organisationId, answer: 'none', windows: [], outcomes: [] },
  ...of,
});
const anIntroduction = (of: Partial<Told> = {}): Told => ({
  ...{ id: 'int_1', origin: { kind: 'suggestion', suggestionId: 'sug_1' }, stage: 'offered', round: 1 },
  ...{ due: {}, reached: { requested: inDays(-40), offered: inDays(-40) }, tellings: [] },
  parties: [party('org_a', { answer: 'agreed' }), party('org_b', { toldAt: inDays(-40) })],
  history: [step('requested', -40), step('offered', -40)],
  ...of,
});

describe('what the queue knows of an introduction', () => {
  it('has who knows of it and what they said, without those that left', () => {
    const parties = [
      party('org_a', { answer: 'agreed' }),
      party('org_b', { toldAt: inDays(-1) }),
      party('org_c', { left: true }),
    ];
    expect(summarise(anIntroduction({ parties })).parties).toEqual([
      { organisationId: 'org_a', answer: 'agreed', told: false },
      { organisationId: 'org_b', answer: 'none', told: true },
    ]);
  });

  it('counts a stage from when it came to it again', () => {
    const history = [step('offered', -40), step('expired', -26), step('offered', -9), step('offered', -2)];
    expect(summarise(anIntroduction({ history })).since).toBe(inDays(-9));
    expect(summarise(anIntroduction({ history: [] })).since).toBe(inDays(-40));
  });

  it('takes what a party told last for what it says', () => {
    const outcomes = [
      { day: 90, outcome: { met: true }, at: inDays(-1) },
      { day: 30, outcome: { met: false }, at: inDays(-60) },
    ] as const;
    expect(summarise(anIntroduction({ parties: [party('org_a', { outcomes })] })).parties[0]?.met).toBe(true);
  });

  it('knows when both questions were asked, not before', () => {
    const tellings = [-60, -2].map((days) => ({
      ...({
        id: `outcome${days}`,
        code: 'outcome_asked',
        organisationIds: ['org_a'],
        at: inDays(days),
      } as const),
    }));
    const first = anIntroduction({ tellings, due: { outcome90: inDays(1) } });
    expect(summarise(first).askedAt).toBeUndefined();
    expect(summarise(anIntroduction({ tellings, due: { close: inDays(12) } }))).toMatchObject({
      ...{ askedAt: inDays(-2), closeAt: inDays(12) },
    });
  });

  it('is opened by an animator where no member asked', () => {
    expect(summarise(anIntroduction()).openedBy).toBe('member');
    expect(summarise(anIntroduction({ origin: { kind: 'consortium', callId: 'cal_1' } })).openedBy).toBe(
      'animator',
    );
  });
});
