// Cuts records into produce requests that a broker takes whole, and says which partition each is for.
import type { ICustomPartitioner, Message, TopicMessages } from 'kafkajs';
import { partitionOf } from '../partition-of.ts';
import { bytesOf, type Outgoing } from './cloud-event-headers.ts';

/** All records of a request may be for one partition, and a broker takes at most 1 MiB of one partition. */
const maxRequestBytes = 900 * 1024;

/** In order. One request after the other, the records of a key keep theirs. */
export function* produceRequests(records: readonly Outgoing[]): Generator<TopicMessages[]> {
  let byTopic = new Map<string, Message[]>();
  let bytes = 0;
  for (const record of records) {
    const size = bytesOf(record);
    if (bytes > 0 && bytes + size > maxRequestBytes) {
      yield asTopicMessages(byTopic);
      byTopic = new Map();
      bytes = 0;
    }
    bytes += size;
    const messages = byTopic.get(record.topic) ?? [];
    messages.push(toMessage(record));
    byTopic.set(record.topic, messages);
  }
  if (bytes > 0) yield asTopicMessages(byTopic);
}

const toMessage = ({ key, value, headers, timestamp }: Outgoing): Message => ({
  key,
  value,
  headers: { ...headers },
  ...(timestamp === undefined ? {} : { timestamp: String(timestamp) }),
});

const asTopicMessages = (byTopic: ReadonlyMap<string, Message[]>): TopicMessages[] =>
  [...byTopic].map(([topic, messages]) => ({ topic, messages }));

/** The same function for both adapters, so that a key has one place in the world. */
export const partitionByKey: ICustomPartitioner =
  () =>
  ({ message }) =>
    partitionOf(message.key?.toString() ?? '');
