// How one is told, as it is written in a form, and the choice that is sent of it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NotificationPreferences } from '../../../../../services/gateway/web/api/generated.ts';
import {
  changedBetween,
  preferencesOf,
  preferenceWords,
  wrongIn,
} from '../../../../../services/gateway/web/account/preference-words.ts';
import { isToldAt } from '../../../../../services/gateway/web/account/told-at.ts';
import { emailWays, weekdays } from '../../../../../services/gateway/web/account/ways-and-days.ts';
import { noticeKinds } from '../../../../../services/gateway/web/parts/notice-kinds.ts';

const pad = (number: number): string => String(number).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));

const preferences: fc.Arbitrary<NotificationPreferences> = fc.record(
  {
    person: fc.constant('per_1'),
    version: fc.nat(),
    email: fc
      .tuple(...noticeKinds.map(() => fc.constantFrom(...emailWays)))
      .map((ways) => Object.fromEntries(noticeKinds.map((kind, at) => [kind, ways[at]]))),
    digest: fc.record(
      { hour: fc.integer({ min: 0, max: 23 }), weekday: fc.constantFrom(...weekdays) },
      { requiredKeys: ['hour'] },
    ),
    quiet_hours: fc.record({ from: time, to: time }),
    weekdays_off: fc.subarray([...weekdays]),
    days_off: fc.array(fc.record({ from: day, to: day }), { maxLength: 4 }),
    most_a_day: fc.integer({ min: 1, max: 50 }),
    time_zone: fc.constant('Europe/Paris'),
  },
  {
    requiredKeys: [
      'person',
      'version',
      'email',
      'digest',
      'weekdays_off',
      'days_off',
      'most_a_day',
      'time_zone',
    ],
  },
);

const standing: NotificationPreferences = {
  person: 'per_1',
  version: 2,
  email: Object.fromEntries(noticeKinds.map((kind) => [kind, 'digest'])),
  digest: { hour: 8 },
  weekdays_off: ['sunday'],
  days_off: [{ from: '2027-08-02', to: '2027-08-20' }],
  most_a_day: 5,
  time_zone: 'Europe/Paris',
};
const words = preferenceWords(standing);

describe('preferences in a form', () => {
  it('are sent as they stand where nothing is written, whatever they are', () => {
    fc.assert(
      fc.property(preferences, (of) => {
        const { person: _, version: __, time_zone: ___, ...chosen } = of;
        expect(preferencesOf(preferenceWords(of))).toEqual(chosen);
        expect(wrongIn(preferenceWords(of))).toEqual([]);
      }),
    );
  });

  it('are changed field by field', () => {
    const after = { ...words, every: 'monday', 'email.call_fits': 'never', most_a_day: ' 3 ' };
    expect(changedBetween(words, after).toSorted()).toEqual(['email.call_fits', 'every', 'most_a_day']);
    expect(preferencesOf(after)).toMatchObject({
      digest: { hour: 8, weekday: 'monday' },
      email: { call_fits: 'never', new_suggestion: 'digest' },
      most_a_day: 3,
    });
  });

  it('say nothing of hours where there are no quiet ones', () => {
    expect(changedBetween(words, { ...words, from: '22:00' })).toEqual([]);
    expect(preferencesOf({ ...words, from: '22:00' })).not.toHaveProperty('quiet_hours');
    const quiet = { ...words, quiet: 'yes', from: '22:00' };
    expect(preferencesOf(quiet).quiet_hours).toEqual({ from: '22:00', to: '07:00' });
    expect(changedBetween(words, quiet)).toContain('quiet');
  });

  it('take a day off by its first day alone, and leave out what names no day', () => {
    const after = { ...words, days_off: '/ 2027-12-24/ /2027-12-31' };
    expect(preferencesOf(after).days_off).toEqual([
      { from: '2027-12-24', to: '2027-12-24' },
      { from: '2027-12-31', to: '2027-12-31' },
    ]);
    expect(changedBetween(words, { ...words, days_off: `${words['days_off']} /` })).toEqual([]);
  });

  it('are not sent with an hour that is missing, or a number that is none', () => {
    expect(wrongIn({ ...words, quiet: 'yes', from: '' })).toEqual(['from']);
    expect(wrongIn({ ...words, quiet: 'no', from: '' })).toEqual([]);
    for (const most of ['', '1.5', 'x', '-1'])
      expect(wrongIn({ ...words, most_a_day: most })).toEqual(['most_a_day']);
  });

  it('leave to the rest of the form what none of its fields says', () => {
    expect(['email.call_fits', 'quiet_hours.to', 'days_off[3].from', 'most_a_day'].every(isToldAt)).toBe(
      true,
    );
    expect(['email', 'email.unknown.more', 'quiet_hours', 'days_off', 'days_off[0]'].some(isToldAt)).toBe(
      false,
    );
  });
});
