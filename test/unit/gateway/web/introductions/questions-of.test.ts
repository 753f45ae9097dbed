// Which questions about the outcome are shown, and when.
import { describe, expect, it } from '@jest/globals';
import { isEarly, questionsOf } from '../../../../../services/gateway/web/introductions/questions-of.ts';
import { anIntroduction, aParty } from '../parts/an-introduction.ts';

const now = Date.parse('2027-03-03T12:00:00Z');
const told = { day: 30, met: true, useful: 4 };
const introduced = (more: Parameters<typeof anIntroduction>[0] = {}) =>
  anIntroduction({ stage: 'introduced', actions: ['tell_outcome'], ...more });

describe('the questions about the outcome', () => {
  it('are the first one before any is asked, for who has met already', () => {
    expect(questionsOf(introduced())).toEqual([{ day: 30, told: undefined }]);
    expect(isEarly(introduced(), now)).toBe(true);
  });

  it('are those that are asked, and those that were answered', () => {
    const parties = [
      aParty({ own: true, outcomes: [told] }),
      aParty({ outcomes: [{ day: 90, met: false }] }),
    ];
    const of = introduced({ parties, outcomes_asked: [90] });
    expect(questionsOf(of)).toEqual([
      { day: 30, told },
      { day: 90, told: undefined },
    ]);
    expect(isEarly(of, now)).toBe(false);
  });

  it('are none before there was an introduction; answers stay to be read once it is closed', () => {
    expect(questionsOf(anIntroduction())).toEqual([]);
    const closed = anIntroduction({
      ...{ stage: 'closed', actions: [] },
      parties: [aParty({ own: true, outcomes: [told] }), aParty()],
    });
    expect(questionsOf(closed)).toEqual([{ day: 30, told }]);
  });

  it('are not early once a meeting has begun, unless it was called off', () => {
    const meeting = {
      ...{ start: '2027-03-03T10:00:00Z', end: '2027-03-03T11:00:00Z', set_at: '2027-03-01T10:00:00Z' },
      ...{ sequence: 0, cancelled: false },
    };
    expect(isEarly(introduced({ meeting }), now)).toBe(false);
    expect(isEarly(introduced({ meeting: { ...meeting, cancelled: true } }), now)).toBe(true);
    expect(isEarly(introduced({ meeting: { ...meeting, start: '2027-03-04T10:00:00Z' } }), now)).toBe(true);
  });
});
