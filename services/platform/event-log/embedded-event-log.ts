// The event log in one SQLite file of this process. Acknowledged means synced to the disk.
import type { Logger } from 'pino';
import { fault, FaultError } from '../faults/fault.ts';
import { exactBytes, openDatabaseThread, type DatabaseThread } from '../sqlite/database-thread.ts';
import { decodeDeadLetter, retryTopic } from './dead-letters.ts';
import type { AppendArguments, KnownTopic } from './embedded/append-operations.ts';
import { compactInBackground } from './embedded/compact-in-background.ts';
import { makeFairTurns } from './embedded/fair-turns.ts';
import type { LogOperations } from './embedded/log-operations.ts';
import { makeSlotEnds } from './embedded/slot-ends.ts';
import { subscribe } from './embedded/subscribe.ts';
import type {
  EventForTopic,
  EventLog,
  Publisher,
  Subscription,
  SubscriptionOptions,
  Topic,
} from './event-log.ts';

export interface EmbeddedEventLogOptions {
  /** The file; its folder exists, and is this process's alone. */
  readonly path: string;
  readonly log: Logger;
  readonly clock: () => Date;
  /** For tests: pages of 4 KiB past which there is no room. */
  readonly maxPages?: number;
}

/** Events on their way from the database to handlers at one moment: some milliseconds of one turn of the loop. */
const maxEventsHandedOver = 1_000;

export const openEmbeddedEventLog = async (options: EmbeddedEventLogOptions): Promise<EventLog> => {
  const { clock, log } = options;
  const database = await openDatabaseThread<LogOperations>({
    path: options.path,
    operations: new URL('./embedded/log-operations.ts', import.meta.url),
    ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }),
  });
  const ends = makeSlotEnds();
  const turns = makeFairTurns(maxEventsHandedOver);
  const topics = new Map<string, Topic>();
  const compaction = compactInBackground(
    () => database.call('compactSome', { now: clock().getTime() }),
    clock,
    log.child({ part: 'event-log' }),
  );
  // What an earlier process left to compact.
  compaction.appended();

  const ensureTopics = async (wanted: readonly Topic[]): Promise<readonly KnownTopic[]> => {
    const known = await database.call('ensureTopics', { topics: wanted });
    for (const topic of wanted) topics.set(topic.name, topic);
    for (const topic of known) ends.raise(topic.ends);
    return known;
  };

  const appendAs = async (
    events: readonly EventForTopic[],
    publisher?: AppendArguments['publisher'],
  ): Promise<'appended' | 'fenced'> => {
    const exact = events.map((event) => ({ ...event, body: exactBytes(event.body) }));
    const appended = await database.call(
      'append',
      { events: exact, now: clock().getTime(), ...(publisher ? { publisher } : {}) },
      sizeOf(events),
    );
    if (appended === 'fenced') return 'fenced';
    ends.raise(appended);
    compaction.appended();
    return 'appended';
  };

  const running = new Set<Subscription>();
  const sharedGroups = new Set<string>();
  const begin = async (wanted: SubscriptionOptions): Promise<Subscription> => {
    const declared = wanted.topics.map((name) => topics.get(name) ?? undeclared(name));
    const known = await ensureTopics([...declared, retryTopic(wanted.group)]);
    const retries = known.at(-1) ?? undeclared(retryTopic(wanted.group).name);
    return subscribe(wanted, { database, ends, turns, clock, log, topics: known.slice(0, -1), retries });
  };
  const subscribeTo = async (wanted: SubscriptionOptions): Promise<Subscription> => {
    if (wanted.mode === 'shared') takeGroup(wanted.group, sharedGroups);
    const free = () => wanted.mode === 'shared' && sharedGroups.delete(wanted.group);
    const begun = await begin(wanted).catch((error: unknown) => {
      free();
      throw error;
    });
    const stop = async () => {
      await begun.stop();
      if (running.delete(subscription)) free();
    };
    const subscription: Subscription = { ...begun, stop };
    running.add(subscription);
    return subscription;
  };

  return {
    ensureTopics: async (wanted) => void (await ensureTopics(wanted)),
    append: async (events) => void (await appendAs(events)),
    publisher: async (name) => makePublisher(name, await database.call('openPublisher', { name }), appendAs),
    subscribe: subscribeTo,
    lag: (group) => database.call('lag', group === undefined ? {} : { group }),
    deadLetters: deadLettersOf(database, clock, ends.raise),
    compact: async () => {
      await compaction.now();
      await database.truncateLog();
    },
    close: async () => {
      await Promise.all(Array.from(running, (subscription) => subscription.stop()));
      await compaction.stop();
      await database.close();
    },
  };
};

const undeclared = (name: string): never => {
  throw new FaultError(
    fault('not-found', { subject: 'topic', subjectId: name, detail: 'declare it with ensureTopics' }),
  );
};

/** About what an append holds in memory while it waits: for the bound of the queue. */
const sizeOf = (events: readonly EventForTopic[]): number =>
  events.reduce((bytes, { body, key }) => bytes + body.byteLength + key.length + 250, 0);

/** All readers of an embedded log are in this process: two of one shared group would both get everything. */
const takeGroup = (group: string, taken: Set<string>): void => {
  if (taken.has(group)) {
    const detail =
      'an embedded log has one consumer per group: stop the first one, or subscribe under another name';
    throw new FaultError(fault('duplicate', { subject: 'group', subjectId: group, detail }));
  }
  taken.add(group);
};

const makePublisher = (
  name: string,
  epoch: number,
  append: (
    events: readonly EventForTopic[],
    as: { name: string; epoch: number },
  ) => Promise<'appended' | 'fenced'>,
): Publisher => {
  let closed = false;
  return {
    append: async (events) => {
      if (closed)
        throw new FaultError(
          fault('unavailable', { subject: 'publisher', subjectId: name, detail: 'closed' }),
        );
      return append(events, { name, epoch });
    },
    close: async () => {
      closed = true;
    },
  };
};

const deadLettersOf = (
  database: DatabaseThread<LogOperations>,
  clock: () => Date,
  raise: (ends: readonly { slot: number; end: number }[]) => void,
): EventLog['deadLetters'] => ({
  list: async ({ group, after, limit = 100 } = {}) => {
    const wanted = {
      limit,
      ...(group === undefined ? {} : { group }),
      ...(after === undefined ? {} : { after }),
    };
    const records = await database.call('listDeadLetters', wanted);
    return records.map(decodeDeadLetter);
  },
  show: async (id) => {
    const record = await database.call('showDeadLetter', { id });
    return record && decodeDeadLetter(record);
  },
  replay: async (id) => {
    const ends = await database.call('replayDeadLetter', { id, now: clock().getTime() });
    if (ends) raise(ends);
    return ends !== undefined;
  },
  discard: (id) => database.call('discardDeadLetter', { id }),
  erase: (keys, { groups } = {}) =>
    database.call('eraseDeadLetters', {
      keys: typeof keys === 'string' ? [keys] : keys,
      ...(groups === undefined ? {} : { groups }),
    }),
});
