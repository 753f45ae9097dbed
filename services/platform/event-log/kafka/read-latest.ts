// Reads topics once, from beginning to end: the latest body of each key.
import { toStoredEvent } from './cloud-event-headers.ts';
import type { ConsumerTiming } from './consumer-session.ts';
import { followAlone } from './follow-alone.ts';
import { deadlineMs, type ClientSettings } from './kafka-client.ts';
import { unavailable } from './kafka-faults.ts';
import { within } from './within.ts';

/** Without the keys that were deleted. */
export const readLatest = async (
  topics: readonly string[],
  timing: ConsumerTiming,
  settings: ClientSettings & { clock: () => Date },
): Promise<readonly Uint8Array[]> => {
  const latest = new Map<string, Uint8Array>();
  const reading = await followAlone(
    {
      name: 'reader',
      topics,
      async deliver(batch, progress) {
        for (const message of batch.messages) {
          const { key, body } = toStoredEvent(batch.topic, batch.partition, message);
          if (body.length === 0) latest.delete(key);
          else latest.set(key, body);
        }
        await progress.reached(BigInt(batch.lastOffset()) + 1n);
        return undefined;
      },
    },
    timing,
    settings,
  );
  try {
    await within(3 * deadlineMs, reading.caughtUp(), () => {
      throw unavailable(
        `Kafka did not give ${topics.join(', ')} to the end within ${(3 * deadlineMs) / 1000} s`,
      );
    });
  } finally {
    await reading.stop();
  }
  return [...latest.values()];
};
