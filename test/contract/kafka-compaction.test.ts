// What only compaction by a real broker shows.
import { afterAll, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { deadLetterTopic } from '../../services/platform/event-log/dead-letters.ts';
import { describeOnKafka } from './describe-on-kafka.ts';
import { anEvent, aTopic, fresh, readAll, until } from './event-log-at-hand.ts';
import { settingsOf } from '../../services/platform/event-log/kafka/topic-settings.ts';
import { aLog, brokers } from './kafka-log.ts';
import { partitionOf } from '../../services/platform/event-log/partition-of.ts';
import type { Topic } from '../../services/platform/event-log/event-log.ts';

describeOnKafka('compaction on Kafka', () => {
  const log = aLog();
  const [first, second] = [aLog(), aLog()]; // two producers: the broker keeps the last batch of each, emptied
  afterAll(async () => {
    await Promise.all([log, first, second].map((each) => each.close()));
  });

  it('reads on where compaction left an empty batch at the end of a segment', async () => {
    const topic = aTopic({ compactionLagMs: 0, segmentMs: 500 });
    await log.ensureTopics([topic]);
    await limitSegments(topic, 1024 * 1024); // so that what compaction leaves of two is not joined to one
    const [key, ...fillers] = keysOfOnePartition(5);
    const appendTo = (producer: typeof log, of: string, version: number, bytes = 10) =>
      producer.append([anEvent(topic, { key: of, id: `${of}@${version}`, body: new Uint8Array(bytes) })]);
    const closed = (since: number) => until('the segment is old', () => Date.now() - since > topic.segmentMs);
    for (const filler of fillers.slice(0, 2)) await appendTo(first, filler, 1, 450_000);
    await appendTo(first, key, 1);
    await closed(Date.now());
    await appendTo(second, key, 2);
    for (const filler of fillers.slice(2)) await appendTo(second, filler, 1, 450_000);
    await closed(Date.now());
    await appendTo(log, key, 3);
    await until('the first version is compacted away', async () => {
      const found = await readAll(log, topic);
      expect(found.at(-1)?.id).toBe(`${key}@3`);
      return !found.some(({ id }) => id === `${key}@1`);
    });
  });

  it('leaves nothing of an erased dead letter', async () => {
    const topic = aTopic();
    const group = fresh('group');
    await log.ensureTopics([topic]);
    const subscription = await log.subscribe({
      mode: 'shared',
      group,
      topics: [topic.name],
      attempts: 1,
      handle: async () => {
        throw new Error('never');
      },
    });
    await log.append([anEvent(topic, { key: 'somebody' })]);
    await until('it is a dead letter', async () => (await log.deadLetters.list({ group })).length === 1);
    await subscription.stop();
    expect(await log.deadLetters.erase('somebody')).toBe(1);
    expect(await log.deadLetters.list({ group })).toEqual([]);
    await until('the broker gives nothing of it', async () => {
      const values = await valuesIn(deadLetterTopic(group).name);
      return !values.some((value) => value.includes('somebody'));
    });
  });
});

const keysOfOnePartition = (count: number): [string, ...string[]] => {
  const keys = Array.from({ length: 1_000 }, (_, number) => `key-${number}`).filter(
    (key) => partitionOf(key) === 3,
  );
  const [key = '', ...others] = keys.slice(0, count);
  return [key, ...others];
};

const limitSegments = async (topic: Topic, bytes: number): Promise<void> => {
  const admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  const configEntries = Object.entries({ ...settingsOf(topic, 1), 'segment.bytes': String(bytes) }).map(
    ([name, value]) => ({ name, value }),
  );
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  await admin.alterConfigs({ validateOnly: false, resources: [{ type, name: topic.name, configEntries }] });
  await admin.disconnect();
};

/** Every value that the broker still gives, deleted or not. */
const valuesIn = async (topic: string): Promise<string[]> => {
  const kafka = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: fresh('values'), maxWaitTimeInMs: 100 });
  const values: string[] = [];
  const awaited = new Set(ends.filter(({ low, high }) => low !== high).map(({ partition }) => partition));
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      values.push(...batch.messages.map(({ value }) => value?.toString() ?? ''));
      const high = ends.find(({ partition }) => partition === batch.partition)?.high ?? '0';
      if (BigInt(batch.lastOffset()) + 1n >= BigInt(high)) awaited.delete(batch.partition);
    },
  });
  await until('all was read', () => awaited.size === 0);
  await consumer.disconnect();
  return values;
};
