import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextWeekly } from '../../../../services/matchmaking/campus-round/weekly.ts';
import {
  runWeekly,
  setWeekly,
  weeklyKind,
} from '../../../../services/matchmaking/campus-round/run-weekly.ts';
import { defaultSettings } from '../../../../services/matchmaking/kept/settings.ts';
import { aCampusOf, aCampusRound } from './a-campus-round.ts';

const paris = 'Europe/Paris';
const monday7 = { weekday: 1, hour: 7, publish: true };

describe('the weekly schedule', () => {
  it.each([
    ['2026-03-02T05:59:59Z', '2026-03-02T06:00:00.000Z'], // the same Monday, before seven in Paris
    ['2026-03-02T06:00:00Z', '2026-03-09T06:00:00.000Z'], // at that very instant, the next one
    ['2026-03-24T12:00:00Z', '2026-03-30T05:00:00.000Z'], // summer time begins in between
  ])('after %s is due at %s', (after, due) => {
    expect(nextWeekly(monday7, new Date(after), paris).toISOString()).toBe(due);
  });

  it('is due at the hour that clocks show instead of one that they skip, and once where they show it twice', () => {
    const sunday2 = { weekday: 7, hour: 2 };
    const inMarch = nextWeekly(sunday2, new Date('2026-03-28T12:00:00Z'), paris);
    expect(inMarch.toISOString()).toBe('2026-03-29T01:00:00.000Z');
    const inOctober = nextWeekly(sunday2, new Date('2026-10-24T12:00:00Z'), paris);
    expect(inOctober.toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(nextWeekly(sunday2, inOctober, paris).toISOString()).toBe('2026-11-01T01:00:00.000Z');
  });

  it('comes once a week, on its day, wherever the campus is', () => {
    const zone = fc.constantFrom(paris, 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC');
    const after = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const schedule = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(zone, after, schedule, (timeZone, from, weekly) => {
        const due = nextWeekly(weekly, from, timeZone);
        const days = (due.getTime() - from.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThan(7.1);
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(due);
        expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(shown) + 1).toBe(weekly.weekday);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the weekly round', () => {
  const due = new Date('2026-03-02T06:00:00.000Z');
  const scheduled = async (schedule = monday7) => {
    const campus = aCampusRound(aCampusOf(6));
    await campus.kept.settings.put({ ...defaultSettings, schedule }, { ifVersion: 0 });
    const learnt: number[] = [];
    const run = (dueAt: Date) =>
      runWeekly({ ...campus.deps, timeZone: async () => paris }, async () => void learnt.push(1), {
        dueAt,
        now: dueAt,
      });
    return { campus, learnt, run };
  };

  it('learns, begins a round and is due again a week later', async () => {
    const { campus, learnt, run } = await scheduled();
    await run(due);
    expect(learnt).toHaveLength(1);
    expect(await campus.round(1)).toMatchObject({ cause: 'scheduled', publishesItself: true });
    expect(await campus.schedule.dueAt(weeklyKind, 'campus')).toEqual(new Date('2026-03-09T06:00:00.000Z'));
  });

  it('begins one round for each due time, also where it is run again after a kill', async () => {
    const { campus, run } = await scheduled();
    await run(due);
    await run(due);
    expect(await campus.kept.rounds.count()).toBe(1);
  });

  it('waits while another round is in the making', async () => {
    const { campus, run } = await scheduled();
    const number = await campus.start();
    await expect(run(due)).rejects.toThrow('conflict');
    await campus.advance(number);
    await run(due);
    expect(await campus.kept.rounds.count()).toBe(2);
  });

  it('only sets the next one where the schedule was changed since', async () => {
    const { campus, run } = await scheduled({ weekday: 3, hour: 9, publish: false });
    await run(due);
    expect(await campus.kept.rounds.count()).toBe(0);
    expect(await campus.schedule.dueAt(weeklyKind, 'campus')).toEqual(new Date('2026-03-04T08:00:00.000Z'));
  });

  it('is no more once the schedule is taken away', async () => {
    const { campus } = await scheduled();
    await setWeekly(campus.schedule, monday7, { after: due, timeZone: paris });
    await setWeekly(campus.schedule, undefined, { after: due, timeZone: paris });
    expect(await campus.schedule.dueAt(weeklyKind, 'campus')).toBeUndefined();
  });
});
