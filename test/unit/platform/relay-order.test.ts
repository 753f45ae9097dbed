import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pino from 'pino';
import { publishPending, toAppends } from '../../../services/platform/document-store/relay-events.ts';
import type { Pending } from '../../../services/platform/document-store/document-store.ts';
import type { EventForTopic, Publisher } from '../../../services/platform/event-log/event-log.ts';
import { fault, FaultError } from '../../../services/platform/faults/fault.ts';
import type { FaultCode } from '../../../services/platform/faults/fault.ts';

const log = pino({ enabled: false });

const anEvent = (key: string, version: number, bytes = 1): EventForTopic => ({
  topic: 'tests.things',
  key,
  id: `${key}@${version}`,
  type: 'tests.v1.ThingChanged',
  time: '2026-01-02T03:04:05.000Z',
  body: new Uint8Array(bytes),
});
const versionOf = ({ id }: EventForTopic): number => Number(id.split('@')[1]);

/** Documents with their pending events. */
const aStore = () => {
  const documents = new Map<string, { version: number; pending: EventForTopic[] }>();
  return {
    documents,
    write(id: string) {
      const { version, pending } = documents.get(id) ?? { version: 0, pending: [] };
      documents.set(id, { version: version + 1, pending: [...pending, anEvent(id, version + 1)] });
    },
    pending: async (limit: number): Promise<readonly Pending[]> =>
      [...documents]
        .filter(([, { pending }]) => pending.length > 0)
        .slice(0, limit)
        .map(([id, { pending }]) => ({ collection: 'tests.things', id, events: [...pending] })),
    published: async (done: readonly { id: string; eventIds: readonly string[] }[]) => {
      for (const { id, eventIds } of done) {
        const document = documents.get(id);
        if (document) document.pending = document.pending.filter((event) => !eventIds.includes(event.id));
      }
    },
  };
};

/** A log with fencing, that checks after every append that each key ends with its highest version. */
const aLog = () => {
  const records: EventForTopic[] = [];
  const broken: string[] = [];
  let opened = 0;
  const highest = new Map<string, number>();
  return {
    records,
    broken,
    open: (): Publisher => {
      opened += 1;
      const mine = opened;
      return {
        append: async (events) => {
          if (mine !== opened) return 'fenced';
          records.push(...events);
          for (const event of events) {
            highest.set(event.key, Math.max(highest.get(event.key) ?? 0, versionOf(event)));
          }
          for (const [key, version] of highest) {
            const last = records.findLast((record) => record.key === key);
            if (last && versionOf(last) !== version) broken.push(`${last.id} after version ${version}`);
          }
          return 'appended';
        },
        close: async () => undefined,
      };
    },
  };
};

describe('relays', () => {
  it('leave the highest version last under each key, whichever of them freezes or dies at whatever moment', async () => {
    const keys = ['a', 'b', 'c'];
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...keys), { minLength: 3, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
        async (scheduler, writes, relays) => {
          const store = aStore();
          const events = aLog();
          // Each question arrives late, and so does each answer: a relay may be frozen on either side of it.
          const late = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
            await scheduler.schedule(Promise.resolve(), `${what} arrives`);
            const answer = await ask();
            await scheduler.schedule(Promise.resolve(), `${what} is answered`);
            return answer;
          };
          const relay = async (name: string, rounds: number) => {
            const publisher = await late(`${name} open`, async () => events.open());
            const through: Publisher = {
              append: (batch) => late(`${name} append`, () => publisher.append(batch)),
              close: () => publisher.close(),
            };
            const from = {
              pending: (limit: number) => late(`${name} pending`, () => store.pending(limit)),
              published: (done: Parameters<typeof store.published>[0]) =>
                late(`${name} published`, () => store.published(done)),
            };
            for (let round = 0; round < rounds; round += 1) {
              if ((await publishPending(from, through, () => false, log)) === 'fenced') return;
            }
          };
          const writing = scheduler.scheduleSequence(
            writes.map((key) => ({ builder: async () => store.write(key), label: `write ${key}` })),
          );
          const all = Promise.all(relays.map((rounds, i) => relay(`relay ${i}`, rounds)));
          await scheduler.waitFor(Promise.all([all, writing.task]));
          expect(events.broken).toEqual([]);
          await publishPending(store, events.open(), () => false, log);
          expect(events.broken).toEqual([]);
          for (const [key, { version, pending }] of store.documents) {
            expect(pending).toEqual([]);
            expect(events.records.findLast((record) => record.key === key)?.id).toBe(`${key}@${version}`);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('append whole documents in bounded groups, in the order they wait', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 400_000 })), {
          maxLength: 80,
        }),
        (shapes) => {
          const waiting = shapes.map(([count, bytes], i) => ({
            collection: 'tests.things',
            id: `d${i}`,
            events: Array.from({ length: count }, (_, v) => anEvent(`d${i}`, v + 1, bytes)),
          }));
          const groups = toAppends(waiting);
          expect(groups.flat()).toEqual(waiting);
          for (const group of groups.filter((one) => one.length > 1)) {
            const events = group.flatMap((document) => document.events);
            expect(events.length).toBeLessThanOrEqual(500);
            expect(events.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(1024 * 1024);
          }
        },
      ),
    );
  });

  it('leave an event that the log refuses where it is, and publish the others', async () => {
    const store = aStore();
    for (const key of ['a', 'b', 'c']) store.write(key);
    const taken: string[] = [];
    const publisher: Publisher = {
      append: async (events) => {
        if (events.some(({ key }) => key === 'b')) throw refusal('too-large');
        taken.push(...events.map(({ id }) => id));
        return 'appended';
      },
      close: async () => undefined,
    };
    await publishPending(store, publisher, () => false, log);
    expect(taken).toEqual(['a@1', 'c@1']);
    expect((await store.pending(10)).map(({ id }) => id)).toEqual(['b']);
  });
});

const refusal = (code: FaultCode) => new FaultError(fault(code));
