// Handlers that fail: retries, dead letters, stopped partitions, and a process that dies before it commits.
import { describe, expect, it } from '@jest/globals';
import {
  StopPartition,
  Undecodable,
  type SubscriptionOptions,
  type Topic,
} from '../../services/platform/event-log/event-log.ts';
import { fault, FaultError } from '../../services/platform/faults/fault.ts';
import { anEvent, aTopic, fresh, remembering, until, versions, type LogAtHand } from './event-log-at-hand.ts';

export const describeFailures = (atHand: LogAtHand): void => {
  const declared = async () => {
    const topic = aTopic();
    await atHand.log.ensureTopics([topic]);
    return topic;
  };
  const follow = (
    topic: Topic,
    options: Pick<SubscriptionOptions, 'handle'> & Partial<SubscriptionOptions>,
  ) =>
    atHand.log.subscribe({
      ...{ mode: 'shared', group: fresh('group'), topics: [topic.name], backoffMs: 1 },
      ...options,
    });

  describe('failures', () => {
    it('hands an event again when the process went before its offset was committed', async () => {
      const topic = await declared();
      const group = fresh('group');
      await atHand.log.append(versions(topic, 'a', 1, 3));
      const died = remembering(({ id }) => {
        if (id === 'a@2') throw new FaultError(fault('unavailable'));
      });
      await follow(topic, { group, batchSize: 1, backoffMs: 60_000, handle: died.handle });
      await until('the second is in hand', () => died.given.some(({ event }) => event.id === 'a@2'));
      const log = await atHand.reopen();
      await log.ensureTopics([topic]);
      const again = remembering();
      const second = await follow(topic, { group, handle: again.handle });
      await until('the last was handled', () => again.ids().includes('a@3'));
      // The first may come again too: at least once.
      expect(again.ids().slice(-2)).toEqual(['a@2', 'a@3']);
      expect(await log.deadLetters.list({ group })).toEqual([]);
      await second.stop();
    });

    it('tries an event again until it succeeds, and says which attempt it is', async () => {
      const topic = await declared();
      const group = fresh('group');
      const got = remembering((_, { attempt }) => {
        if (attempt < 3) throw new Error('not yet');
      });
      const subscription = await follow(topic, { group, handle: got.handle });
      await atHand.log.append([anEvent(topic, { key: 'a' })]);
      await until('it was handled', () => got.handled.length === 1);
      expect(got.given.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
      expect(await atHand.log.deadLetters.list({ group })).toEqual([]);
      await subscription.stop();
    });

    it('moves one poison event in a hundred aside, with its error and place; the others arrive in order', async () => {
      const topic = await declared();
      const group = fresh('group');
      const events = Array.from({ length: 200 }, (_, at) =>
        anEvent(topic, { key: `k${at % 20}`, id: `e${at}` }),
      );
      await atHand.log.append(events);
      const got = remembering(({ id }) => {
        if (id === 'e50' || id === 'e150') throw new Error(`cannot digest ${id}`);
      });
      const subscription = await follow(topic, { group, attempts: 3, batchSize: 50, handle: got.handle });
      await until('the others arrived', () => new Set(got.ids()).size === 198);
      await until(
        'both are dead letters',
        async () => (await atHand.log.deadLetters.list({ group })).length === 2,
      );
      const letters = await atHand.log.deadLetters.list({ group });
      expect(letters.map(({ event }) => event.id).toSorted()).toEqual(['e150', 'e50']);
      for (const letter of letters) {
        const { topic: from, partition, offset, id, body } = letter.event;
        expect(letter).toMatchObject({ id: `${group}/${from}/${partition}/${offset}`, group });
        expect(letter.error).toContain(`cannot digest ${id}`);
        expect(letter.attempts).toBeGreaterThanOrEqual(3);
        expect(Number.isNaN(Date.parse(letter.at))).toBe(false);
        expect(new TextDecoder().decode(body)).toBe(id);
      }
      for (let key = 0; key < 20; key++) {
        // Redelivery may repeat, never overtake: first sights are in order.
        const sights = [...new Set(got.ids(`k${key}`))];
        expect(sights).toEqual(sights.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
      }
      expect(subscription.trouble()).toBeUndefined();
      await subscription.stop();
    });

    it('moves an undecodable event aside without trying again', async () => {
      const topic = await declared();
      const group = fresh('group');
      const got = remembering(({ key }) => {
        if (key === 'bad') throw new Undecodable('no such message');
      });
      const subscription = await follow(topic, { group, handle: got.handle });
      await atHand.log.append([anEvent(topic, { key: 'bad' })]);
      await until(
        'it is a dead letter',
        async () => (await atHand.log.deadLetters.list({ group })).length === 1,
      );
      expect(got.given.map(({ attempt }) => attempt)).toEqual([1]);
      await subscription.stop();
    });

    it('is patient with a fault that lies around the event', async () => {
      const topic = await declared();
      const group = fresh('group');
      const got = remembering((_, { attempt }) => {
        if (attempt < 8) throw new FaultError(fault('unavailable'));
      });
      const subscription = await follow(topic, { group, attempts: 2, handle: got.handle });
      await atHand.log.append([anEvent(topic, { key: 'a' })]);
      await until('it was handled', () => got.handled.length === 1);
      expect(await atHand.log.deadLetters.list({ group })).toEqual([]);
      await subscription.stop();
    });

    it('stops a partition whose handler must not go on, says so, and follows the others', async () => {
      const topic = await declared();
      const group = fresh('group');
      const stopping = remembering(({ id }) => {
        if (id === 'a@2') throw new StopPartition('a@2 needs a newer release');
      });
      const first = await follow(topic, { group, batchSize: 1, handle: stopping.handle });
      await atHand.log.append(versions(topic, 'a', 1, 3));
      await until('it is in trouble', () => first.trouble() !== undefined);
      expect(first.trouble()).toContain('a@2 needs a newer release');
      await atHand.log.append(Array.from({ length: 30 }, (_, at) => anEvent(topic, { key: `other-${at}` })));
      await until('another partition goes on', () => stopping.ids().some((id) => id.startsWith('other')));
      expect(stopping.ids('a')).toEqual(['a@1']);
      await first.stop();
      expect(await atHand.log.deadLetters.list({ group })).toEqual([]);
      const upgraded = remembering();
      const second = await follow(topic, { group, handle: upgraded.handle });
      await until('an upgraded process goes on', () => upgraded.ids('a').includes('a@3'));
      expect(upgraded.ids('a').slice(-2)).toEqual(['a@2', 'a@3']);
      await second.stop();
    });
  });
};
