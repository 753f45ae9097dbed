// Subscriptions that go on where what they keep by themselves ends, and what they are told where they cannot.
import { describe, expect, it } from '@jest/globals';
import type { Position, SubscriptionOptions, Topic } from '../../services/platform/event-log/event-log.ts';
import { partitionOf } from '../../services/platform/event-log/partition-of.ts';
import { aTopic, fresh, remembering, until, versions, type LogAtHand } from './event-log-at-hand.ts';

const neverLost = async (positions: readonly Position[]): Promise<void> => {
  throw new Error(`lost: ${JSON.stringify(positions)}`);
};

export const describePositions = (atHand: LogAtHand): void => {
  const declared = async (): Promise<Topic> => {
    const topic = aTopic();
    await atHand.log.ensureTopics([topic]);
    return topic;
  };
  const follow = (
    topic: Topic,
    options: Pick<SubscriptionOptions, 'handle'> & Partial<SubscriptionOptions>,
  ) =>
    atHand.log.subscribe({
      ...{ mode: 'every', group: fresh('group'), topics: [topic.name], backoffMs: 1 },
      ...options,
    });
  /** Reads to the end, and says where it stands there. */
  const read = async (topic: Topic, group = fresh('group')): Promise<readonly Position[]> => {
    const subscription = await follow(topic, { group, handle: async () => undefined });
    await subscription.caughtUp();
    const positions = subscription.positions();
    await subscription.stop();
    return positions;
  };
  const at = (positions: readonly Position[], topic: Topic, key: string): Position => {
    const found = positions.find((one) => one.topic === topic.name && one.partition === partitionOf(key));
    if (!found) throw new Error(`no position for ${key}`);
    return found;
  };
  /** What is handled, and told lost, from these positions on, in order. */
  const goOn = async (topic: Topic, positions: readonly Position[]) => {
    const told: string[] = [];
    const lost: Position[] = [];
    const subscription = await follow(topic, {
      from: {
        positions,
        lost: async (some) => {
          lost.push(...some);
          told.push('lost');
        },
      },
      handle: async (events) => void told.push(...events.map(({ id }) => id)),
    });
    await subscription.caughtUp();
    await subscription.stop();
    return { told, lost };
  };

  describe('positions', () => {
    it('say what was handled: a later subscription goes on there and gets only what came since', async () => {
      const topic = await declared();
      await atHand.log.append([...versions(topic, 'a', 1, 3), ...versions(topic, 'b', 1, 2)]);
      const positions = await read(topic);
      expect(at(positions, topic, 'a').offset).toBeGreaterThanOrEqual(3);
      await atHand.log.append([...versions(topic, 'a', 4, 5), ...versions(topic, 'c', 1, 1)]);
      const { told, lost } = await goOn(topic, positions);
      expect(told.toSorted()).toEqual(['a@4', 'a@5', 'c@1']);
      expect(lost).toEqual([]);
    });

    it('move with what is handled, never before it', async () => {
      const topic = await declared();
      await atHand.log.append(versions(topic, 'a', 1, 3));
      const gate = Promise.withResolvers<void>();
      const got = remembering(({ id }) => (id === 'a@2' ? gate.promise : undefined));
      const subscription = await follow(topic, { batchSize: 1, handle: got.handle });
      await until('the second is in hand', () => got.given.length === 2);
      const before = at(subscription.positions(), topic, 'a');
      gate.resolve();
      await subscription.caughtUp();
      const after = at(subscription.positions(), topic, 'a');
      await subscription.stop();
      expect(after.offset).toBeGreaterThan(before.offset);
      expect((await goOn(topic, [before])).told).toEqual(['a@2', 'a@3']);
      expect((await goOn(topic, [after])).told).toEqual([]);
    });

    it('go on past what is not named, which starts at the beginning', async () => {
      const topic = await declared();
      const [here, there] = ['a', 'b'];
      expect(partitionOf(here)).not.toBe(partitionOf(there));
      await atHand.log.append([...versions(topic, here, 1, 2), ...versions(topic, there, 1, 2)]);
      const { told } = await goOn(topic, [at(await read(topic), topic, here)]);
      expect(told).toEqual(['b@1', 'b@2']);
    });

    it('of a shared group are its own', async () => {
      const topic = await declared();
      await atHand.log.append(versions(topic, 'a', 1, 1));
      const got = remembering();
      const subscription = await follow(topic, { mode: 'shared', handle: got.handle });
      await until('it was handled', () => got.handled.length === 1);
      expect(subscription.positions()).toEqual([]);
      await subscription.stop();
    });

    it('bring what was replayed from the dead letters meanwhile', async () => {
      const topic = await declared();
      const group = fresh('group');
      await atHand.log.append(versions(topic, 'a', 1, 2));
      const failing = remembering(({ id }) => {
        if (id === 'a@1') throw new Error('not digestible yet');
      });
      const first = await follow(topic, { group, attempts: 1, handle: failing.handle });
      await first.caughtUp();
      const positions = first.positions();
      await first.stop();
      const [letter] = await atHand.log.deadLetters.list({ group });
      expect(await atHand.log.deadLetters.replay(letter?.id ?? '')).toBe(true);
      const mended = remembering();
      const second = await follow(topic, {
        group,
        from: { positions, lost: neverLost },
        handle: mended.handle,
      });
      await until('the replayed event came', () => mended.ids().includes('a@1'));
      await second.stop();
      expect(mended.ids()).toEqual(['a@1']);
    });

    it('survive that the log is opened again', async () => {
      const topic = await declared();
      await atHand.log.append(versions(topic, 'a', 1, 3));
      const positions = await read(topic);
      const log = await atHand.reopen();
      await log.ensureTopics([topic]);
      expect(await goOn(topic, positions)).toEqual({ told: [], lost: [] });
    });

    it('past the end are told lost before the first event, and everything comes from the beginning', async () => {
      const topic = await declared();
      await atHand.log.append([...versions(topic, 'a', 1, 2), ...versions(topic, 'b', 1, 1)]);
      const positions = await read(topic);
      const beyond = { ...at(positions, topic, 'a'), offset: at(positions, topic, 'a').offset + 1 };
      const { told, lost } = await goOn(topic, [beyond, at(positions, topic, 'b')]);
      expect(lost).toEqual([beyond]);
      expect(told[0]).toBe('lost');
      expect(told.slice(1).toSorted()).toEqual(['a@1', 'a@2', 'b@1']);
    });

    it('that are older than what stands before them are lost: it is another log', async () => {
      const topic = await declared();
      await atHand.log.append(versions(topic, 'a', 1, 2));
      const taken = at(await read(topic), topic, 'a');
      const earlier = { ...taken, at: '2026-01-01T00:00:00.000Z' };
      const { told, lost } = await goOn(topic, [earlier]);
      expect(lost).toEqual([earlier]);
      expect(told).toEqual(['lost', 'a@1', 'a@2']);
    });

    it('at the beginning are never lost', async () => {
      const topic = await declared();
      const positions = await read(topic);
      await atHand.log.append(versions(topic, 'a', 1, 2));
      expect(await goOn(topic, positions)).toEqual({ told: ['a@1', 'a@2'], lost: [] });
    });

    it('that nobody could take for lost: a subscription fails whose caller cannot begin again', async () => {
      const topic = await declared();
      const beyond = { topic: topic.name, partition: 0, offset: 7, at: new Date().toISOString() };
      await expect(
        follow(topic, { from: { positions: [beyond], lost: neverLost }, handle: async () => undefined }),
      ).rejects.toThrow(/lost/);
    });
  });
};
