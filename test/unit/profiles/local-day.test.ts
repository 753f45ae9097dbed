import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  atMinute,
  dayOf,
  daysAfter,
  endOfDay,
  isDay,
  isTimeZone,
  minuteOf,
} from '../../../services/platform/local-day.ts';

const zones = [
  'Europe/Paris',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'UTC',
];

describe('the end of a local day', () => {
  it.each([
    ['2026-01-15', 'Europe/Paris', '2026-01-15T23:00:00.000Z'],
    ['2026-07-15', 'Europe/Paris', '2026-07-15T22:00:00.000Z'],
    ['2026-03-28', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Paris', '2026-10-25T23:00:00.000Z'],
    // Midnight is skipped: the day after begins at one.
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // Midnight comes twice: the last hour of the day is repeated.
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    // A whole day is skipped.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(endOfDay(day, zone).toISOString()).toBe(instant);
  });

  it('is the first instant whose local date is later', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (local, zone) => {
        const end = endOfDay(local, zone);
        expect(dayOf(end, zone) > local).toBe(true);
        expect(dayOf(new Date(end.getTime() - 1), zone) <= local).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '0999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '28/02/2026', '', '2026-02-28T00:00:00Z'])(
    '%j does not',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('a minute of a local day', () => {
  it.each([
    ['2026-07-15', 450, 'Europe/Paris', '2026-07-15T05:30:00.000Z'],
    // Half past two is skipped: as much later.
    ['2026-03-29', 150, 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    // Half past two comes twice: the first one.
    ['2026-10-25', 150, 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ])('%s, minute %d, in %s is %s', (day, minute, zone, instant) => {
    expect(atMinute(day, minute, zone).toISOString()).toBe(instant);
  });

  it('is the one that clocks show then, or one that they skip', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 1_439 }),
        fc.constantFrom(...zones),
        (local, minute, zone) => {
          const instant = atMinute(local, minute, zone);
          if (dayOf(instant, zone) === local && minuteOf(instant, zone) === minute) return;
          const before = new Date(instant.getTime() - 86_400_000);
          const ahead = (at: Date): number =>
            Date.parse(`${dayOf(at, zone)}T00:00:00Z`) + minuteOf(at, zone) * 60_000 - at.getTime();
          expect(ahead(instant)).toBeGreaterThan(ahead(before));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a local day', () => {
  it('has others so many days before and after it, over months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('a time zone', () => {
  it('is one by its IANA name', () => {
    expect(['Europe/Paris', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });
});
