// Hands a batch of one partition to the handler in chunks, and says after each how far it came.
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Logger } from 'pino';
import { decodeDeadLetter, retryTopic } from '../dead-letters.ts';
import { deliverEvents, type DeliveryOptions } from '../deliver-events.ts';
import type { StoredEvent } from '../event-log.ts';
import { toStoredEvent } from './cloud-event-headers.ts';

export interface BatchDelivery extends DeliveryOptions {
  readonly batchSize?: number;
}

export interface Progress {
  readonly signal: AbortSignal;
  /** Aborted when the subscription begins to stop: nothing is tried again. */
  readonly leaving: AbortSignal;
  /** Asked before each chunk. */
  mayGoOn(): boolean;
  /** Everything before this offset is done with. */
  reached(next: bigint): Promise<void>;
}

const defaultBatchSize = 100;

/** Resolves with the reason when the handler stopped the partition. What is handled after an abort does not count. */
export const deliverBatch = async (
  batch: EachBatchPayload['batch'],
  delivery: BatchDelivery,
  progress: Progress,
): Promise<string | undefined> => {
  const { topic, partition, messages } = batch;
  const { signal } = progress;
  const isRetry = topic === retryTopic(delivery.group).name;
  // Events handed again come from any partition, and a handler is promised events of one.
  const size = isRetry ? 1 : (delivery.batchSize ?? defaultBatchSize);
  const toEvent = isRetry ? toReplayed : toStoredEvent;
  for (let at = 0; at < messages.length && progress.mayGoOn();) {
    const events = messages
      .slice(at, at + size)
      .flatMap((message) => toEvent(topic, partition, message, delivery.log) ?? []);
    const skipped = Math.min(size, messages.length - at) - events.length;
    const { done, stopped } = await deliverEvents(events, delivery, signal, progress.leaving);
    if (signal.aborted) return undefined;
    const before = at;
    at += done === events.length ? done + skipped : done;
    const last = messages[at - 1];
    if (at > before && last)
      await progress.reached(
        (at === messages.length ? BigInt(batch.lastOffset()) : BigInt(last.offset)) + 1n,
      );
    if (stopped) return stopped.message;
    if (done < events.length) return undefined;
  }
  return undefined;
};

/** The event in a record of the retry topic, as it stood where it failed; undefined for what is none of ours. */
const toReplayed = (
  topic: string,
  partition: number,
  message: KafkaMessage,
  log: Logger,
): StoredEvent | undefined => {
  if (!message.value?.length) return undefined;
  try {
    return decodeDeadLetter(message.value).event;
  } catch (error) {
    log.error(
      { topic, partition, offset: message.offset, err: error },
      'a record of the retry topic cannot be read; skipped',
    );
    return undefined;
  }
};
