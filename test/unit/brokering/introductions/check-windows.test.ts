import { describe, expect, it } from '@jest/globals';
import { checkWindows } from '../../../../services/brokering/introductions/check-windows.ts';

const now = new Date('2026-03-02T09:00:00Z');
const good = { start: '2026-03-04T08:00:00Z', end: '2026-03-04T12:00:00Z' };
const check = (more: Partial<typeof good>) => checkWindows([good, { ...good, ...more }], now);

describe('windows to meet in', () => {
  it('may be up to twenty, may have begun, and may last for a long day', () => {
    expect(checkWindows([], now)).toEqual([]);
    expect(
      checkWindows(
        Array.from({ length: 20 }, () => good),
        now,
      ),
    ).toEqual([]);
    expect(check({ start: '2026-03-02T08:00:00.000Z', end: '2026-03-02T09:00:00.001Z' })).toEqual([]);
    expect(check({ start: '2026-03-04T06:00:00Z', end: '2026-03-04T20:00:00Z' })).toEqual([]);
    expect(check({ start: '2026-06-30T08:00:00Z', end: '2026-06-30T09:00:00Z' })).toEqual([]);
  });

  it('are not looked at one by one where there are too many', () => {
    const bad = { start: 'x', end: 'y' };
    expect(
      checkWindows(
        Array.from({ length: 21 }, () => bad),
        now,
      ),
    ).toEqual([{ field: 'windows', rule: 'too-many', value: '21', parameters: { max: '20' } }]);
  });

  it.each([
    ['ends as it begins', { end: good.start }, 'windows[1].end', 'before', 'windows[1].start'],
    [
      'ends before it begins',
      { end: '2026-03-04T07:00:00Z' },
      'windows[1].end',
      'before',
      'windows[1].start',
    ],
  ])('one %s', (_, more, field, rule, other) => {
    const value = more.end;
    expect(check(more)).toEqual([{ field, rule, value, parameters: { other, as: 'instant' } }]);
  });

  it('are not over', () => {
    expect(check({ start: '2026-03-02T08:00:00Z', end: '2026-03-02T09:00:00Z' })).toEqual([
      {
        field: 'windows[1].end',
        rule: 'past',
        value: '2026-03-02T09:00:00Z',
        parameters: { as: 'instant', needed: 'true' },
      },
    ]);
  });

  it.each([
    ['longer than 14 hours', '2026-03-04T08:00:00Z', '2026-03-04T22:00:01Z', '2026-03-04T22:00:00.000Z'],
    [
      'further ahead than 120 days',
      '2026-06-30T08:00:00Z',
      '2026-06-30T09:00:01Z',
      '2026-06-30T09:00:00.000Z',
    ],
  ])('are not %s', (_, start, end, max) => {
    expect(check({ start, end })).toEqual([
      { field: 'windows[1].end', rule: 'too-big', value: end, parameters: { max, as: 'instant' } },
    ]);
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-03-04',
    '2026-03-04T10:00:00+01:00',
    '2026-03-04T25:00:00Z',
    'tomorrow',
    '',
  ])('are between instants in UTC, which %j is not', (text) => {
    expect(check({ start: text })).toEqual([
      {
        ...{ field: 'windows[1].start', rule: 'malformed', value: text },
        parameters: { expected: 'YYYY-MM-DDTHH:MM:SSZ' },
      },
    ]);
    expect(check({ start: text, end: text })).toHaveLength(2);
  });
});
