// Subscriptions when all goes well: who gets what, in which order, from where, and how they end.
import { describe, expect, it } from '@jest/globals';
import type { SubscriptionOptions } from '../../services/platform/event-log/event-log.ts';
import { anEvent, aTopic, fresh, remembering, until, versions, type LogAtHand } from './event-log-at-hand.ts';

export const describeSubscriptions = (atHand: LogAtHand): void => {
  const declared = async () => {
    const topic = aTopic();
    await atHand.log.ensureTopics([topic]);
    return topic;
  };
  const follow = (
    topic: { name: string },
    options: Pick<SubscriptionOptions, 'handle'> & Partial<SubscriptionOptions>,
  ) => atHand.log.subscribe({ mode: 'shared', group: fresh('group'), topics: [topic.name], ...options });

  describe('subscriptions', () => {
    it('get what was there before and what comes after, in the order of each key', async () => {
      const topic = await declared();
      const keys = ['a', 'b', 'c', 'd'];
      await atHand.log.append(keys.flatMap((key) => versions(topic, key, 1, 3)));
      const got = remembering();
      const subscription = await follow(topic, { handle: got.handle });
      for (let version = 4; version <= 9; version++)
        await atHand.log.append(keys.flatMap((key) => versions(topic, key, version, version)));
      await until('all events were handled', () => got.handled.length === keys.length * 9);
      for (const key of keys) expect(got.ids(key)).toEqual(versions(topic, key, 1, 9).map(({ id }) => id));
      await subscription.stop();
    });

    it('get adjacent events of one partition as one batch, no larger than asked', async () => {
      const topic = await declared();
      await atHand.log.append([...versions(topic, 'a', 1, 25), ...versions(topic, 'b', 1, 25)]);
      const partitions: number[][] = [];
      const got = remembering();
      const subscription = await follow(topic, {
        batchSize: 10,
        handle: async (events, context) => {
          partitions.push([...new Set(events.map(({ partition }) => partition))]);
          await got.handle(events, context);
        },
      });
      await until('all events were handled', () => got.handled.length === 50);
      expect(Math.max(...got.batches)).toBe(10);
      expect(partitions.every((of) => of.length === 1)).toBe(true);
      await subscription.stop();
    });

    it('of a shared group go on where the group left, and start at the beginning when it is new', async () => {
      const topic = await declared();
      const group = fresh('group');
      await atHand.log.append(versions(topic, 'a', 1, 2));
      const before = remembering();
      const first = await follow(topic, { group, handle: before.handle });
      await until('the first two were handled', () => before.handled.length === 2);
      await first.stop();
      await atHand.log.append(versions(topic, 'a', 3, 4));
      const after = remembering();
      const second = await follow(topic, { group, handle: after.handle });
      await until('the next two were handled', () => after.handled.length === 2);
      expect(after.ids()).toEqual(['a@3', 'a@4']);
      const other = remembering();
      const third = await follow(topic, { handle: other.handle });
      await until('a new group got all', () => other.handled.length === 4);
      await Promise.all([second.stop(), third.stop()]);
    });

    it('of mode every all get everything, from the beginning each time', async () => {
      const topic = await declared();
      const group = fresh('group');
      await atHand.log.append(['a', 'b', 'c'].map((key) => anEvent(topic, { key })));
      const [one, two, three] = [remembering(), remembering(), remembering()];
      const first = await follow(topic, { mode: 'every', group, handle: one.handle });
      const second = await follow(topic, { mode: 'every', group, handle: two.handle });
      await until('both got all', () => one.handled.length === 3 && two.handled.length === 3);
      await first.stop();
      const third = await follow(topic, { mode: 'every', group, handle: three.handle });
      await atHand.log.append([anEvent(topic, { key: 'd' })]);
      await until('the third got all', () => three.handled.length === 4);
      await until('the second got the rest', () => two.handled.length === 4);
      expect(one.handled).toHaveLength(3);
      await Promise.all([second.stop(), third.stop()]);
    });

    it('of mode every say when they have caught up with what was there', async () => {
      const topic = await declared();
      const keys = Array.from({ length: 200 }, (_, at) => `key-${at}`);
      await atHand.log.append(keys.map((key) => anEvent(topic, { key })));
      const got = remembering();
      const subscription = await follow(topic, { mode: 'every', handle: got.handle, batchSize: 7 });
      await subscription.caughtUp();
      expect(got.handled).toHaveLength(keys.length);
      await subscription.stop();
    });

    it('have caught up at once where there is nothing', async () => {
      const topic = await declared();
      for (const mode of ['every', 'shared'] as const) {
        const subscription = await follow(topic, { mode, handle: async () => undefined });
        await subscription.caughtUp();
        expect(subscription.trouble()).toBeUndefined();
        await subscription.stop();
      }
    });

    it('finish what is in hand when they stop, commit it, and handle nothing afterwards', async () => {
      const topic = await declared();
      const group = fresh('group');
      await atHand.log.append(versions(topic, 'a', 1, 3));
      const gate = Promise.withResolvers<void>();
      const got = remembering(() => gate.promise);
      const first = await follow(topic, { group, batchSize: 1, handle: got.handle });
      await until('the first is in hand', () => got.given.length === 1);
      const stopped = first.stop();
      gate.resolve();
      await stopped;
      expect(got.ids()).toEqual(['a@1']);
      await atHand.log.append(versions(topic, 'a', 4, 4));
      const rest = remembering();
      const second = await follow(topic, { group, handle: rest.handle });
      await until('the rest was handled', () => rest.handled.length === 3);
      expect(rest.ids()).toEqual(['a@2', 'a@3', 'a@4']);
      expect(got.given).toHaveLength(1);
      await second.stop();
    });

    it('show the lag of their group: what waits, and nothing once all is handled', async () => {
      const topic = await declared();
      const group = fresh('group');
      const waiting = async () =>
        (await atHand.log.lag(group))
          .filter((lag) => lag.topic === topic.name)
          .reduce((sum, { committed, end }) => sum + end - committed, 0);
      const got = remembering();
      const first = await follow(topic, { group, handle: got.handle });
      await atHand.log.append(versions(topic, 'a', 1, 5));
      await until('all was handled', () => got.handled.length === 5);
      await until('nothing waits', async () => (await waiting()) === 0);
      await first.stop();
      await atHand.log.append(versions(topic, 'a', 6, 8));
      expect(await waiting()).toBe(3);
      expect((await atHand.log.lag()).some((lag) => lag.group === group)).toBe(true);
    });
  });
};
