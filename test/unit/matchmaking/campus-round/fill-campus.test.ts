import { describe, expect, it } from '@jest/globals';
import {
  createFilling,
  fillingKind,
  runFilling,
} from '../../../../services/matchmaking/campus-round/fill-campus.ts';
import { aCampusOf, aCampusRound, type CampusRound, collectedOf } from './a-campus-round.ts';

const withFilling = (campus: CampusRound, filling = createFilling(campus.deps)) => ({
  ...campus.deps,
  filling,
});
const atSecond = (second: number): string => `2026-03-02T10:00:${String(second).padStart(2, '0')}.000Z`;

describe('a campus without a round', () => {
  it('gets one by itself once what comes in has been calm for two seconds', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const filling = createFilling(campus.deps);
    for (const second of [0, 1, 2]) {
      campus.at(atSecond(second));
      await filling.cameIn();
    }
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toEqual(new Date(atSecond(4)));
    await runFilling(withFilling(campus), 10, new Date(atSecond(4)));
    await campus.advance(1);
    expect(await campus.round(1)).toMatchObject({ cause: 'filling', state: 'published' });
    expect((await campus.seen()).length).toBeGreaterThan(0);
  });

  it('waits for what is searched for, however long it takes', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const filling = createFilling(campus.deps);
    campus.at(atSecond(0));
    await filling.during(async () => {
      await runFilling(withFilling(campus, filling), 10, new Date(atSecond(4)));
      expect(await campus.kept.rounds.count()).toBe(0);
      campus.at(atSecond(5));
    });
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toEqual(new Date(atSecond(7)));
    await runFilling(withFilling(campus, filling), 10, new Date(atSecond(7)));
    expect(await campus.kept.rounds.count()).toBe(1);
  });

  it('waits until all that is known is searched for and learned from, but no longer than a minute', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const filling = createFilling(campus.deps);
    const run = (at: string) => runFilling(withFilling(campus, filling), 10, new Date(at));
    campus.state.isAllIn = false;
    campus.at(atSecond(10));
    await filling.cameIn();
    await run(atSecond(12));
    expect(await campus.kept.rounds.count()).toBe(0);
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toEqual(new Date(atSecond(14)));
    await run('2026-03-02T10:01:09.999Z');
    expect(await campus.kept.rounds.count()).toBe(0);
    await run('2026-03-02T10:01:10.000Z');
    expect(await campus.kept.rounds.count()).toBe(1);
  });

  it('does not wait once all that is known is there', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const filling = createFilling(campus.deps);
    campus.state.isAllIn = false;
    await filling.cameIn();
    await runFilling(withFilling(campus, filling), 10, new Date(atSecond(2)));
    campus.state.isAllIn = true;
    await runFilling(withFilling(campus, filling), 10, new Date(atSecond(4)));
    expect(await campus.kept.rounds.count()).toBe(1);
  });

  it('gets none while there is nobody to propose', async () => {
    const campus = aCampusRound(collectedOf([]));
    await runFilling(withFilling(campus), 10, new Date(atSecond(4)));
    expect(await campus.kept.rounds.count()).toBe(0);
  });

  it('gets one once expertise has learned, where what was known before found nobody', async () => {
    const campus = aCampusRound(collectedOf([]));
    const filling = createFilling(campus.deps);
    await campus.whole({ cause: 'filling' });
    expect(await campus.round(1)).toMatchObject({ state: 'discarded', failure: 'no_candidate' });
    campus.at(atSecond(8));
    await filling.learned(10);
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toEqual(new Date(atSecond(10)));
  });

  it('waits for the one in the making', async () => {
    const campus = aCampusRound(aCampusOf(6));
    await campus.start({ publish: false });
    await runFilling(withFilling(campus), 10, new Date(atSecond(4)));
    expect(await campus.kept.rounds.count()).toBe(1);
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toEqual(new Date(atSecond(6)));
  });

  it('gets another one once expertise has learned it from half as many sources again, and none before', async () => {
    const campus = aCampusRound(aCampusOf(6));
    await campus.whole({ cause: 'filling' });
    const filling = createFilling(campus.deps);
    await filling.cameIn();
    await filling.learned(14);
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toBeUndefined();
    await runFilling(withFilling(campus), 14, new Date(atSecond(4)));
    expect(await campus.kept.rounds.count()).toBe(1);
    await filling.learned(15);
    expect(await campus.schedule.dueAt(fillingKind, 'campus')).toBeDefined();
    await runFilling(withFilling(campus), 15, new Date(atSecond(4)));
    expect(await campus.kept.rounds.count()).toBe(2);
  });
});
