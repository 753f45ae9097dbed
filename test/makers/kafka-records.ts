// What a real broker still holds of our topics, once it was made to compact them.
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { eventually } from './eventually.ts';

const ours = (name: string): boolean => name.startsWith('passerelle.');
/** Long enough for a cleaner that looks twice a second. */
const withinMs = 90_000;

const kafkaOf = (brokers: string): Kafka =>
  new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });

/** Segments close at once, nothing superseded is kept, and one record more in each partition makes the broker see it. */
export const forceCompaction = async (brokers: string): Promise<readonly string[]> => {
  const kafka = kafkaOf(brokers);
  const admin = kafka.admin();
  const producer = kafka.producer();
  await Promise.all([admin.connect(), producer.connect()]);
  try {
    const { topics } = await admin.fetchTopicMetadata();
    const wanted = topics.filter(({ name }) => ours(name));
    const entries = {
      'cleanup.policy': 'compact',
      'segment.ms': '1',
      'min.compaction.lag.ms': '0',
      'max.compaction.lag.ms': '1',
      'min.cleanable.dirty.ratio': '0',
      'delete.retention.ms': '0',
    };
    await admin.alterConfigs({
      validateOnly: false,
      resources: wanted.map(({ name }) => ({
        type: ConfigResourceTypes.TOPIC,
        name,
        configEntries: Object.entries(entries).map(([key, value]) => ({ name: key, value })),
      })),
    });
    for (let round = 0; round < 3; round += 1)
      for (const { name, partitions } of wanted)
        await producer.send({
          topic: name,
          messages: partitions.map(({ partitionId }) => ({
            partition: partitionId,
            key: `filler-${round}`,
            value: '',
          })),
        });
    return wanted.map(({ name }) => name);
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
  }
};

/** Every record that the broker still gives, superseded or not. */
const readRecords = async (brokers: string, topic: string): Promise<readonly string[]> => {
  const kafka = kafkaOf(brokers);
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: `tests.records.${Date.now()}.${topic}`, maxWaitTimeInMs: 100 });
  const found: string[] = [];
  const awaited = new Set(ends.filter(({ low, high }) => low !== high).map(({ partition }) => partition));
  if (awaited.size === 0) return found;
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      found.push(...batch.messages.map(({ key, value }) => `${key?.toString()} ${value?.toString()}`));
      const high = ends.find(({ partition }) => partition === batch.partition)?.high ?? '0';
      if (BigInt(batch.lastOffset()) + 1n >= BigInt(high)) awaited.delete(batch.partition);
    },
  });
  await eventually(
    () => {
      if (awaited.size > 0) throw new Error(`${topic}: partitions ${[...awaited].join(', ')} are not read`);
    },
    { withinMs },
  );
  await consumer.disconnect();
  return found;
};

/** Resolves to the topics in which something is found that should not be; none, once the broker has compacted. */
export const topicsHolding = async (
  brokers: string,
  topics: readonly string[],
  isThere: (record: string) => boolean,
): Promise<readonly string[]> => {
  const holding: string[] = [];
  for (const topic of topics) if ((await readRecords(brokers, topic)).some(isThere)) holding.push(topic);
  return holding;
};
