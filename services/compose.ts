// The only place that picks adapters and wires the services of this process to them. An adapter is loaded when it is
// picked: one process without servers needs no client of Kafka or MongoDB in its memory.
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { events, receiptGiven } from '../proto/topics.ts';
import { brokering } from './brokering/service.ts';
import type { Config } from './config.ts';
import type { ServiceName } from './service-names.ts';
import { expertise } from './expertise/service.ts';
import type { DoorOptions } from './gateway/door/door.ts';
import { portTrouble } from './gateway/server.ts';
import { gateway, type GatewayOptions } from './gateway/service.ts';
import { matchmaking } from './matchmaking/service.ts';
import type { Mail } from './notifications/deps.ts';
import { notifications, type NotificationsOptions } from './notifications/service.ts';
import { operationsOver } from './operate.ts';
import type { DocumentStore } from './platform/document-store/document-store.ts';
import type { EventLog } from './platform/event-log/event-log.ts';
import { type Outcome, fault, ok, refused } from './platform/faults/fault.ts';
import { newId } from './platform/ids.ts';
import { isLoopback } from './platform/is-loopback.ts';
import { type DataFolder, openDataFolder } from './platform/lifecycle/data-folder.ts';
import { dropDerived } from './platform/lifecycle/generation.ts';
import { operatorTokenOf } from './platform/lifecycle/operator-token.ts';
import { troubleWithFolder } from './platform/lifecycle/private-folder.ts';
import { type Mesh, type MeshParts, runMesh } from './platform/lifecycle/run-mesh.ts';
import type { MeshSecurity } from './platform/rpc/grpc/mutual-tls.ts';
import type { Mailbox } from './platform/mail/mailbox.ts';
import type { Rpc, RpcDefinition } from './platform/rpc/rpc.ts';
import { dueTimesOf } from './platform/schedule/due-times.ts';
import type { AnyService } from './platform/service.ts';
import { profiles } from './profiles/service.ts';
import { mayCall } from './who-calls-whom.ts';

export interface Composed extends Mesh {
  /** The data folder of the embedded adapters. */
  readonly folder?: DataFolder;
}

export interface ComposeOptions {
  readonly version: string;
  readonly log: Logger;
  /** Told where the REST API listens, once it does. */
  readonly onListening?: (address: { host: string; port: number }) => void;
  /** True while the process fills its own demonstration through its REST API. */
  readonly isFilling?: () => boolean;
  /** Told how far the web app is. */
  readonly pages?: GatewayOptions['pages'];
  /** Told of links by which people come in. */
  readonly links?: Pick<DoorOptions, 'onLink' | 'onFirstLink'>;
}

/** Every service, in the order of the flow. */
export const allServices = (
  edge: GatewayOptions,
  notifying: NotificationsOptions = {},
): readonly AnyService[] => [
  profiles,
  expertise,
  matchmaking,
  brokering,
  notifications(notifying),
  gateway(edge),
];

interface Adapters {
  readonly eventLog: EventLog;
  readonly rpc: Rpc;
  /** The one of a service; the same for all where they share it. */
  storeOf(service: string): DocumentStore;
  folderOf(service: string): string | undefined;
  /** Under which name this process holds leases. */
  readonly holder: string;
  readonly timing: MeshParts['timing'];
  close(): Promise<void>;
}

const clock = (): Date => new Date();

/** One process: its own writes wake its relay, so that nothing has to be looked for. */
const embedded = async (folder: DataFolder, log: Logger): Promise<Adapters> => {
  const [{ openEmbeddedEventLog }, { openEmbeddedDocumentStore }, { createInProcessRpc }] = await Promise.all(
    [
      import('./platform/event-log/embedded-event-log.ts'),
      import('./platform/document-store/embedded/embedded-document-store.ts'),
      import('./platform/rpc/in-process-rpc.ts'),
    ],
  );
  const [eventLog, store] = await Promise.all([
    openEmbeddedEventLog({ path: join(folder.path, 'events.sqlite'), log, clock }),
    openEmbeddedDocumentStore({ path: join(folder.path, 'documents.sqlite') }),
  ]);
  return {
    eventLog,
    rpc: createInProcessRpc({ log }),
    storeOf: () => store,
    folderOf: (service) => join(folder.path, service),
    // The folder has one process at a time: the next one need not wait for the lease of one that was killed.
    holder: 'embedded',
    timing: { pollMs: 5_000, idlePollMs: 60_000, duePollMs: 5_000, leaseMs: 60_000 },
    close: async () => {
      await eventLog.close();
      await store.close();
      folder.release();
    },
  };
};

type MeshSettings = Extract<Config['adapters'], { kind: 'mesh' }>;

/** `passerelle.profiles.v1.ProfilesService` is served by profiles. */
const serviceOf = (definition: RpcDefinition): ServiceName =>
  definition.fullName.split('.')[1] as ServiceName;

/** Which setting names the file at fault, and what to do about it. */
const cureOfCertificates = {
  ca: 'give in MESH_TLS_CA the ca.pem of this campus',
  cert: 'renew it with npm run certificates, for this campus and with --together where one process runs several services, and give it in MESH_TLS_CERT',
  key: 'give in MESH_TLS_KEY the key.pem beside the certificate, readable by this process',
} as const;

const securityOf = async (
  { tls }: MeshSettings,
  { services, campus }: Config,
  log: Logger,
): Promise<Outcome<{ security?: MeshSecurity }>> => {
  if (!tls) return ok({});
  const { holdCertificates } = await import('./platform/rpc/grpc/hold-certificates.ts');
  const held = holdCertificates({ files: tls, own: { campus, services }, clock, log });
  if (held.kind === 'held')
    return ok({ security: { certificates: held.certificates, campus, serviceOf, mayCall } });
  const detail = `${held.because}: ${cureOfCertificates[held.file]}.`;
  return refused(fault('conflict', { subject: 'certificate', detail }));
};

const mesh = async (
  settings: MeshSettings,
  security: { security?: MeshSecurity },
  { services, campus }: Config,
  log: Logger,
): Promise<Adapters> => {
  const [{ openKafkaEventLog }, { openMongoDocumentStore }, { createMeshRpc }] = await Promise.all([
    import('./platform/event-log/kafka/kafka-event-log.ts'),
    import('./platform/document-store/mongodb/mongodb-document-store.ts'),
    import('./platform/rpc/grpc/mesh-rpc.ts'),
  ]);
  const stores = new Map<string, DocumentStore>();
  const eventLog = openKafkaEventLog({
    brokers: settings.kafkaBrokers,
    source: `/passerelle/${campus}`,
    replicationFactor: settings.kafkaReplication,
    sessionTimeoutMs: settings.kafkaSessionTimeoutMs,
    clock,
    log,
  });
  return {
    eventLog,
    rpc: createMeshRpc({
      listen: `${settings.grpcHost}:${settings.grpcPort}`,
      isHere: (definition) => services.includes(serviceOf(definition)),
      addressesOf: (definition) => settings.peers[serviceOf(definition)],
      ...security,
      log,
    }),
    storeOf: (service) => {
      const { mongodbUrl: url, mongodbDatabase: database } = settings;
      const store = stores.get(service) ?? openMongoDocumentStore({ url, database });
      stores.set(service, store);
      return store;
    },
    folderOf: (service) =>
      settings.cacheFolder === undefined ? undefined : resolve(settings.cacheFolder, service),
    holder: randomUUID(),
    timing: { pollMs: 50, idlePollMs: 500, duePollMs: 500, leaseMs: 10_000 },
    close: async () => {
      await eventLog.close();
      await Promise.all([...stores.values()].map((store) => store.close()));
    },
  };
};

/** Whether other machines reach the web app, directly or through a proxy. */
const isReached = ({ host, publicUrl }: Config): boolean =>
  !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname));

const openAdapters = async (
  config: Config,
  log: Logger,
): Promise<Outcome<{ adapters: Adapters; folder?: DataFolder }>> => {
  if (config.adapters.kind === 'mesh') {
    const { cacheFolder } = config.adapters;
    const trouble = cacheFolder === undefined ? undefined : troubleWithFolder(cacheFolder);
    if (trouble !== undefined) {
      const detail = `${trouble}: give in PASSERELLE_CACHE a folder that may be written to, or leave it out.`;
      return refused(fault('conflict', { subject: 'cache folder', detail }));
    }
    const security = await securityOf(config.adapters, config, log);
    if (!security.ok) return security;
    return ok({ adapters: await mesh(config.adapters, security.value, config, log) });
  }
  const { dataFolder, empty } = config.adapters;
  const wanted = { asEmpty: empty, asFound: config.rebuild, reached: isReached(config) };
  const opened = openDataFolder(dataFolder, wanted);
  if (opened.kind === 'refused')
    return refused(fault('conflict', { subject: 'data folder', detail: opened.because }));
  return ok({ adapters: await embedded(opened.folder, log), folder: opened.folder });
};

/**
 * Embedded, whoever may read the data folder operates; and without a mail server the terminal of the process is a
 * mailbox. With one, links go to their persons alone: what a process prints is often kept.
 */
const doorOf = (
  config: Config,
  folder: DataFolder | undefined,
  links: ComposeOptions['links'],
): DoorOptions => {
  const { rehearsal, publicUrl, oidc, mail } = config;
  const operatorToken = config.operatorToken ?? (folder && operatorTokenOf(folder.path));
  const demonstration = folder?.kind === 'demonstration';
  return {
    ...(operatorToken === undefined ? {} : { operatorToken }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(oidc ? { oidc } : {}),
    rehearsal: rehearsal || demonstration,
    demonstration,
    ...(links?.onLink && folder && mail?.smtpUrl === undefined ? { onLink: links.onLink } : {}),
    ...(links?.onFirstLink ? { onFirstLink: links.onFirstLink } : {}),
  };
};

const doorAt =
  (settings: NonNullable<Config['partners']>): NonNullable<GatewayOptions['partners']> =>
  async (served, log) =>
    (await import('./platform/rpc/grpc/open-door.ts')).openDoor(settings, served, log);

interface Post {
  readonly mail?: Mail;
  /** What an e-mail goes to where there is no mail server: for who sits in front of this machine. */
  readonly mailbox?: Mailbox;
}

/** One process without a mail server keeps its e-mails in a mailbox; the mesh without one sends none. */
const openPost = async ({ adapters, port, publicUrl, mail }: Config): Promise<Post> => {
  const from = mail?.from ?? 'Passerelle <passerelle@localhost>';
  const unsubscribe =
    mail?.unsubscribeAddress === undefined ? {} : { unsubscribeAddress: mail.unsubscribeAddress };
  const sender = { from, publicUrl: publicUrl ?? `http://127.0.0.1:${port}`, ...unsubscribe };
  if (mail?.smtpUrl !== undefined) {
    const { openSmtpTransport } = await import('./platform/mail/smtp/smtp-transport.ts');
    return { mail: { ...sender, transport: openSmtpTransport({ url: mail.smtpUrl }) } };
  }
  if (adapters.kind === 'mesh') return {};
  const { openLocalMailbox } = await import('./platform/mail/local/local-mailbox.ts');
  const mailbox = openLocalMailbox(clock);
  return { mail: { ...sender, transport: mailbox }, mailbox };
};

export const compose = async (config: Config, options: ComposeOptions): Promise<Outcome<Composed>> => {
  const { log, version, onListening, isFilling, pages, links } = options;
  const at = { port: config.port, host: config.host };
  const trouble = config.services.includes('gateway') ? await portTrouble(at) : undefined;
  if (trouble !== undefined) return refused(fault('unavailable', { subject: 'port', detail: trouble }));
  const opened = await openAdapters(config, log);
  if (!opened.ok) return opened;
  const { adapters, folder } = opened.value;
  const { eventLog, rpc, storeOf, timing, holder } = adapters;
  const { mail, mailbox } = await openPost(config);
  const running = (): Mesh => composed;
  const operations = operationsOver({
    dataFolder: folder?.kind ?? 'real',
    // What is due is owned too: without it, a restored statement would never expire.
    collections: () => services.flatMap(({ name, collections }) => [...collections, dueTimesOf(name)]),
    store: storeOf('operations'),
    eventLog,
    clock,
    running,
  });
  const services = allServices(
    {
      ...at,
      version,
      operations,
      door: doorOf(config, folder, links),
      corsOrigins: config.corsOrigins,
      proxies: config.trustedProxies,
      ...(config.partners ? { partners: doorAt(config.partners) } : {}),
      ...(onListening ? { onListening } : {}),
      ...(isFilling ? { isOwn: isFilling } : {}),
      ...(pages ? { pages } : {}),
      ...(mailbox ? { mailbox } : {}),
    },
    {
      loopbackWebhooks: folder?.kind === 'demonstration' || config.rehearsal,
      ...(mail ? { mail } : {}),
    },
  );
  const here = services.filter(({ name }) => config.services.some((wanted) => wanted === name));
  if (config.rebuild) for (const service of here) await dropDerived(service, storeOf(service.name));
  const composed: Mesh = await runMesh({
    services: here,
    topics: events.map(({ topic }) => topic),
    eventLog,
    rpc,
    storeOf,
    folderOf: adapters.folderOf,
    timing,
    clock,
    newId,
    log,
    holder,
    receipt: receiptGiven,
    close: async () => {
      await mail?.transport.close();
      await adapters.close();
    },
  });
  return ok({ ...composed, ...(folder ? { folder } : {}) });
};
