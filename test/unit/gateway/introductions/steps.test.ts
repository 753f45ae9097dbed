// The line of steps of an introduction, and what its sentence is about.
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Introduction, stages } from '../../../../services/gateway/introductions/introduction.ts';
import { introductionStandings, standingOf } from '../../../../services/gateway/introductions/standing.ts';
import { stepsOf, stepStages } from '../../../../services/gateway/introductions/steps.ts';

const on = (day: number): string => `2027-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;

const anIntroduction = (more: Partial<Introduction> = {}): Introduction => ({
  ...{ id: 'int_x', tag: 't', stage: 'offered', origin: 'animator', parties: [], history: [] },
  ...{ reached: {}, freeSlots: [], outcomesAsked: [], actions: [] },
  ...more,
});
const aParty = (more: Partial<Introduction['parties'][number]> = {}): Introduction['parties'][number] => ({
  ...{ own: true, windows: [], outcomes: [], left: false },
  ...more,
});

const line = (of: Introduction): string =>
  stepsOf(of)
    .map(({ stage, reached }) => `${stage}${reached ? '!' : ''}`)
    .join(' ');

describe('the line of steps', () => {
  it('goes from the request to the outcome, with a review only where there is one', () => {
    const reached = { requested: on(1), offered: on(2) };
    expect(line(anIntroduction({ reached }))).toBe('requested! offered! agreed introduced met outcome');
    const reviewed = anIntroduction({
      ...{ stage: 'under_review', suggestion: 'sug_x' },
      reached: { requested: on(1), under_review: on(2) },
    });
    expect(line(reviewed)).toBe('suggested! requested! under_review! offered agreed introduced met outcome');
  });

  it('ends where it broke off, with the steps that were made until then', () => {
    const reached = { requested: on(1), offered: on(2), declined: on(3) };
    expect(stepsOf(anIntroduction({ stage: 'declined', reached })).at(-1)).toEqual({
      ...{ stage: 'declined', reached: true, at: on(3) },
    });
    expect(line(anIntroduction({ stage: 'declined', reached }))).toBe('requested! offered! declined!');
  });

  it('has nothing ahead of it reached, though an earlier round of asking was there', () => {
    const reached = { requested: on(1), offered: on(2), agreed: on(3), introduced: on(4) };
    expect(line(anIntroduction({ stage: 'offered', reached }))).toBe(
      'requested! offered! agreed introduced met outcome',
    );
  });

  it('has its outcome once somebody told one, also that they did not meet', () => {
    const reached = { requested: on(1), introduced: on(4) };
    const parties = [
      aParty({ outcomes: [{ day: 90, met: false, at: on(20) }] }),
      aParty({ own: false, outcomes: [{ day: 30, met: false, at: on(10) }] }),
    ];
    const of = anIntroduction({ stage: 'introduced', reached, parties });
    expect(stepsOf(of).at(-1)).toEqual({ stage: 'outcome', reached: true, at: on(10) });
    expect(line({ ...of, stage: 'closed', parties: [], reached: { ...reached, closed: on(25) } })).toBe(
      'requested! introduced! outcome!',
    );
  });

  const introduction = fc
    .record({
      stage: fc.constantFrom(...stages),
      suggestion: fc.option(fc.constant('sug_x'), { nil: undefined }),
      days: fc.array(fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }), {
        ...{ minLength: stages.length, maxLength: stages.length },
      }),
    })
    .map(({ stage, suggestion, days }) =>
      anIntroduction({
        stage,
        ...(suggestion === undefined ? {} : { suggestion }),
        reached: Object.fromEntries(
          stages.flatMap((one, nth) => (days[nth] === undefined ? [] : [[one, on(days[nth] ?? 1)]])),
        ),
      }),
    );

  it('always has the stage it is in as a step that is reached, each step once, in the order of the way', () => {
    fc.assert(
      fc.property(introduction, (of) => {
        const steps = stepsOf(of);
        const here = of.stage === 'closed' ? 'outcome' : of.stage;
        expect(steps.find(({ stage }) => stage === here)?.reached).toBe(true);
        const places = steps.map(({ stage }) => stepStages.indexOf(stage));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('what the sentence is about', () => {
  it.each([
    [{ stage: 'requested', heldUntil: on(1) }, 'held'],
    [{ stage: 'requested' }, 'to_be_asked'],
    [{ stage: 'under_review' }, 'under_review'],
    [{ stage: 'under_review', heldUntil: on(1) }, 'decided'],
    [{ stage: 'declined', heldUntil: on(1) }, 'decided'],
    [{ stage: 'offered', parties: [aParty()] }, 'your_answer'],
    [{ stage: 'offered', parties: [aParty({ answer: 'agreed' })] }, 'their_answer'],
    [{ stage: 'offered', parties: [aParty({ own: false })] }, 'their_answer'],
    [{ stage: 'agreed' }, 'contacts_awaited'],
    [{ stage: 'introduced' }, 'times'],
    [{ stage: 'introduced', freeSlots: [{ start: on(1), end: on(2) }] }, 'slots'],
    [{ stage: 'introduced', outcomesAsked: [30] }, 'outcome'],
    [{ stage: 'met', outcomesAsked: [90] }, 'outcome'],
    [{ stage: 'met' }, 'met'],
    [{ stage: 'declined', parties: [aParty({ answer: 'declined' })] }, 'declined_by_you'],
    [{ stage: 'declined', parties: [aParty({ answer: 'agreed' })] }, 'declined'],
    [{ stage: 'withdrawn', parties: [aParty({ answer: 'withdrawn' })] }, 'withdrawn_by_you'],
    [{ stage: 'blocked' }, 'blocked'],
  ] as const)('of %j is %s', (more, expected) => {
    expect(standingOf(anIntroduction(more))).toBe(expected);
  });

  it('knows a meeting that is set from one that is called off', () => {
    const meeting = { start: on(1), end: on(2), sequence: 0, cancelled: false, setAt: on(1) };
    expect(standingOf(anIntroduction({ stage: 'introduced', meeting }))).toBe('meeting_set');
    const cancelled = { ...meeting, cancelled: true };
    expect(standingOf(anIntroduction({ stage: 'introduced', meeting: cancelled }))).toBe('meeting_cancelled');
  });

  it('has a word for every stage', () => {
    for (const stage of stages)
      expect(introductionStandings).toContain(standingOf(anIntroduction({ stage })));
  });
});
