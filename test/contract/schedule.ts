// What the schedule promises on a real store, with a clock that the test moves.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import type { DocumentStore } from '../../services/platform/document-store/document-store.ts';
import { createDueTimes, dueTimesOf } from '../../services/platform/schedule/due-times.ts';
import { runSchedule } from '../../services/platform/schedule/run-schedule.ts';
import type { DueWork } from '../../services/platform/schedule/schedule.ts';
import { manualTime, until } from './manual-time.ts';

const lease = { token: 7, until: '2999-01-01T00:00:00.000Z' };
const day = 24 * 3_600_000;

export const describeSchedule = (adapter: string, open: () => Promise<DocumentStore>): void => {
  describe(`schedule on ${adapter}`, () => {
    let store: DocumentStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const aStage = async (run: (key: string, ran: string[]) => Promise<void> | void = () => undefined) => {
      const time = manualTime();
      const collection = await store.collection(dueTimesOf(`tests-${randomBytes(6).toString('hex')}`));
      const dueTimes = createDueTimes(collection);
      const ran: string[] = [];
      const work: DueWork = {
        kind: 'expiry',
        run: async (key, due) => {
          ran.push(`${key} ${due.token}`);
          await run(key, ran);
        },
      };
      const runner = () =>
        runSchedule({
          dueTimes,
          collection,
          work: [work],
          clock: time.clock,
          timers: time.timers,
          pollMs: 60_000,
          log: pino({ enabled: false }),
        });
      const inMs = (ms: number) => new Date(time.clock().getTime() + ms);
      /** Moves the clock until it is so; real stores answer in their own time. */
      const advanceUntil = async (condition: () => boolean | Promise<boolean>) => {
        await until(async () => {
          if (await condition()) return true;
          time.advance(1_000);
          return false;
        });
      };
      return { time, collection, dueTimes, ran, runner, inMs, advanceUntil };
    };

    it('runs what is due when it is due, earliest first, and forgets it', async () => {
      const { dueTimes, collection, ran, runner, inMs, advanceUntil, time } = await aStage();
      await dueTimes.set('expiry', 'later', inMs(20_000));
      await dueTimes.set('expiry', 'sooner', inMs(10_000));
      await dueTimes.set('expiry', 'past', inMs(-day));
      const running = runner();
      running.held(lease);
      await until(async () => ran.length === 1 && (await collection.count()) === 2);
      const began = time.clock().getTime();
      await advanceUntil(async () => (await collection.count()) === 0);
      expect(ran).toEqual(['past 7', 'sooner 7', 'later 7']);
      expect(time.clock().getTime() - began).toBeGreaterThanOrEqual(20_000);
      await running.stop();
    });

    it('goes on with other lanes while work of one takes long', async () => {
      const { dueTimes, collection, time, inMs } = await aStage();
      const ran: string[] = [];
      const long = Promise.withResolvers<void>();
      const work = (kind: string, lane?: string): DueWork => ({
        kind,
        ...(lane === undefined ? {} : { lane }),
        run: async (key) => {
          if (lane !== undefined) await long.promise;
          ran.push(key);
        },
      });
      await dueTimes.set('round', 'long', inMs(-2));
      await dueTimes.set('expiry', 'short', inMs(-1));
      const running = runSchedule({
        ...{ dueTimes, collection, clock: time.clock, timers: time.timers, pollMs: 60_000 },
        work: [work('round', 'rounds'), work('expiry')],
        log: pino({ enabled: false }),
      });
      running.held(lease);
      await until(async () => (await collection.count()) === 1);
      expect(ran).toEqual(['short']);
      long.resolve();
      await running.stop();
      expect([ran, await collection.count()]).toEqual([['short', 'long'], 0]);
    });

    it('keeps a moved time, forgets a cancelled one, and takes up again what was done or cancelled', async () => {
      const { dueTimes, collection, inMs, ran, runner } = await aStage();
      await dueTimes.set('expiry', 'a', inMs(1_000));
      await dueTimes.set('expiry', 'a', inMs(day));
      expect(await dueTimes.dueAt('expiry', 'a')).toEqual(inMs(day));
      await dueTimes.cancel('expiry', 'a');
      await dueTimes.cancel('expiry', 'a');
      expect(await dueTimes.dueAt('expiry', 'a')).toBeUndefined();
      await dueTimes.set('expiry', 'a', inMs(0));
      const running = runner();
      running.held(lease);
      await until(async () => (await collection.count()) === 0);
      await dueTimes.set('expiry', 'a', inMs(0));
      await until(async () => ran.length === 2 && (await collection.count()) === 0);
      await running.stop();
    });

    it('does not forget a time that was set anew while its work ran', async () => {
      const stage = await aStage(async (key, ran) => {
        if (ran.length === 1) await stage.dueTimes.set('expiry', key, stage.inMs(day));
      });
      await stage.dueTimes.set('expiry', 'a', stage.inMs(0));
      const running = stage.runner();
      running.held(lease);
      await until(() => stage.ran.length === 1);
      await running.stop();
      expect(await stage.dueTimes.dueAt('expiry', 'a')).toEqual(stage.inMs(day));
    });

    it('tries failing work again with growing pauses, and others meanwhile', async () => {
      const failures = new Map([['bad', 3]]);
      const stage = await aStage((key) => {
        const left = failures.get(key) ?? 0;
        failures.set(key, left - 1);
        if (left > 0) throw new Error('not yet');
      });
      await stage.dueTimes.set('expiry', 'bad', stage.inMs(-2));
      await stage.dueTimes.set('expiry', 'good', stage.inMs(-1));
      const running = stage.runner();
      running.held(lease);
      await until(() => stage.ran.length === 2);
      expect(stage.ran).toEqual(['bad 7', 'good 7']);
      await stage.advanceUntil(async () => (await stage.collection.count()) === 0);
      expect(stage.ran.slice(2)).toEqual(['bad 7', 'bad 7', 'bad 7']);
      await running.stop();
    });

    it('begins nothing after its lease is lost, nor before it is held', async () => {
      const begun = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      const stage = await aStage(async () => {
        begun.resolve();
        await gate.promise;
      });
      for (const key of ['a', 'b', 'c']) await stage.dueTimes.set('expiry', key, stage.inMs(0));
      const running = stage.runner();
      expect(stage.ran).toEqual([]);
      running.held(lease);
      await begun.promise;
      running.lost();
      gate.resolve();
      await running.stop();
      expect(stage.ran).toHaveLength(1);
      const next = stage.runner();
      next.held({ ...lease, token: 8 });
      await until(async () => (await stage.collection.count()) === 0);
      expect(stage.ran).toHaveLength(3);
      expect(stage.ran.slice(1).every((one) => one.endsWith(' 8'))).toBe(true);
      await next.stop();
    });
  });
};
