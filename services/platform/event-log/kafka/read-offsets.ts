// Where topics begin and end, and how far groups have come.
import type { Admin } from 'kafkajs';
import { retryTopic } from '../dead-letters.ts';
import type { Lag } from '../event-log.ts';
import { withAdmin, type ClientSettings } from './kafka-client.ts';

/** Groups of this name have one member, divide nothing and have no lag. */
export const lonePrefix = 'passerelle.alone.';

export interface Ends {
  readonly topic: string;
  readonly partition: number;
  /** Offset of the first record that may still be there. */
  readonly low: bigint;
  /** Offset of the next record. */
  readonly high: bigint;
}

export const readEnds = async (admin: Admin, topics: readonly string[]): Promise<readonly Ends[]> => {
  const perTopic = await Promise.all(
    topics.map(async (topic) =>
      (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
        topic,
        partition,
        low: BigInt(low),
        high: BigInt(high),
      })),
    ),
  );
  return perTopic.flat();
};

/** In the topics of which the group has committed at least one partition; one that it has not is where it begins. */
export const readLag = (settings: ClientSettings, group?: string): Promise<readonly Lag[]> =>
  withAdmin(settings, async (admin) => {
    const groups = group === undefined ? await sharedGroups(admin) : [group];
    const lags = await Promise.all(groups.map((name) => lagOf(admin, name)));
    return lags.flat();
  });

/** A broker may serve others, too: ours have each a topic for what is given back to them. */
const sharedGroups = async (admin: Admin): Promise<readonly string[]> => {
  const [{ groups }, topics] = await Promise.all([admin.listGroups(), admin.listTopics()]);
  const there = new Set(topics);
  return groups
    .map(({ groupId }) => groupId)
    .filter((groupId) => there.has(retryTopic(groupId).name))
    .toSorted();
};

const lagOf = async (admin: Admin, group: string): Promise<readonly Lag[]> => {
  const offsets = await admin.fetchOffsets({ groupId: group });
  const committed = new Map(
    offsets.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
    ),
  );
  const ends = await readEnds(
    admin,
    offsets.map(({ topic }) => topic),
  );
  return ends.map(({ topic, partition, low, high }) => {
    const known = committed.get(`${topic}/${partition}`) ?? -1;
    return { group, topic, partition, committed: known < 0 ? Number(low) : known, end: Number(high) };
  });
};
