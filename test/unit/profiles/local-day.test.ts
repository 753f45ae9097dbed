import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, endOfDay, isDay } from '../../../services/platform/local-day.ts';

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
