// What the relay promises on a real store and a real log.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { publishPending, relayEvents } from '../../services/platform/document-store/relay-events.ts';
import type { DocumentStore } from '../../services/platform/document-store/document-store.ts';
import type { EventLog, Publisher, StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { systemTimers } from '../../services/platform/schedule/timers.ts';
import { manualTime, until } from './manual-time.ts';

const log = pino({ enabled: false });
const lease = { token: 1, until: '2999-01-01T00:00:00.000Z' };

interface Thing {
  readonly id: string;
}

export const describeRelay = (
  adapters: string,
  open: () => Promise<{ store: DocumentStore; events: EventLog }>,
): void => {
  describe(`relay from ${adapters}`, () => {
    let store: DocumentStore;
    let events: EventLog;
    beforeAll(async () => {
      ({ store, events } = await open());
    });
    afterAll(async () => {
      await events.close();
      await store.close();
    });

    /** A collection and a topic of its own, and all that the topic says, as it says it. */
    const aStage = async () => {
      const name = `tests-relay-${randomBytes(6).toString('hex')}`;
      const topic = { name, keep: 'latest', compactionLagMs: 60_000, segmentMs: 3_600_000 } as const;
      await events.ensureTopics([topic]);
      const collection = await store.collection<Thing>({ name, kept: 'owned', format: 1, indexes: {} });
      const seen: StoredEvent[] = [];
      const subscription = await events.subscribe({
        mode: 'every',
        group: name,
        topics: [name],
        handle: async (batch) => void seen.push(...batch),
      });
      const mine = {
        pending: async (limit: number) =>
          (await store.pending(limit)).filter((pending) => pending.collection === name),
        published: store.published.bind(store),
        onPending: store.onPending.bind(store),
      };
      const write = async (id: string) => {
        const version = ((await collection.get(id))?.version ?? 0) + 1;
        const event = {
          topic: name,
          key: id,
          id: `${id}@${version}`,
          type: 'tests.v1.ThingChanged',
          time: '2026-01-02T03:04:05.000Z',
          body: new Uint8Array([version]),
        };
        await collection.put({ id }, { ifVersion: version - 1, events: [event] });
      };
      const relay = (timers = systemTimers) =>
        relayEvents({
          store: mine,
          openPublisher: () => events.publisher(name),
          pollMs: 20,
          idlePollMs: 200,
          timers,
          log,
        });
      const of = (key: string) => seen.filter((event) => event.key === key).map(({ id }) => id);
      return { name, mine, write, relay, seen, of, subscription, publisher: () => events.publisher(name) };
    };

    it('publishes what documents carry, in order per document, and forgets it', async () => {
      const { mine, write, relay, of, subscription } = await aStage();
      for (const id of ['a', 'b', 'a', 'a', 'b']) await write(id);
      const relaying = relay();
      relaying.held(lease);
      await until(() => of('a').length === 3 && of('b').length === 2);
      await write('a');
      await until(async () => of('a').length === 4 && (await mine.pending(10)).length === 0);
      expect(of('a')).toEqual(['a@1', 'a@2', 'a@3', 'a@4']);
      expect(of('b')).toEqual(['b@1', 'b@2']);
      await relaying.stop();
      await subscription.stop();
    });

    it('publishes again, under the same id, what a process that died had not forgotten yet', async () => {
      const { mine, write, relay, of, publisher, subscription } = await aStage();
      await write('a');
      const died = {
        pending: mine.pending,
        published: async () => {
          throw new Error('killed');
        },
      };
      const first = await publisher();
      await expect(publishPending(died, first, () => false, log)).rejects.toThrow('killed');
      const relaying = relay();
      relaying.held(lease);
      await until(async () => of('a').length === 2 && (await mine.pending(10)).length === 0);
      expect(of('a')).toEqual(['a@1', 'a@1']);
      await relaying.stop();
      await first.close();
      await subscription.stop();
    });

    it('leaves the highest version last when a relay froze in mid-publish and wakes after another went on', async () => {
      const { mine, write, relay, of, publisher, subscription } = await aStage();
      await write('a');
      const frozen = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      const first = await publisher();
      const freezing: Publisher = {
        append: async (batch) => {
          reached.resolve();
          await frozen.promise;
          return first.append(batch);
        },
        close: () => first.close(),
      };
      const late = publishPending(mine, freezing, () => false, log);
      await reached.promise;
      const relaying = relay();
      relaying.held(lease);
      await write('a');
      await until(async () => of('a').includes('a@2') && (await mine.pending(10)).length === 0);
      frozen.resolve();
      expect(await late).toBe('fenced');
      await write('b');
      await until(() => of('b').length === 1);
      expect(of('a').at(-1)).toBe('a@2');
      expect(of('a').lastIndexOf('a@1')).toBeLessThan(of('a').indexOf('a@2'));
      await relaying.stop();
      await first.close();
      await subscription.stop();
    });

    it('stops publishing when its lease is lost, and goes on when it is held again', async () => {
      const { mine, write, relay, of, subscription } = await aStage();
      const time = manualTime();
      const relaying = relay(time.timers);
      relaying.held(lease);
      await write('a');
      await until(async () => of('a').length === 1 && (await mine.pending(10)).length === 0);
      relaying.lost();
      await write('a');
      time.advance(60_000);
      // Long enough for a relay that had not stopped: it asks the same store.
      for (let i = 0; i < 20; i += 1) await mine.pending(10);
      expect(await mine.pending(10)).toHaveLength(1);
      relaying.held(lease);
      await until(() => of('a').length === 2);
      await relaying.stop();
      await subscription.stop();
    });
  });
};
