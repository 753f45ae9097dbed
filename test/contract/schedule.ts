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

    describe('of a kind that may run several keys at once', () => {
      const aStageOfMany = async (keys: readonly string[]) => {
        const { dueTimes, collection, time, inMs } = await aStage();
        const gates = new Map(keys.map((key) => [key, Promise.withResolvers<void>()]));
        const begun: string[] = [];
        const inHand = new Set<string>();
        let most = 0;
        let twice = false;
        const work = (kind: string, atOnce?: number): DueWork => ({
          kind,
          ...(atOnce === undefined ? {} : { atOnce }),
          run: async (key) => {
            twice ||= inHand.has(key);
            begun.push(key);
            inHand.add(key);
            most = Math.max(most, inHand.size);
            await gates.get(key)?.promise;
            inHand.delete(key);
          },
        });
        for (const [nth, key] of keys.entries())
          await dueTimes.set(key.startsWith('alone') ? 'alone' : 'many', key, inMs(nth - 100));
        const running = runSchedule({
          ...{ dueTimes, collection, clock: time.clock, timers: time.timers, pollMs: 60_000 },
          work: [work('many', 3), work('alone')],
          log: pino({ enabled: false }),
        });
        running.held(lease);
        const open = (...some: string[]) => some.forEach((key) => gates.get(key)?.resolve());
        return { running, dueTimes, collection, begun, inHand, open, inMs, told: () => ({ most, twice }) };
      };

      it('begins them in the order of time, as many as it may, and goes on as each ends', async () => {
        const keys = ['a', 'b', 'c', 'd', 'e'];
        const stage = await aStageOfMany(keys);
        await until(() => stage.begun.length === 3);
        stage.open('b');
        await until(() => stage.begun.length === 4);
        expect([stage.begun, [...stage.inHand]]).toEqual([
          ['a', 'b', 'c', 'd'],
          ['a', 'c', 'd'],
        ]);
        stage.open(...keys);
        await until(async () => (await stage.collection.count()) === 0);
        expect([stage.begun, stage.told().most]).toEqual([keys, 3]);
        await stage.running.stop();
      });

      it('runs nothing else of the lane beside them, and one that is set anew not before it has ended', async () => {
        const stage = await aStageOfMany(['a', 'b', 'alone', 'c']);
        await until(() => stage.begun.length === 2);
        await stage.dueTimes.set('many', 'a', stage.inMs(-1));
        stage.open('b');
        await until(() => stage.inHand.size === 1);
        expect(stage.begun).toEqual(['a', 'b']);
        stage.open('a');
        await until(() => stage.inHand.has('alone'));
        expect([...stage.inHand]).toEqual(['alone']);
        stage.open('alone', 'c');
        await until(async () => (await stage.collection.count()) === 0);
        expect(stage.begun.toSorted()).toEqual(['a', 'a', 'alone', 'b', 'c']);
        expect(stage.told().twice).toBe(false);
        await stage.running.stop();
      });

      it('begins no more once the lease is lost, and lets what is in hand end', async () => {
        const stage = await aStageOfMany(['a', 'b', 'c', 'd']);
        await until(() => stage.begun.length === 3);
        stage.running.lost();
        const stopped = stage.running.stop();
        stage.open('a', 'b', 'c', 'd');
        await stopped;
        expect([stage.begun, stage.inHand.size, await stage.collection.count()]).toEqual([
          ['a', 'b', 'c'],
          0,
          1,
        ]);
      });
    });

    it('looks again at once for what came due while other work took long', async () => {
      const long = Promise.withResolvers<void>();
      const stage = await aStage((key) => (key === 'long' ? long.promise : undefined));
      await stage.dueTimes.set('expiry', 'long', stage.inMs(-1));
      await stage.dueTimes.set('expiry', 'next', stage.inMs(10_000));
      const running = stage.runner();
      running.held(lease);
      await until(() => stage.ran.length === 1);
      stage.time.freeze(20_000);
      long.resolve();
      await until(async () => (await stage.collection.count()) === 0);
      expect(stage.ran).toEqual(['long 7', 'next 7']);
      await running.stop();
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
