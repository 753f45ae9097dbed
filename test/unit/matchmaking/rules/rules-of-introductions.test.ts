// What introductions forbid, until when, and who may know of it.
import { describe, expect, it } from '@jest/globals';
import type { KnownIntroduction } from '../../../../services/matchmaking/campus/introductions.ts';
import { rulesOfIntroduction } from '../../../../services/matchmaking/rules/rules-of-introductions.ts';
import { aWorld, bookOf, moment } from './rule-makers.ts';

const at = '2026-03-01T10:00:00.000Z';
const suppressions = (
  about: Partial<KnownIntroduction>,
  [a, b]: readonly [string, string] = ['org_a', 'org_b'],
  now = moment.now,
) => {
  const rules = rulesOfIntroduction({
    id: 'int_1',
    organisationIds: ['org_a', 'org_b'],
    agreed: [],
    outcomes: [],
    ...about,
  });
  const book = bookOf(aWorld({ rules }), { now, today: now.slice(0, 10) });
  return book.suppressions(a, b);
};

describe('an introduction', () => {
  it('forbids nothing while it is asked for, nor where it was taken back or ran out', () => {
    for (const stage of ['requested', 'offered', 'agreed', 'withdrawn', 'expired'] as const)
      expect(suppressions({ stage, endedAt: at })).toEqual([]);
  });

  it('leaves who was introduced alone for the months that are set, which both know', () => {
    const introduced = { stage: 'met', introducedAt: at } as const;
    expect(suppressions(introduced)).toEqual([
      {
        code: 'introduced',
        because: 'int_1',
        until: '2027-03-01T10:00:00.000Z',
        knownTo: ['org_a', 'org_b'],
      },
    ]);
    expect(suppressions(introduced, ['org_b', 'org_a'], '2027-03-01T09:59:59.999Z')).toHaveLength(1);
    expect(suppressions(introduced, ['org_b', 'org_a'], '2027-03-01T10:00:00.000Z')).toEqual([]);
  });

  it('keeps who declined from each of the others for good, which only that one knows', () => {
    const declined = {
      stage: 'declined',
      organisationIds: ['org_a', 'org_b', 'org_c'],
      endedAt: at,
      declined: { by: 'org_b', reason: 'competitor' },
    } as const;
    const known = { code: 'declined', because: 'org_b', reason: 'competitor', knownTo: ['org_b'] };
    expect(suppressions(declined, ['org_a', 'org_b'])).toEqual([known]);
    expect(suppressions(declined, ['org_b', 'org_c'], '2040-01-01T00:00:00.000Z')).toEqual([known]);
    expect(suppressions(declined, ['org_a', 'org_c'])).toEqual([]);
    // Asked anew by an animator, it forbids nothing any more.
    expect(suppressions({ ...declined, stage: 'offered' }, ['org_a', 'org_b'])).toEqual([]);
  });

  it('that animators refused or stopped leaves both alone as long, which only animators know', () => {
    for (const stage of ['refused', 'blocked'] as const)
      expect(suppressions({ stage, endedAt: at })).toEqual([
        { code: 'stopped', because: 'int_1', until: '2027-03-01T10:00:00.000Z', knownTo: [] },
      ]);
  });
});
