// Writes for many at once: what is handed over while a write is under way goes out together in the next one.
import { setImmediate as turn } from 'node:timers/promises';
import { FaultError, fault } from '../../faults/fault.ts';
import { bytesOf, type Outgoing } from './cloud-event-headers.ts';

/** What may wait in memory; past it callers are told `overloaded`. */
const queueBounds = { events: 10_000, bytes: 64 * 1024 * 1024 };

/** Its dead letter, in base64 and JSON, must still fit in the 1 MiB that a broker takes. */
const maxRecordBytes = 640 * 1024;

/** Of one write; whole hand-overs, so that one may pass them. */
const writeBounds = { events: 2_000, bytes: 1024 * 1024 };

export interface GroupCommit<Result> {
  /** Resolves with what the write gave that these were part of, all of them together. */
  add(records: readonly Outgoing[]): Promise<Result>;
  /** Resolves once nothing waits and no write is under way. */
  idle(): Promise<void>;
}

interface Waiting<Result> {
  readonly records: readonly Outgoing[];
  readonly bytes: number;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Writes follow one another, so that the order of hand-overs is the order in the log. */
export const groupCommit = <Result>(
  write: (records: readonly Outgoing[]) => Promise<Result>,
): GroupCommit<Result> => {
  const queue: Waiting<Result>[] = [];
  const held = { events: 0, bytes: 0 };
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    await turn(); // those who ask in the same turn of the event loop go together
    while (queue.length > 0) await writeTogether(takeSome(queue), write, held);
    running = undefined;
  };

  return {
    add(records) {
      if (records.length === 0) throw new Error('nothing to write');
      const bytes = sizeOf(records);
      const first = held.events === 0; // a hand-over larger than the bound still has its turn, alone
      if (
        !first &&
        (held.events + records.length > queueBounds.events || held.bytes + bytes > queueBounds.bytes)
      )
        throw new FaultError(
          fault('overloaded', { subject: 'event-log', detail: `${held.events} events wait to be written` }),
        );
      held.events += records.length;
      held.bytes += bytes;
      return new Promise((resolve, reject) => {
        queue.push({ records, bytes, resolve, reject });
        running ??= run();
      });
    },
    async idle() {
      while (running) await running;
    },
  };
};

const sizeOf = (records: readonly Outgoing[]): number =>
  records.reduce((sum, record) => {
    const bytes = bytesOf(record);
    if (bytes <= maxRecordBytes) return sum + bytes;
    const detail = `${record.topic}: ${bytes} bytes, at most ${maxRecordBytes} are taken`;
    throw new FaultError(fault('too-large', { subject: 'event', detail }));
  }, 0);

const takeSome = <Result>(queue: Waiting<Result>[]): readonly Waiting<Result>[] => {
  let [count, events, bytes] = [0, 0, 0];
  for (const next of queue) {
    if (
      count > 0 &&
      (events + next.records.length > writeBounds.events || bytes + next.bytes > writeBounds.bytes)
    )
      break;
    count += 1;
    events += next.records.length;
    bytes += next.bytes;
  }
  return queue.splice(0, count);
};

const writeTogether = async <Result>(
  group: readonly Waiting<Result>[],
  write: (records: readonly Outgoing[]) => Promise<Result>,
  held: { events: number; bytes: number },
): Promise<void> => {
  try {
    const result = await write(group.flatMap(({ records }) => records));
    for (const waiting of group) waiting.resolve(result);
  } catch (error) {
    for (const waiting of group) waiting.reject(error);
  } finally {
    for (const { records, bytes } of group) {
      held.events -= records.length;
      held.bytes -= bytes;
    }
  }
};
