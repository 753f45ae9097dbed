import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextDigest } from '../../../../services/notifications/plan/digest-times.ts';
import { isOpen, openFrom } from '../../../../services/notifications/plan/open-times.ts';
import { dayOf } from '../../../../services/platform/local-day.ts';
import { aPreference } from '../../../makers/planned-over-time.ts';
import { instants, rests, somePreferences, zones } from './some-plans.ts';

const minuteMs = 60_000;
const opens = (at: string, rest: Parameters<typeof openFrom>[0], timeZone = 'Europe/Paris'): string =>
  openFrom(rest, new Date(at), timeZone).toISOString();

const night = { quietHours: { from: '20:00', to: '07:00' }, weekdaysOff: [], daysOff: [] } as const;
const noon = { quietHours: { from: '12:00', to: '13:30' }, weekdaysOff: [], daysOff: [] } as const;

describe('quiet hours', () => {
  it('are over at their end, by the clock of the reader', () => {
    expect(opens('2027-06-15T19:00:00Z', night)).toBe('2027-06-16T05:00:00.000Z');
    expect(opens('2027-06-15T19:00:00Z', night, 'America/New_York')).toBe('2027-06-15T19:00:00.000Z');
    expect(opens('2027-06-15T10:20:30Z', noon)).toBe('2027-06-15T11:30:00.000Z');
  });

  it('leave the rest of the day alone, their end included', () => {
    expect(opens('2027-06-16T05:00:00Z', night)).toBe('2027-06-16T05:00:00.000Z');
    expect(opens('2027-06-16T17:59:59Z', night)).toBe('2027-06-16T17:59:59.000Z');
  });

  it('are an hour shorter, or longer, in the night in which clocks change', () => {
    expect(opens('2027-03-27T20:00:00Z', night)).toBe('2027-03-28T05:00:00.000Z');
    expect(opens('2027-10-30T20:00:00Z', night)).toBe('2027-10-31T06:00:00.000Z');
  });

  it('hold the second time, too, where an hour comes twice', () => {
    const until = { ...night, quietHours: { from: '22:00', to: '02:30' } };
    expect(opens('2027-10-31T00:10:00Z', until)).toBe('2027-10-31T00:30:00.000Z');
    expect(opens('2027-10-31T01:10:00Z', until)).toBe('2027-10-31T01:30:00.000Z');
  });
});

describe('days off', () => {
  it('put off until the first day that is none, holidays among them', () => {
    const rest = {
      ...night,
      weekdaysOff: ['saturday', 'sunday'],
      daysOff: [{ from: '2027-06-21', to: '2027-06-25' }],
    } as const;
    expect(opens('2027-06-18T19:00:00Z', rest)).toBe('2027-06-28T05:00:00.000Z');
  });
});

describe('when somebody may be reached', () => {
  it('is never in what the person keeps free, never before it was asked for, and at once where it may be', () => {
    const cases = fc
      .tuple(zones, instants)
      .chain(([timeZone, at]) =>
        fc.record({ timeZone: fc.constant(timeZone), at: fc.constant(at), rest: rests(at) }),
      );
    fc.assert(
      fc.property(cases, ({ timeZone, at, rest }) => {
        const from = openFrom(rest, new Date(at), timeZone);
        expect(isOpen(rest, from, timeZone)).toBe(true);
        expect(from.getTime()).toBeGreaterThanOrEqual(at);
        if (isOpen(rest, new Date(at), timeZone)) expect(from.getTime()).toBe(at);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the first such minute, but for the hour that a clock skips', () => {
    const cases = fc
      .tuple(zones, instants)
      .chain(([timeZone, at]) =>
        fc.record({ timeZone: fc.constant(timeZone), at: fc.constant(at), rest: rests(at) }),
      );
    fc.assert(
      fc.property(cases, ({ timeZone, at, rest }) => {
        const from = openFrom(rest, new Date(at), timeZone).getTime();
        const earliest = Math.max(at, from - 1_440 * minuteMs);
        for (let minute = earliest; minute < from - 60 * minuteMs; minute += 7 * minuteMs)
          expect(isOpen(rest, new Date(minute), timeZone)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a digest', () => {
  const next = (after: string, more: Parameters<typeof aPreference>[0] = {}): string =>
    nextDigest(aPreference(more), new Date(after), 'Europe/Paris').toISOString();

  it('comes at its hour, each day or each week', () => {
    expect(next('2027-06-15T05:59:59Z')).toBe('2027-06-15T06:00:00.000Z');
    expect(next('2027-06-15T06:00:00Z')).toBe('2027-06-16T06:00:00.000Z');
    expect(next('2027-06-15T06:00:00Z', { digest: { hour: 9, weekday: 'monday' } })).toBe(
      '2027-06-21T07:00:00.000Z',
    );
  });

  it('of a day off comes with that of the first day after it that is none', () => {
    expect(next('2027-06-18T12:00:00Z')).toBe('2027-06-21T06:00:00.000Z');
    const absent = { daysOff: [{ from: '2027-06-14', to: '2027-06-25' }], weekdaysOff: [] };
    expect(next('2027-06-15T12:00:00Z', { ...absent, digest: { hour: 9, weekday: 'monday' } })).toBe(
      '2027-06-26T07:00:00.000Z',
    );
  });

  it('of the quiet hours comes at their end', () => {
    expect(next('2027-06-15T12:00:00Z', { digest: { hour: 3 } })).toBe('2027-06-16T05:00:00.000Z');
  });

  it('comes at the hour that clocks show, or as much later as they skip it', () => {
    const early = { digest: { hour: 2 }, weekdaysOff: [], quietHours: { from: '22:00', to: '01:00' } };
    expect(next('2027-03-27T12:00:00Z', early)).toBe('2027-03-28T01:00:00.000Z');
    expect(next('2027-10-30T12:00:00Z', early)).toBe('2027-10-31T00:00:00.000Z');
  });

  it('comes after what is asked, when its reader may be reached, and the same for all who ask before it', () => {
    const cases = fc
      .tuple(zones, instants)
      .chain(([timeZone, at]) =>
        fc.record({ timeZone: fc.constant(timeZone), at: fc.constant(at), preferences: somePreferences(at) }),
      );
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const { timeZone, at, preferences } = of;
        const due = nextDigest(preferences, new Date(at), timeZone);
        expect(due.getTime()).toBeGreaterThan(at);
        expect(isOpen(preferences, due, timeZone)).toBe(true);
        const between = new Date(Math.floor(at + (due.getTime() - 1 - at) * share));
        expect(nextDigest(preferences, between, timeZone)).toEqual(due);
      }),
      { numRuns: 500 },
    );
  });

  it('comes at most once a local day where it is daily', () => {
    const cases = fc
      .tuple(zones, instants)
      .chain(([timeZone, at]) =>
        fc.record({ timeZone: fc.constant(timeZone), at: fc.constant(at), preferences: somePreferences(at) }),
      );
    fc.assert(
      fc.property(cases, ({ timeZone, at, preferences: of }) => {
        const { weekday: _, ...digest } = of.digest;
        const preferences = { ...of, quietHours: { from: '01:00', to: '02:00' }, digest };
        let day = '';
        let due = new Date(at);
        for (let nth = 0; nth < 4; nth += 1) {
          due = nextDigest(preferences, due, timeZone);
          expect(dayOf(due, timeZone) > day).toBe(true);
          day = dayOf(due, timeZone);
        }
      }),
      { numRuns: 200 },
    );
  });
});
