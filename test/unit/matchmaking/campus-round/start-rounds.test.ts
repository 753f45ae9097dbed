import { describe, expect, it } from '@jest/globals';
import { weeklyKind } from '../../../../services/matchmaking/campus-round/run-weekly.ts';
import { roundKind, startRound } from '../../../../services/matchmaking/campus-round/start-round.ts';
import type { Deps } from '../../../../services/matchmaking/deps.ts';
import { defaultSettings } from '../../../../services/matchmaking/kept/settings.ts';
import { startRounds } from '../../../../services/matchmaking/on-round-due.ts';
import { settingsKind } from '../../../../services/matchmaking/on-settings-due.ts';
import { matchmaking } from '../../../../services/matchmaking/service.ts';
import { fillKind } from '../../../../services/matchmaking/suggestions/fill-soon.ts';
import { matchmakingInMemory } from '../../../makers/matchmaking-service.ts';
import { aCampusOf, aCampusRound } from './a-campus-round.ts';

const started = async () => {
  const campus = aCampusRound(aCampusOf(6));
  return { campus, deps: campus.deps as unknown as Deps };
};

it('makes rounds, and fills places, in lanes of their own: nothing else that is due waits for them', () => {
  const { deps } = matchmakingInMemory();
  const due = matchmaking.due?.(deps) ?? [];
  const inLane = (lane: string | undefined) => due.filter((one) => one.lane === lane).map(({ kind }) => kind);
  expect(inLane('rounds')).toEqual(expect.arrayContaining([roundKind, weeklyKind]));
  expect(inLane(undefined)).toEqual(expect.arrayContaining(['matchmaking.pair-rules', settingsKind]));
  expect(inLane('matchmaking.fill')).toEqual([fillKind]);
});

describe('a service that starts', () => {
  it('takes up the round in the making whose due time was lost', async () => {
    const { campus, deps } = await started();
    const number = await campus.start();
    await campus.schedule.cancel(roundKind, String(number));
    await startRounds(deps);
    expect(await campus.schedule.dueAt(roundKind, String(number))).toBeDefined();
  });

  it('goes on telling of a round that members see already, before another one is made', async () => {
    const { campus, deps } = await started();
    const number = await campus.start();
    const { announce } = campus.work;
    Object.assign(campus.work, { announce: () => Promise.reject(new Error('killed')) });
    await expect(campus.advance(number)).rejects.toThrow('killed');
    Object.assign(campus.work, { announce });
    expect(await campus.round(number)).toMatchObject({ state: 'published', announced: false });
    await campus.schedule.cancel(roundKind, String(number));
    const next = { by: 'service', cause: 'asked', publish: true } as const;
    expect(await startRound(campus.deps, next)).toEqual({ kind: 'busy', number });
    await startRounds(deps);
    expect(await campus.schedule.dueAt(roundKind, String(number))).toBeDefined();
  });

  it('is started once for a due time, also where others were made since', async () => {
    const { campus } = await started();
    const dueAt = '2026-03-02T06:00:00.000Z';
    await campus.whole({ cause: 'scheduled', dueAt });
    await campus.whole();
    const again = await startRound(campus.deps, { by: 'service', cause: 'scheduled', publish: true, dueAt });
    expect(again).toMatchObject({ kind: 'again', round: { document: { number: 1 } } });
  });

  it('sets the weekly round that is set no more', async () => {
    const { campus, deps } = await started();
    await startRounds(deps);
    expect(await campus.schedule.dueAt(settingsKind, 'campus')).toBeUndefined();
    const schedule = { weekday: 1, hour: 7, publish: true };
    await campus.kept.settings.put({ ...defaultSettings, schedule }, { ifVersion: 0 });
    await startRounds(deps);
    expect(await campus.schedule.dueAt(settingsKind, 'campus')).toBeDefined();
    await campus.schedule.cancel(settingsKind, 'campus');
    await campus.schedule.set(weeklyKind, 'campus', new Date('2026-03-09T06:00:00Z'));
    await startRounds(deps);
    expect(await campus.schedule.dueAt(settingsKind, 'campus')).toBeUndefined();
  });
});
