// How fast the event log takes events: many in a call, and one a call with many calls in flight.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import type { EventForTopic, EventLog, Topic } from '../../services/platform/event-log/event-log.ts';
import { openKafkaEventLog } from '../../services/platform/event-log/kafka/kafka-event-log.ts';
import { type Measured, rounded } from './measured.ts';

const topic: Topic = {
  name: `bench.${process.pid}`,
  keep: { days: 1 },
  compactionLagMs: 60_000,
  segmentMs: 3_600_000,
};
const body = new Uint8Array(400).fill(7);
const event = (index: number): EventForTopic => ({
  topic: topic.name,
  key: `key-${index % 1_000}`,
  id: `event-${index}`,
  type: 'bench.v1.Event',
  time: '2026-01-01T00:00:00.000Z',
  body,
});

const perSecond = async (events: number, work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return rounded(events / ((performance.now() - began) / 1000));
};

const inBatches = async (log: EventLog, batches: number, size: number): Promise<void> => {
  const append = async (batch: number): Promise<void> =>
    log.append(Array.from({ length: size }, (_, index) => event(batch * size + index)));
  // Two in flight: one is prepared while the other is written.
  for (let batch = 0; batch < batches; batch += 2) await Promise.all([append(batch), append(batch + 1)]);
};

const oneByOne = async (log: EventLog, events: number, inFlight: number): Promise<void> => {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < events) {
      next += 1;
      await log.append([event(next)]);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, writer));
};

export const benchEventLog = async ({
  mesh,
  progress,
}: {
  mesh: boolean;
  progress: (text: string) => void;
}): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  const shared = { clock: () => new Date(), log: pino({ level: 'silent' }) };
  const log = mesh
    ? openKafkaEventLog({
        ...shared,
        brokers: (process.env['KAFKA_BROKERS'] ?? '').split(','),
        source: '/passerelle/bench',
        replicationFactor: 1,
      })
    : await openEmbeddedEventLog({ ...shared, path: join(folder, 'events.sqlite') });
  try {
    await log.ensureTopics([topic]);
    await inBatches(log, 10, 500);
    progress('event log: batches');
    const batched = await perSecond(100_000, () => inBatches(log, 200, 500));
    progress('event log: one by one');
    const single = await perSecond(20_000, () => oneByOne(log, 20_000, 64));
    return [
      { what: 'event log, 500 a call', value: batched, unit: 'events/s', target: { atLeast: 20_000 } },
      {
        what: 'event log, one a call, 64 in flight',
        value: single,
        unit: 'events/s',
        target: { atLeast: 2_000 },
      },
    ];
  } finally {
    await log.close();
    await rm(folder, { recursive: true, force: true });
  }
};
