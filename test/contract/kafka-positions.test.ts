// Positions in a real broker's topics that were cut off, or deleted and made anew.
import { afterAll, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { Position, Topic } from '../../services/platform/event-log/event-log.ts';
import { partitionOf } from '../../services/platform/event-log/partition-of.ts';
import { describeOnKafka } from './describe-on-kafka.ts';
import { aTopic, fresh, remembering, until, versions } from './event-log-at-hand.ts';
import { aLog, brokers } from './kafka-log.ts';

describeOnKafka('positions on Kafka', () => {
  const log = aLog();
  const admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
  afterAll(async () => {
    await log.close();
    await admin.disconnect();
  });

  const goOn = async (topic: Topic, positions: readonly Position[]) => {
    const lost: Position[] = [];
    const got = remembering();
    const subscription = await log.subscribe({
      ...{ mode: 'every', group: fresh('group'), topics: [topic.name] },
      from: { positions, lost: async (some) => void lost.push(...some) },
      handle: got.handle,
    });
    await subscription.caughtUp();
    const at = subscription.positions();
    await subscription.stop();
    return { lost, ids: got.ids(), positions: at };
  };

  it('are lost where the records from them on were deleted', async () => {
    const topic = aTopic({ keep: { days: 2 } }); // a broker deletes nothing from a topic that is compacted
    await log.ensureTopics([topic]);
    await log.append(versions(topic, 'a', 1, 2));
    const { positions } = await goOn(topic, []);
    await log.append(versions(topic, 'a', 3, 6));
    const partition = partitionOf('a');
    const offset = positions.find((one) => one.topic === topic.name && one.partition === partition)?.offset;
    await admin.fetchTopicOffsets(topic.name); // else kafkajs does not know who leads the partition
    const cut = (to: number) =>
      admin.deleteTopicRecords({ topic: topic.name, partitions: [{ partition, offset: String(to) }] });
    await cut(offset ?? 0);
    expect(await goOn(topic, positions)).toMatchObject({ lost: [], ids: ['a@3', 'a@4', 'a@5', 'a@6'] });
    await cut((offset ?? 0) + 1);
    const { lost, ids } = await goOn(topic, positions);
    expect(lost).toMatchObject([{ partition, offset }]);
    expect(ids).toEqual(['a@4', 'a@5', 'a@6']);
  });

  it('are lost where the topic was deleted and made anew, though it is longer', async () => {
    const topic = aTopic();
    await log.ensureTopics([topic]);
    await log.append(versions(topic, 'a', 1, 2));
    const { positions } = await goOn(topic, []);
    await admin.deleteTopics({ topics: [topic.name] });
    await until('it is gone', async () => !(await admin.listTopics()).includes(topic.name));
    await log.ensureTopics([topic]);
    await log.append(versions(topic, 'a', 1, 5));
    const { lost, ids } = await goOn(topic, positions);
    expect(lost).toMatchObject([{ topic: topic.name, partition: partitionOf('a') }]);
    expect(ids).toEqual(versions(topic, 'a', 1, 5).map(({ id }) => id));
  });

  it('pass over the ends of transactions, which are no events', async () => {
    const topic = aTopic();
    await log.ensureTopics([topic]);
    const publisher = await log.publisher(fresh('publisher'));
    await publisher.append(versions(topic, 'a', 1, 2));
    const { positions } = await goOn(topic, []);
    await publisher.append(versions(topic, 'a', 3, 3));
    expect(await goOn(topic, positions)).toMatchObject({ lost: [], ids: ['a@3'] });
    await publisher.close();
  });
});
