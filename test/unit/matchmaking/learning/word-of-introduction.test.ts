import { describe, expect, it } from '@jest/globals';
import type {
  KnownIntroduction,
  KnownOutcome,
} from '../../../../services/matchmaking/campus/introductions.ts';
import { labels } from '../../../../services/matchmaking/learning/labels.ts';
import { lastWordOf, wordOf } from '../../../../services/matchmaking/learning/word-of-introduction.ts';

const introducedAt = '2026-01-10T10:00:00.000Z';
const anIntroduction = (with_: Partial<KnownIntroduction> = {}): KnownIntroduction => ({
  id: 'int_1',
  stage: 'introduced',
  organisationIds: ['org_a', 'org_b'],
  introducedAt,
  agreed: ['org_a', 'org_b'],
  outcomes: [],
  ...with_,
});
const told = (outcome: Partial<KnownOutcome>): KnownOutcome => ({
  organisationId: 'org_a',
  day: 30,
  met: true,
  at: '2026-02-10T10:00:00.000Z',
  ...outcome,
});
const saidOf = (...outcomes: readonly Partial<KnownOutcome>[]) =>
  wordOf(anIntroduction({ outcomes: outcomes.map(told) }), 'org_a')?.said;

describe('the word of a party', () => {
  it('is that it agreed, once names were exchanged', () => {
    expect(wordOf(anIntroduction(), 'org_a')).toEqual({ said: 'agreed', at: introducedAt });
    const { introducedAt: _, ...asked } = anIntroduction({ stage: 'offered' });
    expect(wordOf(asked, 'org_a')).toBeUndefined();
  });

  it('is what came of it, by what it said last', () => {
    expect([1, 2, 3, 4, 5].map((useful) => saidOf({ useful }))).toEqual([
      'met_in_vain',
      'met_in_vain',
      'met',
      'met_useful',
      'met_useful',
    ]);
    expect(saidOf({})).toBe('met');
    expect(saidOf({ useful: 2, together: 'project' })).toBe('met_useful');
    expect(saidOf({ met: false, reason: 'later' }, { day: 90, useful: 5 })).toBe('met_useful');
    expect(saidOf({ day: 90, met: false }, { useful: 5 })).toBe('not_met');
    expect(
      ['no_answer', 'no_time', 'later', 'no_interest', 'other'].map((reason) =>
        saidOf({ met: false, reason }),
      ),
    ).toEqual(['not_met_yet', 'not_met_yet', 'not_met_yet', 'not_met', 'not_met']);
  });

  it('is its own alone', () => {
    const outcomes = [told({ organisationId: 'org_b', useful: 1 })];
    expect(wordOf(anIntroduction({ outcomes }), 'org_a')?.said).toBe('agreed');
  });

  it('is why it declined', () => {
    const { introducedAt: _, ...declined } = anIntroduction({
      stage: 'declined',
      endedAt: introducedAt,
      agreed: ['org_a'],
      declined: { by: 'org_b', reason: 'not_relevant' },
    });
    expect(wordOf(declined, 'org_b')).toEqual({ said: 'not_relevant', at: introducedAt });
    expect(wordOf(declined, 'org_a')).toBeUndefined();
    expect(wordOf({ ...declined, declined: { by: 'org_b' } }, 'org_b')?.said).toBe('no');
  });

  it('of several introductions is the last one', () => {
    const again = anIntroduction({ id: 'int_2', introducedAt: '2027-01-10T10:00:00.000Z' });
    const before = anIntroduction({ outcomes: [told({ useful: 1 })] });
    expect(lastWordOf([again, before], 'org_a')).toEqual({ said: 'agreed', at: again.introducedAt });
  });

  it('is always a label of the table', () => {
    const words = ['agreed', 'met_useful', 'met', 'met_in_vain', 'not_met', 'not_met_yet', 'no_time'];
    for (const word of words) expect(labels[word]?.weight).toBeGreaterThan(0);
    expect(words.filter((word) => labels[word]?.label === 1)).toEqual(['agreed', 'met_useful', 'met']);
  });
});
