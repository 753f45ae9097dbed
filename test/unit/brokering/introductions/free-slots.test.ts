import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeSlots, type SlotRules } from '../../../../services/brokering/introductions/free-slots.ts';
import type { TimeWindow } from '../../../../services/brokering/introductions/introduction.ts';

const minute = 60_000;
const window = (start: string, end: string): TimeWindow => ({ start, end });
const rules = (more: Partial<SlotRules> = {}): SlotRules => ({
  minutes: 60,
  now: new Date('2026-03-02T00:00:00Z'),
  timeZone: 'Europe/Paris',
  atMost: 100,
  ...more,
});
const starts = (parties: readonly (readonly TimeWindow[])[], more: Partial<SlotRules> = {}): string[] =>
  freeSlots(parties, rules(more)).map(({ start }) => start);

describe('common free slots', () => {
  it('lie where all can, the earliest first', () => {
    const ours = [window('2026-03-04T08:00:00Z', '2026-03-04T12:00:00Z')];
    const theirs = [
      window('2026-03-05T08:00:00Z', '2026-03-05T12:00:00Z'),
      window('2026-03-04T09:10:00Z', '2026-03-04T11:45:00Z'),
    ];
    expect(freeSlots([ours, theirs], rules())).toEqual([
      { start: '2026-03-04T09:30:00.000Z', end: '2026-03-04T10:30:00.000Z' },
      { start: '2026-03-04T10:30:00.000Z', end: '2026-03-04T11:30:00.000Z' },
    ]);
  });

  it('are none where a party gave no window, or there is no party', () => {
    const some = [window('2026-03-04T08:00:00Z', '2026-03-04T12:00:00Z')];
    expect(starts([some, []])).toEqual([]);
    expect(starts([])).toEqual([]);
    expect(starts([some])).toHaveLength(4);
  });

  it('keep to the working hours of weekdays', () => {
    const week = [window('2026-03-06T00:00:00Z', '2026-03-10T00:00:00Z')];
    const [first, ...more] = starts([week], { minutes: 240 });
    expect(first).toBe('2026-03-06T08:00:00.000Z');
    expect(more).toEqual([
      '2026-03-06T12:00:00.000Z',
      '2026-03-09T08:00:00.000Z',
      '2026-03-09T12:00:00.000Z',
    ]);
  });

  it('begin at the same local hour before and after the clocks change', () => {
    // The clocks of Paris go forward on 29 March 2026, and back on 25 October.
    const spring = [window('2026-03-27T00:00:00Z', '2026-03-31T00:00:00Z')];
    expect(starts([spring], { minutes: 540 })).toEqual([
      '2026-03-27T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ]);
    const autumn = [window('2026-10-23T00:00:00Z', '2026-10-27T00:00:00Z')];
    expect(starts([autumn], { minutes: 540 })).toEqual([
      '2026-10-23T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });

  it('are on the half hours of the clocks there, wherever that is', () => {
    const day = [window('2026-03-04T00:00:00Z', '2026-03-05T00:00:00Z')];
    expect(starts([day], { timeZone: 'Asia/Kathmandu', atMost: 2 })).toEqual([
      '2026-03-04T03:15:00.000Z',
      '2026-03-04T04:15:00.000Z',
    ]);
  });

  it('are not in the past, though a window has begun', () => {
    const day = [window('2026-03-04T08:00:00Z', '2026-03-04T12:00:00Z')];
    expect(starts([day], { now: new Date('2026-03-04T09:00:01Z') })).toEqual([
      '2026-03-04T09:30:00.000Z',
      '2026-03-04T10:30:00.000Z',
    ]);
    expect(starts([day], { now: new Date('2026-03-04T12:00:00Z') })).toEqual([]);
  });

  it('go over where two windows of a party meet', () => {
    const parts = [
      window('2026-03-04T09:30:00Z', '2026-03-04T10:00:00Z'),
      window('2026-03-04T09:00:00Z', '2026-03-04T09:30:00Z'),
    ];
    expect(starts([parts])).toEqual(['2026-03-04T09:00:00.000Z']);
  });

  it('take what is no window for nothing', () => {
    const no = [
      window('2026-03-04T12:00:00Z', '2026-03-04T08:00:00Z'),
      window('soon', 'later'),
      window('2026-03-04T09:00:00Z', '2026-03-04T09:00:00Z'),
    ];
    expect(starts([no])).toEqual([]);
  });
});

const zones = [
  'Europe/Paris',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];
const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }),
  ]),
);

/** What a clock on the wall shows there, told apart from the code under test. */
const wall = (at: number, timeZone: string): { readonly weekend: boolean; readonly minutes: number } => {
  const shown = formats.get(timeZone)?.format(at) ?? '';
  const [, hours, minutes] = /(\d\d):(\d\d)/.exec(shown) ?? [];
  return { weekend: /Sat|Sun/.test(shown), minutes: Number(hours) * 60 + Number(minutes) };
};

// About two weeks around a change of the clocks, in spring or in autumn.
const scene = fc
  .record({
    ...{ timeZone: fc.constantFrom(...zones), minutes: fc.constantFrom(20, 30, 45, 60, 90, 120) },
    origin: fc.constantFrom(...['2026-03-23T00:00:00Z', '2026-10-19T00:00:00Z'].map(Date.parse)),
    now: fc.integer({ min: 0, max: 4 * 24 * 60 }),
    atMost: fc.constantFrom(1, 3, 1_000),
    parties: fc.array(
      fc.array(
        fc.record({
          start: fc.integer({ min: 0, max: 12 * 24 * 60 }),
          length: fc.integer({ min: -60, max: 2 * 24 * 60 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ origin, now, parties, ...more }) => {
    const at = (minutes: number): string => new Date(origin + minutes * minute).toISOString();
    return {
      parties: parties.map((party) =>
        party.map(({ start, length }) => window(at(start), at(start + length))),
      ),
      rules: { ...more, now: new Date(origin + now * minute) },
    };
  });

/** Whether a party can for the whole of it: minute by minute, in whichever window. */
const covers = (party: readonly TimeWindow[], from: number, until: number): boolean => {
  for (let at = from; at < until; at += minute)
    if (!party.some(({ start, end }) => Date.parse(start) <= at && at + minute <= Date.parse(end)))
      return false;
  return true;
};

const isGood = (
  start: number,
  { parties, rules }: { parties: TimeWindow[][]; rules: SlotRules },
): boolean => {
  const end = start + rules.minutes * minute;
  const [first, last] = [wall(start, rules.timeZone), wall(end - minute, rules.timeZone)];
  return (
    start >= rules.now.getTime() &&
    !first.weekend &&
    first.minutes % 30 === 0 &&
    first.minutes >= 9 * 60 &&
    last.minutes < 18 * 60 &&
    last.minutes >= first.minutes &&
    parties.every((party) => covers(party, start, end))
  );
};

describe('whatever windows are given', () => {
  const spans = (slots: readonly TimeWindow[]): { start: number; end: number }[] =>
    slots.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));

  it('each slot is within what every party gave, on a local half hour of working hours, and not past', () => {
    fc.assert(
      fc.property(scene, (one) => {
        for (const { start, end } of spans(freeSlots(one.parties, one.rules))) {
          expect(end - start).toBe(one.rules.minutes * minute);
          expect(isGood(start, one)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('slots are in order, none overlaps another, and there are as many as asked at the most', () => {
    fc.assert(
      fc.property(scene, ({ parties, rules }) => {
        const slots = spans(freeSlots(parties, rules));
        expect(slots.length).toBeLessThanOrEqual(rules.atMost);
        for (const [index, { start }] of slots.entries())
          expect(start).toBeGreaterThanOrEqual(slots[index - 1]?.end ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it('no slot that all could have is missing beside those found', () => {
    fc.assert(
      fc.property(scene, (one) => {
        const slots = spans(freeSlots(one.parties, one.rules));
        const length = one.rules.minutes * minute;
        const times = one.parties.flat().map(({ start }) => Date.parse(start));
        const quarter = 15 * minute;
        const full = slots.length === one.rules.atMost;
        const until = full ? (slots.at(-1)?.start ?? 0) : Math.max(...times) + 2 * 24 * 60 * minute;
        // Local half hours are quarters of an hour in UTC, in all of these zones.
        for (let at = Math.floor(Math.min(...times) / quarter) * quarter; at < until; at += quarter)
          if (isGood(at, one))
            expect(slots.some(({ start, end }) => start < at + length && at < end)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('neither the order of windows nor that of parties changes anything', () => {
    fc.assert(
      fc.property(scene, ({ parties, rules }) => {
        const turned = parties.map((party) => party.toReversed()).toReversed();
        expect(freeSlots(turned, rules)).toEqual(freeSlots(parties, rules));
      }),
    );
  });

  it('a window cut in two, or given twice, is the same window', () => {
    fc.assert(
      fc.property(scene, fc.double({ min: 0, max: 1, noNaN: true }), ({ parties, rules }, share) => {
        const slots = freeSlots(parties, rules);
        const cut = ({ start, end }: TimeWindow): TimeWindow[] => {
          const [from, until] = [Date.parse(start), Date.parse(end)];
          const middle = new Date(from + Math.floor((until - from) * share)).toISOString();
          return from < until ? [window(start, middle), window(middle, end)] : [];
        };
        const inTwo = parties.map((party) => party.flatMap(cut));
        expect(freeSlots(inTwo, rules)).toEqual(slots);
        const twice = parties.map((party) => [...party, ...party]);
        expect(freeSlots(twice, rules)).toEqual(slots);
      }),
    );
  });
});
