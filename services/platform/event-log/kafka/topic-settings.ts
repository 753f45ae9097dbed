// The settings of our topics in Kafka: creates what is missing, refuses what is there with other settings.
import kafkajs, { type Admin } from 'kafkajs';
import { msPerDay } from '../../day-number.ts';
import { FaultError, fault } from '../../faults/fault.ts';
import { partitionsPerTopic, type Topic } from '../event-log.ts';
import { whileSettling, withAdmin, type ClientSettings } from './kafka-client.ts';
import { isSettling, isUnknownTopic } from './kafka-faults.ts';
import { readEnds } from './read-offsets.ts';

/** How long a deleted key stays readable as deleted. Short, as only dead letters are deleted so, and no reader waits for it. */
const deletedReadableMs = 60_000;

export type TopicSettings = Readonly<Record<string, string>>;

export const settingsOf = (topic: Topic, replicationFactor: number): TopicSettings => ({
  'segment.ms': String(topic.segmentMs),
  // With `acks=all`: acknowledged is on a majority of three, and one broker may be away.
  'min.insync.replicas': replicationFactor > 2 ? '2' : '1',
  ...(topic.keep === 'latest'
    ? {
        'cleanup.policy': 'compact',
        'min.compaction.lag.ms': String(topic.compactionLagMs),
        // Without it a superseded event stays until half of a log is superseded.
        'max.compaction.lag.ms': String(topic.compactionLagMs + topic.segmentMs),
        'delete.retention.ms': String(deletedReadableMs),
      }
    : { 'cleanup.policy': 'delete', 'retention.ms': String(topic.keep.days * msPerDay) }),
});

export const ensureTopics = (
  topics: readonly Topic[],
  settings: ClientSettings & { replicationFactor: number },
): Promise<void> =>
  withAdmin(settings, async (admin) => {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !there.has(name));
    if (missing.length > 0) {
      await create(admin, missing, settings.replicationFactor);
      await untilReadable(
        admin,
        missing.map(({ name }) => name),
      );
    }
    const mismatches = await compare(admin, topics, settings.replicationFactor);
    if (mismatches.length === 0) return;
    throw new FaultError(
      fault('conflict', {
        subject: 'topic',
        subjectId: [...new Set(mismatches.map(({ topic }) => topic))].join(', '),
        detail: mismatches.map(sentence).join(' '),
      }),
    );
  });

/** When another process creates them at the same time, kafkajs returns false; the comparison that follows is what counts. */
const create = (admin: Admin, topics: readonly Topic[], replicationFactor: number): Promise<boolean> =>
  admin.createTopics({
    waitForLeaders: false, // kafkajs gives up when a broker has not heard of the topic yet
    topics: topics.map((topic) => ({
      topic: topic.name,
      numPartitions: partitionsPerTopic,
      replicationFactor,
      configEntries: Object.entries(settingsOf(topic, replicationFactor)).map(([name, value]) => ({
        name,
        value,
      })),
    })),
  });

/** Every broker that was asked knows them, and every partition has a leader. */
const untilReadable = (admin: Admin, topics: readonly string[]): Promise<unknown> =>
  whileSettling(
    () => readEnds(admin, topics),
    (error) => isSettling(error) || isUnknownTopic(error),
  );

interface Mismatch {
  readonly topic: string;
  readonly setting: string;
  readonly found: string;
  readonly wanted: string;
}

const compare = async (
  admin: Admin,
  topics: readonly Topic[],
  replicationFactor: number,
): Promise<Mismatch[]> => {
  const wantedOf = new Map(topics.map((topic) => [topic.name, settingsOf(topic, replicationFactor)]));
  const { topics: layouts } = await admin.fetchTopicMetadata({ topics: [...wantedOf.keys()] });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [...wantedOf].map(([name, wanted]) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name,
      configNames: Object.keys(wanted),
    })),
  });
  const layout = layouts.flatMap(({ name, partitions }) => [
    {
      topic: name,
      setting: 'partitions',
      found: String(partitions.length),
      wanted: String(partitionsPerTopic),
    },
    {
      topic: name,
      setting: 'replication factor',
      found: String(partitions[0]?.replicas.length ?? 0),
      wanted: String(replicationFactor),
    },
  ]);
  const configs = resources.flatMap(({ resourceName, configEntries }) =>
    Object.entries(wantedOf.get(resourceName) ?? {}).map(([setting, wanted]) => ({
      topic: resourceName,
      setting,
      found: configEntries.find(({ configName }) => configName === setting)?.configValue ?? 'nothing',
      wanted,
    })),
  );
  return [...layout, ...configs].filter(({ found, wanted }) => found !== wanted);
};

const sentence = ({ topic, setting, found, wanted }: Mismatch): string => {
  const cure = {
    partitions: 'the order of keys depends on it: copy the topic to one that we create, under a new name',
    'replication factor':
      'reassign its replicas (kafka-reassign-partitions), or set the replication factor it has',
  }[setting];
  const alter = `run kafka-configs --alter --entity-type topics --entity-name ${topic} --add-config ${setting}=${wanted}`;
  return `Topic ${topic} has ${setting} ${found}, wanted is ${wanted}: ${cure ?? alter}.`;
};

export const requireTopics = async (topics: readonly string[], settings: ClientSettings): Promise<void> => {
  const there = new Set(await withAdmin(settings, (admin) => admin.listTopics()));
  const missing = topics.filter((name) => !there.has(name));
  if (missing.length > 0)
    throw new FaultError(
      fault('not-found', {
        subject: 'topic',
        subjectId: missing.join(', '),
        detail: 'declare it in proto/topics.ts: it is created at start',
      }),
    );
};
