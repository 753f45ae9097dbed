// Runs the services of one process together, with the relays of their stores; begins in order and stops in reverse.
import type { Logger } from 'pino';
import type { DocumentStore } from '../document-store/document-store.ts';
import { relayEvents } from '../document-store/relay-events.ts';
import type { EventLog, Topic } from '../event-log/event-log.ts';
import type { NewId } from '../ids.ts';
import type { Rpc } from '../rpc/rpc.ts';
import type { LeaseHolding } from '../schedule/hold-lease.ts';
import { leases } from '../schedule/lease.ts';
import { systemTimers } from '../schedule/timers.ts';
import type { Turns } from '../schedule/while-held.ts';
import type { AnyService } from '../service.ts';
import type { Receipts } from './give-receipts.ts';
import { lead, type Mechanisms, openService, type RunningService } from './run-service.ts';

export interface MeshParts {
  readonly services: readonly AnyService[];
  readonly topics: readonly Topic[];
  readonly eventLog: EventLog;
  readonly rpc: Rpc;
  storeOf(service: string): DocumentStore;
  /** Where a service may keep files on this machine; see `Platform.folder`. */
  folderOf?(service: string): string | undefined;
  readonly timing: {
    readonly pollMs: number;
    readonly idlePollMs: number;
    readonly duePollMs: number;
    readonly leaseMs: number;
  };
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: Logger;
  readonly holder: string;
  readonly receipt: Receipts['event'];
  /** Lets go of the adapters, last. */
  close(): Promise<void>;
}

export interface Mesh {
  /** Resolves once every service is ready. */
  start(): Promise<void>;
  /** Finishes what is in hand, then leaves. */
  stop(): Promise<void>;
  /** The services of this process, each with why it cannot answer now, if it can't. */
  health(): readonly { readonly name: string; readonly trouble?: string }[];
}

interface Relay {
  readonly turns: Turns;
  readonly holding: LeaseHolding;
}

/** One a store: its name is that of the service, or `all` where the services share one. */
const startRelay = async (name: string, mechanisms: Mechanisms, parts: MeshParts): Promise<Relay> => {
  const { eventLog, store } = mechanisms;
  const relay = `${name}.relay`;
  const turns = relayEvents({
    store,
    openPublisher: () => eventLog.publisher(relay),
    ...parts.timing,
    timers: systemTimers,
    log: mechanisms.log.child({ relay }),
  });
  const collection = await store.collection(leases);
  return { turns, holding: await lead(relay, turns, { leases: collection, mechanisms }) };
};

export const runMesh = async (parts: MeshParts): Promise<Mesh> => {
  const { services, topics, eventLog, rpc, storeOf, timing } = parts;
  const mechanismsOf = (service: string): Mechanisms => {
    const folder = parts.folderOf?.(service);
    return { ...parts, ...timing, store: storeOf(service), ...(folder === undefined ? {} : { folder }) };
  };
  let opened: readonly RunningService[] = [];
  let relays: readonly Relay[] = [];
  let watch: NodeJS.Timeout | undefined;

  const health = (): ReturnType<Mesh['health']> =>
    services.map(({ name }) => {
      const running = opened.find((one) => one.name === name);
      const trouble = running ? running.trouble() : 'it has not begun';
      return { name, ...(trouble === undefined ? {} : { trouble }) };
    });

  const startRelays = async (): Promise<readonly Relay[]> => {
    const names = new Map(services.map(({ name }) => [storeOf(name), name]));
    const shared = names.size === 1 && services.length > 1;
    const each = [...names.values()].map((name) =>
      startRelay(shared ? 'all' : name, mechanismsOf(name), parts),
    );
    return Promise.all(each);
  };

  return {
    health,
    start: async () => {
      await eventLog.ensureTopics(topics);
      opened = await Promise.all(services.map((service) => openService(service, mechanismsOf(service.name))));
      await rpc.serve(opened.flatMap(({ serves }) => serves));
      relays = await startRelays();
      await Promise.all(opened.map((service) => service.start()));
      const tell = (): void => rpc.setReady(health().every(({ trouble }) => trouble === undefined));
      tell();
      watch = setInterval(tell, 1_000).unref();
    },
    stop: async () => {
      clearInterval(watch);
      rpc.setReady(false);
      // The edge first: what it still has in hand needs the others.
      for (const service of opened.toReversed()) await service.stop();
      await Promise.all(relays.map(({ turns }) => turns.stop()));
      await Promise.all(relays.map(({ holding }) => holding.stop()));
      await rpc.close();
      await parts.close();
    },
  };
};
