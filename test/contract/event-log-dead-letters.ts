// Dead letters: listed, shown, replayed to their group alone, erased.
import { describe, expect, it } from '@jest/globals';
import type { SubscriptionOptions, Topic } from '../../services/platform/event-log/event-log.ts';
import {
  anEvent,
  aTopic,
  fresh,
  readAll,
  remembering,
  until,
  versions,
  type LogAtHand,
} from './event-log-at-hand.ts';

export const describeDeadLetters = (atHand: LogAtHand): void => {
  /** A group that fails on everything until it is healed. */
  const failing = async (mode: SubscriptionOptions['mode'], topics: readonly Topic[]) => {
    await atHand.log.ensureTopics(topics);
    const group = fresh('group');
    const state = { healed: false };
    const got = remembering(() => {
      if (!state.healed) throw new Error('indigestible');
    });
    const names = topics.map(({ name }) => name);
    const subscription = await atHand.log.subscribe({
      ...{ mode, group, topics: names, attempts: 1, backoffMs: 1 },
      handle: got.handle,
    });
    await subscription.caughtUp();
    const letters = () => atHand.log.deadLetters.list({ group });
    const have = (count: number) =>
      until(`there are ${count} dead letters`, async () => (await letters()).length === count);
    return { group, state, got, subscription, letters, have };
  };

  describe('dead letters', () => {
    it('are listed page by page in the order of their ids, and shown one by one', async () => {
      const topic = aTopic();
      const { group, subscription, have } = await failing('shared', [topic]);
      await atHand.log.append(Array.from({ length: 12 }, (_, at) => anEvent(topic, { key: `k${at}` })));
      await have(12);
      const seen: string[] = [];
      for (let after: string | undefined; ; after = seen.at(-1)) {
        const page = await atHand.log.deadLetters.list({ group, limit: 5, ...(after ? { after } : {}) });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(5);
        seen.push(...page.map(({ id }) => id));
      }
      expect(seen).toHaveLength(12);
      expect(seen).toEqual([...new Set(seen)].toSorted());
      for (const id of seen) expect(await atHand.log.deadLetters.show(id)).toMatchObject({ id, group });
      expect(await atHand.log.deadLetters.show(`${group}/no.topic/0/0`)).toBeUndefined();
      expect(await atHand.log.deadLetters.show('nonsense')).toBeUndefined();
      expect((await atHand.log.deadLetters.list({ limit: 1000 })).length).toBeGreaterThanOrEqual(12);
      await subscription.stop();
    });

    it('are kept when the process starts again', async () => {
      const topic = aTopic();
      const { group, have } = await failing('shared', [topic]);
      await atHand.log.append([anEvent(topic, { key: 'a' })]);
      await have(1);
      const log = await atHand.reopen();
      expect(await log.deadLetters.list({ group })).toHaveLength(1);
    });

    it.each(['shared', 'every'] as const)(
      'are replayed to a group of mode %s, then forgotten',
      async (mode) => {
        const topic = aTopic();
        const { state, got, subscription, letters, have } = await failing(mode, [topic]);
        await atHand.log.append([anEvent(topic, { key: 'a', id: 'a@1' })]);
        await have(1);
        state.healed = true;
        const [letter] = await letters();
        expect(await atHand.log.deadLetters.replay(letter?.id ?? '')).toBe(true);
        await until('it was handled', () => got.handled.length === 1);
        expect(got.handled[0]).toMatchObject({ ...letter?.event, body: expect.anything() });
        await have(0);
        expect(await atHand.log.deadLetters.replay(letter?.id ?? '')).toBe(false);
        await subscription.stop();
      },
    );

    it('are dead letters again, under the same id, when the replay fails', async () => {
      const topic = aTopic();
      const { got, subscription, letters, have } = await failing('shared', [topic]);
      await atHand.log.append([anEvent(topic, { key: 'a' })]);
      await have(1);
      const before = await letters();
      const tries = got.given.length;
      await atHand.log.deadLetters.replay(before[0]?.id ?? '');
      await until('it was tried again', () => got.given.length > tries);
      await have(1);
      expect((await letters()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      await subscription.stop();
    });

    it('are replayed to nobody else: the last of a key in its topic stays its highest version', async () => {
      const topic = aTopic();
      const { state, got, subscription, letters, have } = await failing('shared', [topic]);
      const bystander = remembering();
      const other = await atHand.log.subscribe({
        ...{ mode: 'shared', group: fresh('bystander'), topics: [topic.name] },
        handle: bystander.handle,
      });
      await atHand.log.append(versions(topic, 'a', 1, 1));
      await have(1);
      state.healed = true;
      await atHand.log.append(versions(topic, 'a', 2, 2));
      await until('the newer was handled', () => got.ids().includes('a@2') && bystander.handled.length === 2);
      await atHand.log.deadLetters.replay((await letters())[0]?.id ?? '');
      await until('the older was replayed', () => got.ids().includes('a@1'));
      expect((await readAll(atHand.log, topic)).map(({ id }) => id)).toEqual(['a@1', 'a@2']);
      expect(bystander.ids()).toEqual(['a@1', 'a@2']);
      await Promise.all([subscription.stop(), other.stop()]);
    });

    it('are replayed in order where they are of one key', async () => {
      const topic = aTopic();
      const { state, got, subscription, letters, have } = await failing('shared', [topic]);
      await atHand.log.append(versions(topic, 'a', 1, 5));
      await have(5);
      state.healed = true;
      const inOrder = (await letters()).toSorted((a, b) => a.event.offset - b.event.offset);
      for (const { id } of inOrder) await atHand.log.deadLetters.replay(id);
      await until('all were replayed', () => got.handled.length === 5);
      expect(got.ids()).toEqual(versions(topic, 'a', 1, 5).map(({ id }) => id));
      await subscription.stop();
    });

    it('wait for their group when it is away', async () => {
      const topic = aTopic();
      const { group, subscription, letters, have } = await failing('shared', [topic]);
      await atHand.log.append([anEvent(topic, { key: 'a', id: 'a@1' })]);
      await have(1);
      await subscription.stop();
      expect(await atHand.log.deadLetters.replay((await letters())[0]?.id ?? '')).toBe(true);
      const back = remembering();
      const again = await atHand.log.subscribe({
        ...{ mode: 'shared', group, topics: [topic.name] },
        handle: back.handle,
      });
      await until('it was handled', () => back.ids().includes('a@1'));
      await again.stop();
    });

    it('are discarded one by one, whatever else is about the same key', async () => {
      const topic = aTopic();
      const { subscription, letters, have } = await failing('shared', [topic]);
      await atHand.log.append(versions(topic, 'a', 1, 3));
      await have(3);
      const [first, second, third] = await letters();
      expect(await atHand.log.deadLetters.discard(second?.id ?? '')).toBe(true);
      expect((await letters()).map(({ id }) => id)).toEqual([first?.id, third?.id]);
      for (const id of [second?.id ?? '', 'nonsense'])
        expect(await atHand.log.deadLetters.discard(id)).toBe(false);
      expect(await letters()).toHaveLength(2);
      await subscription.stop();
    });

    it('about one key are erased together, over all groups and topics, and no others', async () => {
      const [one, other] = [aTopic(), aTopic()];
      const key = fresh('subject');
      const groups = await Promise.all([failing('shared', [one, other]), failing('shared', [one])]);
      await atHand.log.append([
        ...[one, other].map((topic) => anEvent(topic, { key })),
        anEvent(one, { key: 'somebody-else' }),
      ]);
      await groups[0]?.have(3);
      await groups[1]?.have(2);
      expect(await atHand.log.deadLetters.erase(key)).toBe(3);
      for (const { letters, subscription } of groups) {
        expect((await letters()).map(({ event }) => event.key)).toEqual(['somebody-else']);
        await subscription.stop();
      }
      expect(await atHand.log.deadLetters.erase(key)).toBe(0);
    });

    it('about several keys are erased of the groups that are named, and stay with the others', async () => {
      const topic = aTopic();
      const keys = [fresh('subject'), fresh('subject')];
      const [one, other] = [await failing('shared', [topic]), await failing('every', [topic])];
      await atHand.log.append(keys.map((key) => anEvent(topic, { key })));
      await one.have(2);
      await other.have(2);
      expect(await atHand.log.deadLetters.erase(keys, { groups: [one.group] })).toBe(2);
      expect(await one.letters()).toEqual([]);
      expect(await other.letters()).toHaveLength(2);
      await one.subscription.stop();
      await other.subscription.stop();
    });
  });
};
