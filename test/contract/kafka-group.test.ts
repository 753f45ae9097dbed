// What only a group of several members shows: how they divide partitions, and take over from each other.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { EventLog, Subscription, Topic } from '../../services/platform/event-log/event-log.ts';
import { eventually } from '../makers/eventually.ts';
import { describeOnKafka } from './describe-on-kafka.ts';
import { anEvent, aTopic, fresh, until } from './event-log-at-hand.ts';
import { aLog, brokers } from './kafka-log.ts';

const keys = Array.from({ length: 200 }, (_, number) => `key-${number}`);

describeOnKafka('groups on a broker that serves others, too', () => {
  const log = aLog();
  const admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
  afterAll(async () => {
    await log.close();
    await admin.disconnect();
  });

  it('show the lag of ours alone', async () => {
    const [topic, ours, theirs] = [aTopic(), fresh('group'), fresh('strangers')];
    await log.ensureTopics([topic]);
    await log.append([anEvent(topic, { key: 'a' })]);
    const subscription = await log.subscribe({
      ...{ mode: 'shared', group: ours, topics: [topic.name] },
      handle: async () => undefined,
    });
    await subscription.caughtUp();
    const partitions = [{ partition: 0, offset: '0' }];
    await admin.setOffsets({ groupId: theirs, topic: topic.name, partitions });
    const { groups } = await admin.listGroups();
    expect(groups.map(({ groupId }) => groupId)).toEqual(expect.arrayContaining([ours, theirs]));
    // Once it has committed something.
    await eventually(async () => {
      const shown = new Set((await log.lag()).map(({ group }) => group));
      expect([shown.has(ours), shown.has(theirs)]).toEqual([true, false]);
    });
    await subscription.stop();
  });
});

describeOnKafka('a group of several members on Kafka', () => {
  let log: EventLog;
  let topic: Topic;
  let group: string;
  const opened: EventLog[] = [];

  beforeAll(() => {
    log = aLog();
    opened.push(log);
  });
  beforeEach(async () => {
    topic = aTopic();
    group = fresh('group');
    await log.ensureTopics([topic]);
  });
  afterAll(async () => {
    await Promise.all(opened.map((each) => each.close()));
  });

  const aMember = async (): Promise<{
    handled: string[];
    partitions: Set<number>;
    subscription: Subscription;
  }> => {
    const own = aLog();
    opened.push(own);
    const handled: string[] = [];
    const partitions = new Set<number>();
    const subscription = await own.subscribe({
      mode: 'shared',
      group,
      topics: [topic.name],
      handle: async (events) => {
        for (const event of events) {
          handled.push(event.id);
          partitions.add(event.partition);
        }
      },
    });
    await subscription.caughtUp();
    return { handled, partitions, subscription };
  };

  const aRound = async (version: number): Promise<string[]> => {
    const events = keys.map((key) => anEvent(topic, { key, id: `${key}@${version}` }));
    await log.append(events);
    return events.map(({ id }) => id);
  };

  it('gives each of two members its share, and every event to one of them', async () => {
    const one = await aMember();
    const first = await aRound(1);
    await until('the first member handled all', () => one.handled.length === first.length);
    const two = await aMember();
    const second = await aRound(2);
    await until(
      'both rounds are handled',
      () => new Set([...one.handled, ...two.handled]).size === 2 * keys.length,
    );
    expect(new Set(two.handled)).not.toEqual(new Set(second));
    expect(two.partitions.size).toBe(6);
  });

  it('gives the partitions of a member that leaves to the other at once', async () => {
    const [one, two] = [await aMember(), await aMember()];
    await two.subscription.stop();
    const stoppedWith = two.handled.length;
    const ids = await aRound(1);
    await until('the other handled all', () => ids.every((id) => one.handled.includes(id)));
    expect(two.handled).toHaveLength(stoppedWith);
  });

  it('gives the partitions of a member that was killed to the other', async () => {
    const killed = spawn(
      process.execPath,
      [join(import.meta.dirname, 'kafka-member.ts'), group, topic.name],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const lines: string[] = [];
    createInterface({ input: killed.stdout }).on('line', (line) => lines.push(line));
    await until('the member has joined', () => lines.includes('joined'));
    const survivor = await aMember();
    const first = await aRound(1);
    await until(
      'the first round is handled',
      () => new Set([...lines, ...survivor.handled]).size === keys.length + 1,
    );
    expect(lines.length).toBeGreaterThan(1);

    killed.kill('SIGKILL');
    const second = await aRound(2);
    await until('the survivor handled the second', () => second.every((id) => survivor.handled.includes(id)));
    expect(first.every((id) => lines.includes(id) || survivor.handled.includes(id))).toBe(true);
  });

  it('commits nothing for a partition that was given to another while it was handled', async () => {
    const slow = Promise.withResolvers<void>();
    const own = aLog();
    opened.push(own);
    let lost = false;
    let begun = 0;
    await own.subscribe({
      mode: 'shared',
      group,
      topics: [topic.name],
      handle: async (_events, { signal }) => {
        begun += 1;
        signal.addEventListener('abort', () => (lost = true));
        await slow.promise;
      },
    });
    await log.append([anEvent(topic, { key: 'held', id: 'held@1' })]);
    await until('the event is in hand', () => begun === 1);
    const other = aMember(); // its coming waits for what is in hand, but not for ever
    await until('the handler is told', () => lost);
    slow.resolve();
    const { handled } = await other;
    await until('it is handed over again, to whomever', () => begun > 1 || handled.includes('held@1'));
  });
});
