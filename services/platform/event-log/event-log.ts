// The event log: what is appended is durable, ordered per key, and read by groups at their own pace.
// Adapters: `embedded-event-log.ts` (SQLite) and `kafka/` (Kafka). One contract suite holds both.

/** Declared once, in `proto/topics.ts`. Partitions are fixed at 12: changing them breaks the order of keys. */
export interface Topic {
  readonly name: string;
  /** `latest`: compacted, the latest event of each key is kept for ever. Otherwise days of retention. */
  readonly keep: 'latest' | { readonly days: number };
  /** Compacted topics: how long a superseded event stays readable at least, milliseconds. */
  readonly compactionLagMs: number;
  /** How often a segment is closed so that it can be compacted, milliseconds (Kafka only). */
  readonly segmentMs: number;
}

export const partitionsPerTopic = 12;

/** A CloudEvents 1.0 event to be: the log adds where it stands. */
export interface EventToAppend {
  /** Decides the partition (murmur2, as Java clients do), hence the order. */
  readonly key: string;
  /** CloudEvents id: derived from its cause, so that the same fact has the same id. */
  readonly id: string;
  /** CloudEvents type: the full name of the Protobuf message, such as `passerelle.profiles.v1.OrganisationChanged`. */
  readonly type: string;
  /** CloudEvents time, ISO 8601 UTC. */
  readonly time: string;
  readonly traceparent?: string;
  readonly body: Uint8Array;
}

export interface StoredEvent extends EventToAppend {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface EventForTopic extends EventToAppend {
  readonly topic: string;
}

/**
 * Appends on behalf of one writer at a time. Opening a publisher fences every earlier one of the same name:
 * whatever those still try, also from the middle of an append, is never readable, and they are told `fenced`.
 */
export interface Publisher {
  /** All durable and readable, or none. Past its bound: throws `overloaded`. Broker out of reach: throws `unavailable`. */
  append(events: readonly EventForTopic[]): Promise<'appended' | 'fenced'>;
  close(): Promise<void>;
}

export interface HandlerContext {
  /**
   * Aborted when the partition is lost, or when a stop has waited long enough for the handler: nothing handled later
   * is committed.
   */
  readonly signal: AbortSignal;
  /** 1 for the first delivery, more for retries. */
  readonly attempt: number;
}

/** Where a reader stands in one partition. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  /** Of the next event to handle. */
  readonly offset: number;
  /** ISO 8601 UTC: when it stood there, so that no event before the offset was appended later. */
  readonly at: string;
}

export interface SubscriptionOptions {
  /**
   * `shared`: the processes of a group divide the partitions; offsets are the group's.
   * `every`: each process reads everything, from the beginning or from where its state was kept; its position lives
   * and dies with its state.
   */
  readonly mode: 'shared' | 'every';
  /**
   * For `every` (a shared group keeps its own): goes on at these positions, which `Subscription.positions` gave.
   * Partitions that are not named start at the beginning. A position is lost when the log ends before it, when events
   * from it on are past their days, or when one before it was appended after it was taken: then the log is another
   * under the same name. With one lost, all are void: `lost` is told which before the first event, and everything is
   * read from the beginning, as without positions. Where the clocks of processes differ, a position taken within that
   * difference of an append may be told lost too.
   */
  readonly from?: {
    readonly positions: readonly Position[];
    lost(positions: readonly Position[]): Promise<void>;
  };
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * Takes events of ONE partition, in order, at most `batchSize`. Offsets are committed after it resolves. When it
   * rejects, the batch is tried again one event at a time, each up to `attempts` times with exponential backoff;
   * an event that still fails goes to the group's dead letters and the partition goes on. A fault that lies around
   * the event (`unavailable`, `overloaded`, `behind`, `deadline`, `no-space`) is given 20 times as many attempts. A
   * rejection by `StopPartition` stops the partition and readiness instead: nothing after it is read.
   */
  readonly handle: (events: readonly StoredEvent[], context: HandlerContext) => Promise<void>;
  /** 1 to 500; 100 when absent. */
  readonly batchSize?: number;
  /** 5 when absent. */
  readonly attempts?: number;
  /** First backoff in milliseconds, doubled each time up to 32 times; 100 when absent. */
  readonly backoffMs?: number;
}

/** Thrown by a handler that must not go on, as on an event of a newer major version. */
export class StopPartition extends Error {
  override readonly name = 'StopPartition';
}

/** Thrown by a handler for an event that no retry can help: it goes to the dead letters at once. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}

export interface Subscription {
  /** `every`: resolves once all that was appended before this call has been handled. `shared`: once it has its partitions. */
  caughtUp(): Promise<void>;
  /**
   * `every`: where it stands in each partition now. Everything before was handled, or moved to the dead letters, whose
   * replays have positions of their own here. `shared`: none.
   */
  positions(): readonly Position[];
  /** Why it is not healthy, or undefined: a stopped partition, a consumer that fell silent. Readiness reads it. */
  trouble(): string | undefined;
  /** Finishes what is in hand, commits, leaves. Nothing is handled after it resolves. */
  stop(): Promise<void>;
}

export interface Lag {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  /** Offset of the next event the group will handle. */
  readonly committed: number;
  /** Offset that the next appended event will get. */
  readonly end: number;
}

export interface DeadLetter {
  /** `group/topic/partition/offset`: one event is one dead letter of a group, however often it failed. */
  readonly id: string;
  readonly group: string;
  readonly event: StoredEvent;
  readonly error: string;
  readonly attempts: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface EventLog {
  /** Creates what is missing; throws with the cure where a topic exists with other settings. */
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** Resolves once the events are durable. Events of one key keep their order. Past its bound: throws `overloaded`. */
  append(events: readonly EventForTopic[]): Promise<void>;
  publisher(name: string): Promise<Publisher>;
  subscribe(options: SubscriptionOptions): Promise<Subscription>;
  /** Of one group (shared subscriptions), or of all. */
  lag(group?: string): Promise<readonly Lag[]>;
  deadLetters: {
    /** In the order of their ids, after `after`. */
    list(options?: { group?: string; after?: string; limit?: number }): Promise<readonly DeadLetter[]>;
    show(id: string): Promise<DeadLetter | undefined>;
    /** Hands the event to its group again, in the order of its key among replays; then forgets the dead letter. */
    replay(id: string): Promise<boolean>;
    /** Forgets this one dead letter, and no other about the same key; false where there is none. */
    discard(id: string): Promise<boolean>;
    /** Forgets every dead letter about these keys (ids of aggregates), of all groups or of these; returns how many. */
    erase(keys: string | readonly string[], options?: { groups?: readonly string[] }): Promise<number>;
  };
  /** Embedded: compacts and applies retention now (it also does by itself). Kafka: the broker does; resolves at once. */
  compact(): Promise<void>;
  /** Stops every subscription, then leaves; within 10 s. */
  close(): Promise<void>;
}
