// Runs one service over the mechanisms: opens it, subscribes it, runs its schedule, stops it.
import type { Logger } from 'pino';
import type { Collection, DocumentStore } from '../document-store/document-store.ts';
import { decodeEvents } from '../event-log/decode-events.ts';
import type { EventLog, Position, Subscription } from '../event-log/event-log.ts';
import type { NewId } from '../ids.ts';
import type { Rpc, Served } from '../rpc/rpc.ts';
import { createDueTimes, dueTimesOf, type DueTimes } from '../schedule/due-times.ts';
import { holdLease, type LeaseHolding } from '../schedule/hold-lease.ts';
import { type LeaseDocument, leases } from '../schedule/lease.ts';
import { runSchedule } from '../schedule/run-schedule.ts';
import type { DueDocument } from '../schedule/schedule.ts';
import { systemTimers } from '../schedule/timers.ts';
import type { Turns } from '../schedule/while-held.ts';
import type { AnyService, Consumer, Platform } from '../service.ts';
import { forgettingDeadLetters, startForgetting } from './forget-dead-letters.ts';
import { generationOf, groupOf } from './generation.ts';
import { givingReceipts, type Receipts } from './give-receipts.ts';
import { openPrivateFolder, type PrivateFolder } from './private-folder.ts';

export interface Mechanisms {
  readonly eventLog: EventLog;
  readonly store: DocumentStore;
  readonly rpc: Rpc;
  /** Under which the service's private folder is made, when it asks for it. */
  readonly folder?: string;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: Logger;
  /** Under which name this process holds leases: see `LeaseOptions`. */
  readonly holder: string;
  /** How long a due time that another process set may go unnoticed, milliseconds. */
  readonly duePollMs: number;
  /** How long a lease lasts that nobody renews, milliseconds. */
  readonly leaseMs: number;
  /** What a service that emits it answers to a removal. */
  readonly receipt: Receipts['event'];
}

export interface RunningService {
  readonly name: string;
  readonly serves: readonly Served[];
  /** Begins to follow events and to do what is due; resolves once it has taken in what stood in the log. */
  start(): Promise<void>;
  trouble(): string | undefined;
  stop(): Promise<void>;
}

/** Keeps a lease in the store's collection of leases, and tells its holder's work of it. */
export const lead = async (
  name: string,
  on: Pick<Turns, 'held' | 'lost'>,
  { leases: collection, mechanisms }: { leases: Collection<LeaseDocument>; mechanisms: Mechanisms },
): Promise<LeaseHolding> => {
  const { holder, clock, leaseMs: forMs, log } = mechanisms;
  return holdLease({ leases: collection, name, holder, clock, forMs, timers: systemTimers, on, log });
};

type Mode = Consumer<unknown>['mode'];

/** What follows an event in both ways has let go of it once the shared handler has: documents are that one's. */
const answersRemoval = (
  service: AnyService,
  { event, mode }: Consumer<unknown>,
  receipt: Receipts['event'],
): boolean =>
  service.emits.includes(receipt) &&
  (mode === 'shared' || !service.consumes.some((one) => one.mode === 'shared' && one.event === event));

const subscribe = async (
  service: AnyService,
  deps: unknown,
  mode: Mode,
  { eventLog, store, log, clock, receipt }: Mechanisms,
): Promise<Subscription | undefined> => {
  const followed = service.consumes.filter((consumer) => consumer.mode === mode);
  if (followed.length === 0) return undefined;
  const group = await groupOf(service, mode, store);
  const groups = [...new Set([group, await groupOf(service, 'every', store)])];
  const consumers = followed.map((one) =>
    answersRemoval(service, one, receipt)
      ? givingReceipts(service.name, one, {
          event: receipt,
          isOwn: service.emits.includes(one.event),
          ...{ eventLog, groups, clock },
        })
      : one,
  );
  const { resumes } = service;
  const positions = mode === 'every' ? resumes?.positions(deps) : undefined;
  const lost = async (some: readonly Position[]): Promise<void> => {
    log.warn({ lost: some }, 'the log cannot be gone on from: everything is read from the beginning');
    await resumes?.startOver(deps, some);
  };
  return eventLog.subscribe({
    mode,
    ...(positions ? { from: { positions, lost } } : {}),
    group,
    topics: consumers.map(({ event }) => event.topic.name),
    handle: decodeEvents({
      consumers,
      deps,
      skipped: (type) => log.warn({ type }, 'an event of an unknown type was skipped'),
    }),
  });
};

const startSchedule = (
  service: AnyService,
  deps: unknown,
  {
    dueTimes,
    collection,
    mechanisms,
  }: { dueTimes: DueTimes; collection: Collection<DueDocument>; mechanisms: Mechanisms },
): Turns =>
  runSchedule({
    dueTimes,
    collection,
    work: [
      ...(service.due?.(deps) ?? []),
      forgettingDeadLetters(service.name, {
        deadLetters: mechanisms.eventLog.deadLetters,
        schedule: dueTimes,
      }),
    ],
    clock: mechanisms.clock,
    timers: systemTimers,
    pollMs: mechanisms.duePollMs,
    log: mechanisms.log,
  });

const openFolder = async (
  service: Pick<AnyService, 'name' | 'collections' | 'retired'>,
  { folder, store, log }: Mechanisms,
): Promise<PrivateFolder | undefined> => {
  if (folder === undefined) return undefined;
  const opened = openPrivateFolder(folder, await generationOf(service, store));
  if (opened.kind === 'opened') return opened.folder;
  log.warn({ because: opened.because }, 'nothing is kept on this machine: a start reads everything');
  return undefined;
};

interface Opening {
  readonly schedule: DueTimes;
  /** Gathers the leases it asks for. */
  readonly holdings: LeaseHolding[];
  readonly leases: Collection<LeaseDocument>;
  /** Opens its private folder, once. */
  readonly folder: () => Promise<PrivateFolder | undefined>;
}

/** What a service is opened with. */
const platformFor = (
  mechanisms: Mechanisms,
  { schedule, holdings, leases: collection, folder }: Opening,
): Platform => ({
  collection: (definition) => mechanisms.store.collection(definition),
  client: (definition) => mechanisms.rpc.client(definition),
  publisher: (name) => mechanisms.eventLog.publisher(name),
  holdLease: async (name, on) => {
    holdings.push(await lead(name, on, { leases: collection, mechanisms }));
  },
  folder: async () => (await folder())?.path,
  schedule,
  clock: mechanisms.clock,
  newId: mechanisms.newId,
  log: mechanisms.log,
});

export const openService = async (service: AnyService, shared: Mechanisms): Promise<RunningService> => {
  const mechanisms = { ...shared, log: shared.log.child({ service: service.name }) };
  const [due, leasing] = await Promise.all([
    shared.store.collection(dueTimesOf(service.name)),
    shared.store.collection(leases),
  ]);
  const dueTimes = createDueTimes(due);
  const holdings: LeaseHolding[] = [];
  let opening: Promise<PrivateFolder | undefined> | undefined;
  const folder = () => (opening ??= openFolder(service, mechanisms));
  const deps = await service.open(
    platformFor(mechanisms, { schedule: dueTimes, holdings, leases: leasing, folder }),
  );
  let subscriptions: readonly Subscription[] = [];
  let schedule: Turns | undefined;

  const caughtUp = async (): Promise<void> => {
    await Promise.all(subscriptions.map((subscription) => subscription.caughtUp()));
  };
  const positions = (): readonly Position[] => subscriptions.flatMap((one) => one.positions());
  const start = async (): Promise<void> => {
    const modes: readonly Mode[] = ['every', 'shared'];
    const begun = await Promise.all(modes.map((mode) => subscribe(service, deps, mode, mechanisms)));
    subscriptions = begun.filter((one) => one !== undefined);
    schedule = startSchedule(service, deps, { dueTimes, collection: due, mechanisms });
    await service.start?.(deps, { caughtUp, positions });
    await startForgetting({ schedule: dueTimes }, mechanisms.clock());
    // Not before: what is due would be done by somebody who does not know yet what happened.
    holdings.push(await lead(`${service.name}.schedule`, schedule, { leases: leasing, mechanisms }));
    await caughtUp();
  };
  return {
    name: service.name,
    serves: service.serves(deps),
    start,
    trouble: () =>
      subscriptions.map((subscription) => subscription.trouble()).find((one) => one !== undefined) ??
      service.trouble?.(deps),
    stop: async () => {
      await service.stop?.(deps);
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      await schedule?.stop();
      await Promise.all(holdings.map((holding) => holding.stop()));
      (await opening)?.release();
    },
  };
};
