import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMonths, monthName, monthOfName } from '../../../../services/brokering/reports/local-months.ts';

const monthIn = (timeZone: string, instant: string): string =>
  monthName(localMonths(timeZone)(Date.parse(instant)));

describe('the local month of an instant', () => {
  it('turns at local midnight', () => {
    expect(monthIn('Europe/Paris', '2025-03-31T21:59:59.999Z')).toBe('2025-03');
    expect(monthIn('Europe/Paris', '2025-03-31T22:00:00Z')).toBe('2025-04');
    expect(monthIn('America/New_York', '2025-01-01T04:59:59Z')).toBe('2024-12');
    expect(monthIn('Asia/Kolkata', '2024-02-29T18:29:59Z')).toBe('2024-02');
    expect(monthIn('Asia/Kolkata', '2024-02-29T18:30:00Z')).toBe('2024-03');
  });

  it('turns with the day that a zone skipped: Samoa had no 30 December 2011', () => {
    expect(monthIn('Pacific/Apia', '2011-12-30T10:00:00Z')).toBe('2011-12');
    expect(monthIn('Pacific/Apia', '2011-12-31T10:00:00Z')).toBe('2012-01');
  });

  it.each(['Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'])(
    'is what the calendar of %s says at any instant',
    (timeZone) => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' });
      const monthOf = localMonths(timeZone);
      const span = { min: Date.parse('2005-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') };
      // Any instant, and those within a day of the end of a month.
      const nearTurn = fc
        .tuple(fc.nat({ max: 359 }), fc.integer({ min: -86_400_000, max: 86_400_000 }))
        .map(([month, off]) => Date.UTC(2005, month, 1) + off);
      fc.assert(
        fc.property(fc.oneof(fc.integer(span), nearTurn), (instant) => {
          const name = monthName(monthOf(instant));
          expect(name).toBe(format.format(instant));
          expect(monthName(monthOfName(name))).toBe(name);
        }),
        { seed: 11, numRuns: 400 },
      );
    },
  );
});
