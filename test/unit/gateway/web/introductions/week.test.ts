// Hours of a week to windows, and back: nothing that was said is lost.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextHour } from '../../../../../services/gateway/web/introductions/next-hour.ts';
import {
  daysFrom,
  firstWeek,
  type Hour,
  hourOf,
  isWithin,
  mondayOf,
  readWindows,
  saidBy,
  shownHours,
  windowOf,
  windowsOf,
} from '../../../../../services/gateway/web/introductions/week.ts';

/** A Wednesday, by the clock of whatever device this runs on. */
const now = new Date(2027, 2, 3, 12, 30);
const long = Date.parse('2026-01-01T00:00:00Z');
const hours = (monday: Date): readonly Hour[] =>
  daysFrom(monday).flatMap((day) => shownHours.map((hour) => hourOf(day, hour)));
const aSelection = fc
  .uniqueArray(fc.constantFrom(...hours(mondayOf(now)), ...hours(mondayOf(now, 4))))
  .map((chosen) => new Set(chosen));

describe('hours that were ticked', () => {
  it('are the same once they were said as windows and read again', () => {
    fc.assert(
      fc.property(aSelection, (chosen) => {
        const { hours: again, others } = saidBy(windowsOf({ hours: chosen, others: [] }, long));
        expect(others).toEqual([]);
        expect([...again].toSorted()).toEqual([...chosen].toSorted());
      }),
    );
  });

  it('are as few windows as can be: no two touch', () => {
    fc.assert(
      fc.property(aSelection, (chosen) => {
        const windows = windowsOf({ hours: chosen, others: [] }, long);
        const ends = new Set(windows.map(({ end }) => end));
        expect(windows.filter(({ start }) => ends.has(start))).toEqual([]);
      }),
    );
  });

  it('are left out once they are over', () => {
    const [first = 0, second = 0] = hours(mondayOf(now));
    const said = { hours: new Set([first, second]), others: [windowOf(first)] };
    expect(windowsOf(said, second + 1)).toEqual([
      { start: windowOf(first).start, end: windowOf(second).end },
    ]);
    expect(windowsOf(said, hours(mondayOf(now, 1))[0] ?? 0)).toEqual([]);
  });
});

describe('windows that no hours say', () => {
  it('stay as they were given: evenings, weekends, half hours', () => {
    const at = (day: number, hour: number, minute = 0): string =>
      new Date(2027, 2, day, hour, minute).toISOString();
    const odd = [
      { start: at(3, 20), end: at(3, 22) },
      { start: at(6, 10), end: at(6, 12) },
      { start: at(4, 9, 30), end: at(4, 10, 30) },
      { start: at(4, 9), end: at(4, 9, 45) },
    ];
    const { hours: none, others } = saidBy(odd);
    expect([...none]).toEqual([]);
    expect(windowsOf({ hours: none, others }, long)).toEqual(odd);
  });
});

describe('a week', () => {
  it('begins on Monday, also for a Sunday', () => {
    expect(mondayOf(new Date(2027, 2, 7)).getDate()).toBe(1);
    expect(mondayOf(new Date(2027, 2, 1)).getDate()).toBe(1);
    expect(mondayOf(now, 2).getDate()).toBe(15);
  });

  it('has its days at midnight across a change of the clocks', () => {
    expect(daysFrom(mondayOf(new Date(2027, 2, 29))).map((day) => day.getHours())).toEqual([0, 0, 0, 0, 0]);
  });

  it('is first shown where somebody is free', () => {
    const free = windowOf(hourOf(new Date(2027, 2, 16), 10));
    const own = windowOf(hourOf(new Date(2027, 2, 4), 10));
    expect(
      firstWeek(now, [
        { own: true, windows: [] },
        { own: false, windows: [free] },
      ]),
    ).toBe(2);
    expect(
      firstWeek(now, [
        { own: true, windows: [own] },
        { own: false, windows: [free] },
      ]),
    ).toBe(2);
    expect(
      firstWeek(now, [
        { own: true, windows: [free] },
        { own: false, windows: [] },
      ]),
    ).toBe(2);
    expect(firstWeek(now, [{ own: false, windows: [] }])).toBe(0);
    const evening = {
      start: new Date(2027, 2, 4, 20).toISOString(),
      end: new Date(2027, 2, 4, 22).toISOString(),
    };
    expect(firstWeek(now, [{ own: false, windows: [evening, free] }])).toBe(2);
    expect(firstWeek(new Date(2027, 2, 5), [])).toBe(1);
  });

  it('knows the hours that lie within what others gave as a whole', () => {
    const hour = hourOf(now, 9);
    const given = { start: windowOf(hour).start, end: windowOf(hourOf(now, 10)).end };
    expect(isWithin(hour, [given])).toBe(true);
    expect(isWithin(hourOf(now, 11), [given])).toBe(false);
  });
});

describe('what was kept of it', () => {
  it('is read where it is windows still', () => {
    expect(readWindows([windowOf(0)])).toEqual([windowOf(0)]);
    for (const other of [null, 'words', {}, [1], [{ start: 1, end: 2 }], [{ start: 'a' }]])
      expect(readWindows(other)).toBeUndefined();
  });
});

describe('the arrow keys', () => {
  const sizes = { rows: 3, columns: 5 };

  it('go one step, and stay at the edges', () => {
    const go = (row: number, column: number, key: string) => nextHour({ row, column }, key, sizes);
    expect(go(1, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(go(2, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(go(0, 0, 'ArrowLeft')).toEqual({ row: 0, column: 0 });
    expect(go(1, 1, 'Home')).toEqual({ row: 1, column: 0 });
    expect(go(1, 1, 'End')).toEqual({ row: 1, column: 4 });
    expect(go(1, 1, 'a')).toBeUndefined();
  });
});
