// Topics and appends: durable, ordered per key, unchanged, bounded.
import { describe, expect, it } from '@jest/globals';
import { partitionOf } from '../../services/platform/event-log/partition-of.ts';
import { anEvent, aTopic, fresh, readAll, versions, wordsOf, type LogAtHand } from './event-log-at-hand.ts';

export const describeAppends = (atHand: LogAtHand): void =>
  describe('appends', () => {
    it('gives back each event as it was appended, with where it stands', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      const whole = anEvent(topic, {
        key: 'clé-é-🫀',
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        body: Uint8Array.from({ length: 256 }, (_, at) => at),
      });
      const empty = anEvent(topic, { key: 'empty', body: new Uint8Array() });
      await atHand.log.append([whole, empty]);
      const found = await readAll(atHand.log, topic);
      expect(found).toHaveLength(2);
      for (const event of [whole, empty]) {
        const stored = found.find(({ key }) => key === event.key);
        expect(stored).toEqual({
          ...event,
          body: expect.anything(),
          partition: partitionOf(event.key),
          offset: expect.any(Number),
        });
        expect(Array.from(stored?.body ?? [])).toEqual(Array.from(event.body));
      }
    });

    it('keeps the order of one key, also of appends that were not waited for', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      const keys = Array.from({ length: 20 }, (_, at) => `key-${at}`);
      const rounds = Array.from({ length: 15 }, (_, at) => at + 1);
      await Promise.all(
        rounds.map((round) => atHand.log.append(keys.flatMap((key) => versions(topic, key, round, round)))),
      );
      const found = await readAll(atHand.log, topic);
      for (const key of keys)
        expect(found.filter((event) => event.key === key).map(wordsOf)).toEqual(
          rounds.map((round) => `${key}@${round}`),
        );
    });

    it('keeps what it acknowledged when the process starts again', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      await atHand.log.append(versions(topic, 'a', 1, 3));
      const log = await atHand.reopen();
      await log.ensureTopics([topic]);
      await log.append(versions(topic, 'a', 4, 4));
      expect((await readAll(log, topic)).map(wordsOf)).toEqual(['a@1', 'a@2', 'a@3', 'a@4']);
    });

    it('takes events of several topics at once', async () => {
      const [one, other] = [aTopic(), aTopic({ keep: { days: 3 } })];
      await atHand.log.ensureTopics([one, other]);
      await atHand.log.append([anEvent(one, { key: 'a' }), anEvent(other, { key: 'b' })]);
      expect((await readAll(atHand.log, one)).map(wordsOf)).toEqual(['a']);
      expect((await readAll(atHand.log, other)).map(wordsOf)).toEqual(['b']);
    });

    it('takes no events at all', async () => {
      await expect(atHand.log.append([])).resolves.toBeUndefined();
    });

    it('finds a topic again as it was declared, and refuses other settings with the cure', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      await atHand.log.ensureTopics([topic]);
      const declared = { ...topic, keep: { days: 2 } };
      const refused = atHand.log.ensureTopics([declared]);
      await expect(refused).rejects.toMatchObject({ fault: { subjectId: topic.name } });
      await expect(refused).rejects.toThrow(/declare|another name|alter|change/);
    });

    it('refuses a subscription to a topic that nobody declared', async () => {
      const handle = async () => undefined;
      const subscribed = atHand.log.subscribe({
        mode: 'shared',
        group: fresh('group'),
        topics: [fresh('unknown')],
        handle,
      });
      await expect(subscribed).rejects.toMatchObject({ fault: { code: 'not-found' } });
    });

    it('is overloaded past its bound, keeps exactly what it acknowledged, and goes on', async () => {
      const topic = aTopic({ keep: { days: 1 } });
      await atHand.log.ensureTopics([topic]);
      const tries = Array.from({ length: 15_000 }, (_, at) =>
        atHand.log.append([anEvent(topic, { key: `k${at}`, body: new Uint8Array(8) })]),
      );
      const outcomes = await Promise.allSettled(tries);
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThan(outcomes.length);
      for (const { reason } of refused) expect(reason).toMatchObject({ fault: { code: 'overloaded' } });
      await atHand.log.append([anEvent(topic, { key: 'after' })]);
      expect(await readAll(atHand.log, topic)).toHaveLength(outcomes.length - refused.length + 1);
    });

    it('keeps the latest event of each key when it compacts', async () => {
      const topic = aTopic({ compactionLagMs: 0, segmentMs: 1_000 });
      await atHand.log.ensureTopics([topic]);
      const keys = Array.from({ length: 30 }, (_, at) => `key-${at}`);
      for (let round = 1; round <= 4; round++)
        await atHand.log.append(keys.flatMap((key) => versions(topic, key, round, round)));
      await atHand.log.compact();
      const found = await readAll(atHand.log, topic);
      for (const key of keys) expect(found.filter((event) => event.key === key).at(-1)?.id).toBe(`${key}@4`);
    });
  });
