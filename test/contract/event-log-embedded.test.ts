// The event log on SQLite: the contract, and what only an embedded log promises.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import type { EventLog, Position, Topic } from '../../services/platform/event-log/event-log.ts';
import { anEvent, aTopic, fresh, readAll, remembering, until, versions } from './event-log-at-hand.ts';
import { describeEventLog } from './event-log.ts';

const folder = await mkdtemp(join(tmpdir(), 'passerelle-events-'));
afterAll(() => rm(folder, { recursive: true }));
const log = pino({ level: 'silent' });
const clock = () => new Date();

describeEventLog('SQLite', () => openEmbeddedEventLog({ path: join(folder, 'events.sqlite'), log, clock }));

describe('event log on SQLite', () => {
  const opened: EventLog[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((events) => events.close())));
  const open = async (name: string, options: { now?: { ms: number }; maxPages?: number } = {}) => {
    const { now, maxPages } = options;
    const events = await openEmbeddedEventLog({
      ...{ path: join(folder, `${name}.sqlite`), log, clock: now ? () => new Date(now.ms) : clock },
      ...(maxPages === undefined ? {} : { maxPages }),
    });
    opened.push(events);
    return events;
  };

  it('removes superseded events once they were superseded for as long as the topic says', async () => {
    const now = { ms: Date.parse('2026-03-01T09:00:00Z') };
    const events = await open('compacted', { now });
    const topic = aTopic({ compactionLagMs: 60_000 });
    await events.ensureTopics([topic]);
    await events.append([...versions(topic, 'a', 1, 3), ...versions(topic, 'b', 1, 1)]);
    await events.compact();
    expect(await readAll(events, topic)).toHaveLength(4);
    now.ms += 60_000;
    await events.append(versions(topic, 'a', 4, 4));
    await events.compact();
    const ids = async () => (await readAll(events, topic)).map(({ id }) => id).toSorted();
    expect(await ids()).toEqual(['a@3', 'a@4', 'b@1']);
    now.ms += 60_000;
    await events.compact();
    expect(await ids()).toEqual(['a@4', 'b@1']);
    await events.append(versions(topic, 'b', 2, 2));
    expect(await ids()).toEqual(['a@4', 'b@1', 'b@2']);
  });

  it('removes what is past its days, and goes on with the offsets where they were', async () => {
    const now = { ms: Date.parse('2026-03-01T09:00:00Z') };
    const events = await open('retained', { now });
    const topic = aTopic({ keep: { days: 2 } });
    await events.ensureTopics([topic]);
    await events.append(versions(topic, 'a', 1, 3));
    now.ms += 2 * 86_400_000;
    await events.append(versions(topic, 'a', 4, 4));
    await events.compact();
    expect((await readAll(events, topic)).map(({ id, offset }) => [id, offset])).toEqual([['a@4', 3]]);
    now.ms += 2 * 86_400_000;
    await events.compact();
    expect(await readAll(events, topic)).toEqual([]);
  });

  it('leaves no byte of what was superseded or erased in its files', async () => {
    const now = { ms: Date.parse('2026-03-01T09:00:00Z') };
    const events = await open('erased', { now });
    const topic = aTopic({ compactionLagMs: 1_000 });
    await events.ensureTopics([topic]);
    const body = new TextEncoder().encode('canary-1f6b '.repeat(400));
    await events.append([anEvent(topic, { key: 'a', id: 'a@1', body })]);
    const failing = remembering(() => {
      throw new Error('indigestible');
    });
    const group = fresh('group');
    const subscription = await events.subscribe({
      ...{ mode: 'shared', group, topics: [topic.name], attempts: 1 },
      handle: failing.handle,
    });
    await until('it is a dead letter', async () => (await events.deadLetters.list({ group })).length === 1);
    await subscription.stop();
    await events.append([anEvent(topic, { key: 'a', id: 'a@2', body: new Uint8Array() })]);
    expect(await events.deadLetters.erase('a')).toBe(1);
    now.ms += 1_000;
    await events.compact();
    const files = (await readdir(folder)).filter((name) => name.startsWith('erased'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect((await readFile(join(folder, file))).includes('canary')).toBe(false);
  });

  it('says no-space when the disk is full, keeps what it acknowledged, and goes on once there is room', async () => {
    const now = { ms: Date.parse('2026-03-01T09:00:00Z') };
    const events = await open('full', { now, maxPages: 60 });
    const topic = aTopic({ compactionLagMs: 1_000 });
    await events.ensureTopics([topic]);
    const append = (version: number) =>
      events.append([anEvent(topic, { key: 'a', id: `a@${version}`, body: new Uint8Array(3_000) })]);
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => append(at + 1)));
    const kept = outcomes.flatMap(({ status }, at) => (status === 'fulfilled' ? [`a@${at + 1}`] : []));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThan(50);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ fault: { code: 'no-space' } });
    expect((await readAll(events, topic)).map(({ id }) => id)).toEqual(kept);
    now.ms += 1_000;
    await events.compact();
    await append(101);
    expect((await readAll(events, topic)).map(({ id }) => id)).toEqual([kept.at(-1), 'a@101']);
  });

  const goOn = async (events: EventLog, topic: Topic, positions: readonly Position[]) => {
    const lost: Position[] = [];
    const got = remembering();
    const subscription = await events.subscribe({
      ...{ mode: 'every', group: 'g', topics: [topic.name] },
      from: { positions, lost: async (some) => void lost.push(...some) },
      handle: got.handle,
    });
    await subscription.caughtUp();
    const at = subscription.positions();
    await subscription.stop();
    return { lost, ids: got.ids(), positions: at };
  };

  it('tells positions lost when another log is in its place, though it is longer', async () => {
    const topic = aTopic();
    const [before, after] = [await open('before'), await open('after')];
    for (const events of [before, after]) await events.ensureTopics([topic]);
    await before.append(versions(topic, 'a', 1, 2));
    const { positions } = await goOn(before, topic, []);
    await until('the clock went on', () => clock().toISOString() > (positions[0]?.at ?? ''));
    await after.append(versions(topic, 'a', 1, 5));
    const there = await goOn(after, topic, positions);
    expect(there.lost).toMatchObject([{ topic: topic.name, offset: 2 }]);
    expect(there.ids).toHaveLength(5);
  });

  it('tells positions lost when events from them on are past their days, not when those were superseded', async () => {
    const now = { ms: Date.parse('2026-03-01T09:00:00Z') };
    const events = await open('past', { now });
    const [days, latest] = [aTopic({ keep: { days: 2 } }), aTopic({ compactionLagMs: 1_000 })];
    await events.ensureTopics([days, latest]);
    for (const topic of [days, latest]) await events.append(versions(topic, 'a', 1, 1));
    const positions = {
      days: (await goOn(events, days, [])).positions,
      latest: (await goOn(events, latest, [])).positions,
    };
    for (const topic of [days, latest]) await events.append(versions(topic, 'a', 2, 4));
    now.ms += 2 * 86_400_000;
    await events.compact();
    expect(await goOn(events, latest, positions.latest)).toMatchObject({ lost: [], ids: ['a@4'] });
    expect(await goOn(events, days, positions.days)).toMatchObject({ lost: [{ offset: 1 }], ids: [] });
  });

  it('refuses a second consumer of a group, and takes it once the first has stopped', async () => {
    const events = await open('one-consumer');
    const topic = aTopic();
    await events.ensureTopics([topic]);
    const wanted = {
      mode: 'shared',
      group: 'g',
      topics: [topic.name],
      handle: async () => undefined,
    } as const;
    const first = await events.subscribe(wanted);
    await expect(events.subscribe(wanted)).rejects.toThrow(/one consumer per group/);
    await first.stop();
    await (await events.subscribe(wanted)).stop();
  });
});
