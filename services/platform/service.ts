// How a service says what it is: what it keeps, consumes, emits, serves and does when due. `compose.ts` reads it.
import type { Logger } from 'pino';
import type { CollectionDefinition, Collection, Document } from './document-store/document-store.ts';
import type { EventDefinition } from './event-log/event-definition.ts';
import type { HandlerContext, Position, Publisher, StoredEvent } from './event-log/event-log.ts';
import type { Client, RpcDefinition, Served } from './rpc/rpc.ts';
import type { DueWork, Schedule } from './schedule/schedule.ts';
import type { NewId } from './ids.ts';

/** What a service gets to build itself from. Nothing else reaches it. */
export interface Platform {
  collection<D extends Document>(definition: CollectionDefinition<D>): Promise<Collection<D>>;
  client<S extends RpcDefinition>(definition: S): Client<S>;
  /** Fenced: the one writer of its name. For services that publish what no document of theirs carries. */
  publisher(name: string): Promise<Publisher>;
  /** Keeps a lease as long as the process lives; `held` is called on each gain, `lost` on each loss. */
  holdLease(name: string, on: { held(): void; lost(): void }): Promise<void>;
  /**
   * A folder on this machine for files derived here, such as a snapshot: no other process has it, no backup holds it.
   * Dropping the derived documents drops it. Undefined where there is none: everything must go without.
   */
  folder(): Promise<string | undefined>;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: Logger;
}

/** One event that a service follows. */
export interface Consumer<Deps> {
  readonly event: EventDefinition<unknown>;
  readonly mode: 'shared' | 'every';
  handle(events: readonly Received<unknown>[], deps: Deps, context: HandlerContext): Promise<void>;
}

/** A decoded event with where it came from. */
export interface Received<T> {
  readonly message: T;
  readonly at: StoredEvent;
}

/** Follows an event. The handler gets the events of one partition, in order; see `SubscriptionOptions.handle`. */
export const follow = <T, Deps>(
  event: EventDefinition<T>,
  mode: 'shared' | 'every',
  handle: (events: readonly Received<T>[], deps: Deps, context: HandlerContext) => Promise<void>,
): Consumer<Deps> => ({
  event,
  mode,
  handle: (events, deps, context) => handle(events as readonly Received<T>[], deps, context),
});

/** How a service goes on from what it kept by itself, instead of reading everything at each start. */
export interface Resuming<Deps> {
  /** Of its `every` subscription; asked after `open`. Undefined: from the beginning. */
  positions(deps: Deps): readonly Position[] | undefined;
  /** Those positions are no more: forgets all that it went on from before this resolves; everything is read anew. */
  startOver(deps: Deps, lost: readonly Position[]): Promise<void>;
}

/** What runs for a service that has begun. */
export interface Running {
  /** Waits for the `every` subscription. */
  caughtUp(): Promise<void>;
  /** Where the `every` subscription stands: what the service kept up to now is at least as new. */
  positions(): readonly Position[];
}

export interface ServiceDefinition<Deps> {
  readonly name: string;
  /** Builds what its handlers share. */
  open(platform: Platform): Promise<Deps>;
  readonly collections: readonly CollectionDefinition<never>[];
  /** Names of what earlier releases derived and this one does not: emptied. */
  readonly retired?: readonly string[];
  readonly consumes: readonly Consumer<Deps>[];
  readonly emits: readonly EventDefinition<unknown>[];
  serves(deps: Deps): readonly Served[];
  /** Work that becomes due; kinds are the service's own. */
  due?(deps: Deps): readonly DueWork[];
  readonly resumes?: Resuming<Deps>;
  /** Begins what runs by itself, once everything is open and subscribed; what is due is done once it has resolved. */
  start?(deps: Deps, running: Running): Promise<void>;
  /** Why it cannot answer now, or undefined. */
  trouble?(deps: Deps): string | undefined;
  stop?(deps: Deps): Promise<void>;
}

/** A service of whatever dependencies, as `compose.ts` holds it. */
export interface AnyService extends Omit<ServiceDefinition<unknown>, 'consumes'> {
  readonly consumes: readonly Consumer<unknown>[];
}

export const define = <Deps>(definition: ServiceDefinition<Deps>): AnyService =>
  definition as unknown as AnyService;
