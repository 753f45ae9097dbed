import { describe, expect, it } from '@jest/globals';
import { introductionChanged } from '../../../../proto/topics.ts';
import { announceIntroduction } from '../../../../services/brokering/emit-introduction-changed.ts';
import type { Introduction } from '../../../../services/brokering/introductions/introduction.ts';
import { mostSteps } from '../../../../services/brokering/introductions/record-step.ts';
import { defaultPace } from '../../../../services/brokering/introductions/pace.ts';
import { fileIntroduction } from '../../../../services/brokering/kept/introductions.ts';
import { readIntroduction } from '../../../../services/brokering/on-introduction-changed.ts';
import { aContext, after, anIntroduction, animator, party } from '../../../makers/introductions.ts';

/** As its event tells them. */
const factsOf = (of: Introduction) => {
  const recorded = { at: '2026-03-02T10:00:00.000Z', by: 'per_x', requestId: 'req_1' };
  const facts = announceIntroduction(fileIntroduction(of, { request: 'once', recorded }), 1).flatMap(
    ({ body }) => readIntroduction(introductionChanged.message.decode(body)) ?? [],
  )[0];
  if (!facts) throw new Error('it is not told');
  return facts;
};

describe('the facts of an introduction', () => {
  it('say how far it came and what came of it, by organisation', () => {
    const facts = factsOf(anIntroduction({ stage: 'met' }));
    expect(facts).toMatchObject({
      id: 'int_1',
      organisationIds: ['org_a', 'org_b'],
      stage: 'met',
      originKind: 'suggestion',
      suggestionId: 'sug_1',
      outcomes: [{ organisationId: 'org_a', day: 30, met: true, useful: 4, together: 'project' }],
      round: 1,
    });
    expect(Object.keys(facts.reached)).toEqual(['requested', 'offered', 'agreed', 'introduced', 'met']);
  });

  it('say who declined and why, and from which call it came', () => {
    const facts = factsOf(anIntroduction({ stage: 'declined', openedBy: 'consortium' }));
    expect(facts).toMatchObject({ declinedBy: 'org_b', declineReason: 'no_time', callId: 'cal_1' });
    expect(facts).not.toHaveProperty('suggestionId');
  });

  it.each(['requested', 'agreed', 'introduced', 'declined', 'closed'] as const)(
    'name no person: %s',
    (stage) => {
      expect(JSON.stringify(factsOf(anIntroduction({ stage })))).not.toMatch(/per_/);
    },
  );
});

describe('the audit trail', () => {
  it('says who did what, when, and where it led', () => {
    const { history } = anIntroduction({ stage: 'refused' });
    expect(history).toMatchObject([
      {
        action: 'open',
        by: party('org_a'),
        stage: 'requested',
        at: '2026-03-02T10:00:00.000Z',
        requestId: 'req_1',
      },
      { action: 'release', by: { kind: 'clock' }, stage: 'under_review' },
      { action: 'refuse', by: animator, code: 'not_relevant', stage: 'under_review' },
      { action: 'release', by: { kind: 'clock' }, stage: 'refused' },
    ]);
  });

  it('is bounded: how it began and what came last are kept', () => {
    const often = Array.from({ length: 300 }, (_, n) => ({
      kind: 'offer_windows' as const,
      windows: n % 2 === 0 ? [{ start: '2026-03-20T09:00:00Z', end: '2026-03-20T10:00:00Z' }] : [],
      by: party('org_a'),
    }));
    const { history } = after(anIntroduction(), [...often, { kind: 'withdraw', by: party('org_a') }]);
    expect(history).toHaveLength(mostSteps);
    expect(history[0]?.action).toBe('open');
    expect(history.at(-1)?.action).toBe('withdraw');
  });
});

describe('the pace', () => {
  it('is what deadlines go by', () => {
    const pace = { ...defaultPace, answerDays: 5, remindAfterDays: 2 };
    const context = aContext('2026-03-02T10:01:00.000Z', { pace });
    const offered = after(anIntroduction(), [{ kind: 'tick', by: { kind: 'clock' } }], context);
    expect(offered.due).toEqual({ remind: '2026-03-04T08:00:00.000Z', expire: '2026-03-07T23:00:00.000Z' });
  });

  it('may do without a reminder', () => {
    const context = aContext('2026-03-02T10:01:00.000Z', { pace: { ...defaultPace, remindAfterDays: 0 } });
    const offered = after(anIntroduction(), [{ kind: 'tick', by: { kind: 'clock' } }], context);
    expect(offered.due.remind).toBeUndefined();
  });
});
