// CloudEvents 1.0, Kafka protocol binding, binary mode: attributes travel as headers, the value is the body alone.
import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { EventForTopic, StoredEvent } from '../event-log.ts';

/** A record on its way out. */
export interface Outgoing {
  readonly topic: string;
  readonly key: string;
  /** Null deletes the key from a compacted topic. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds, as Kafka keeps it; now when absent. */
  readonly timestamp?: number;
}

const contentType = 'application/protobuf';

/** `source` says where the event comes from, such as `/passerelle/<slug>`. */
export const toOutgoing = (event: EventForTopic, source: string): Outgoing => ({
  topic: event.topic,
  key: event.key,
  value: Buffer.from(event.body.buffer, event.body.byteOffset, event.body.byteLength),
  headers: {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: source,
    ce_type: event.type,
    ce_time: event.time,
    'content-type': contentType,
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  },
});

/** A record of which no CloudEvents header is known has an empty id, type and time; a deleted one has an empty body. */
export const toStoredEvent = (topic: string, partition: number, message: KafkaMessage): StoredEvent => {
  const traceparent = header(message.headers, 'traceparent');
  return {
    topic,
    partition,
    offset: Number(message.offset),
    key: message.key?.toString() ?? '',
    id: header(message.headers, 'ce_id') ?? '',
    type: header(message.headers, 'ce_type') ?? '',
    time: header(message.headers, 'ce_time') ?? '',
    ...(traceparent === undefined ? {} : { traceparent }),
    // A copy: the message is a view into everything the broker sent with it, which it would keep in memory.
    body: new Uint8Array(message.value ?? []),
  };
};

const header = (headers: IHeaders | undefined, name: string): string | undefined => {
  const value = headers?.[name];
  return (Array.isArray(value) ? value[0] : value)?.toString();
};

const encoder = new TextEncoder();

/** Close to what the record takes on the wire. */
export const bytesOf = ({ key, value, headers }: Outgoing): number =>
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + name.length + text.length + 4,
    encoder.encode(key).length + (value?.length ?? 0) + 24,
  );
