// A broker that dies and comes back: what we say meanwhile, and that all goes on by itself afterwards.
// Kills the broker of scripts/infra: runs only when told that nobody else needs it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { anEvent, aTopic, fresh, readAll, remembering, until } from './event-log-at-hand.ts';
import { aLog, brokers } from './kafka-log.ts';

const infra = (...command: string[]): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    join(import.meta.dirname, '../../scripts/infra/infra.ts'),
    ...command,
  ]);

const mayKill = brokers.length > 0 && process.env.KAFKA_MAY_BE_KILLED === '1';
const describeRestart = mayKill ? describe : (describe.skip as (name: string, tests: () => void) => void);

describeRestart(
  `a Kafka broker that is killed${mayKill ? '' : ' (KAFKA_BROKERS and KAFKA_MAY_BE_KILLED=1 are not set)'}`,
  () => {
    const log = aLog();
    afterAll(() => log.close());

    it('is said to be unavailable in bounded time; back, everything acknowledged is there and consumers go on', async () => {
      const topic = aTopic();
      await log.ensureTopics([topic]);
      const shared = remembering();
      const every = remembering();
      const subscriptions = await Promise.all([
        log.subscribe({
          mode: 'shared',
          group: fresh('shared'),
          topics: [topic.name],
          handle: shared.handle,
        }),
        log.subscribe({ mode: 'every', group: fresh('every'), topics: [topic.name], handle: every.handle }),
      ]);
      await Promise.all(subscriptions.map((subscription) => subscription.caughtUp()));
      const name = fresh('publisher');
      const before = await log.publisher(name);
      const acknowledged: string[] = [];
      const append = async (id: string): Promise<void> => {
        await log.append([anEvent(topic, { key: id, id })]);
        acknowledged.push(id);
      };
      for (let number = 0; number < 50; number++) await append(`before-${number}`);
      expect(await before.append([anEvent(topic, { key: 'published', id: 'published-before' })])).toBe(
        'appended',
      );

      await infra('kill', 'kafka');
      const away = performance.now();
      await expect(append('away')).rejects.toMatchObject({ fault: { code: 'unavailable' } });
      await expect(before.append([anEvent(topic, { key: 'published' })])).rejects.toMatchObject({
        fault: { code: 'unavailable' },
      });
      await expect(log.lag()).rejects.toMatchObject({ fault: { code: 'unavailable' } });
      await expect(log.publisher(name)).rejects.toMatchObject({ fault: { code: 'unavailable' } });
      expect(performance.now() - away).toBeLessThan(45_000);
      await until('readiness hears of it', () =>
        subscriptions.every((subscription) => subscription.trouble() !== undefined),
      );

      await infra('up');
      await until(
        'appends succeed again',
        () =>
          append('after').then(
            () => true,
            () => false,
          ),
        60_000,
      );
      expect(await before.append([anEvent(topic, { key: 'published' })])).toBe('fenced');
      const publisher = await log.publisher(name);
      expect(await publisher.append([anEvent(topic, { key: 'published', id: 'published-after' })])).toBe(
        'appended',
      );
      const has = (handled: readonly StoredEvent[]): boolean => {
        const ids = new Set(handled.map(({ id }) => id));
        return [...acknowledged, 'published-before', 'published-after'].every((id) => ids.has(id));
      };
      await until('both consumers have everything', () => has(shared.handled) && has(every.handled), 60_000);
      await until('trouble is over', () =>
        subscriptions.every((subscription) => subscription.trouble() === undefined),
      );
      expect(has(await readAll(log, topic))).toBe(true);
    }, 180_000);
  },
);
