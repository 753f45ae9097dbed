// The only place that picks adapters: one process with its files, or Kafka, MongoDB and gRPC; a mail server, or a mailbox.
// An adapter is loaded when it is picked: one process without servers needs no client of Kafka or MongoDB in its memory.
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { GatewayOptions } from './gateway/service.ts';
import type { Mail } from './notifications/deps.ts';
import type { DocumentStore } from './platform/document-store/document-store.ts';
import type { EventLog } from './platform/event-log/event-log.ts';
import { fault, ok, type Outcome, refused } from './platform/faults/fault.ts';
import { isLoopback } from './platform/is-loopback.ts';
import { type DataFolder, openDataFolder } from './platform/lifecycle/data-folder.ts';
import { troubleWithFolder } from './platform/lifecycle/private-folder.ts';
import type { MeshParts } from './platform/lifecycle/run-mesh.ts';
import type { Mailbox } from './platform/mail/mailbox.ts';
import type { MeshSecurity } from './platform/rpc/grpc/mutual-tls.ts';
import type { Rpc, RpcDefinition } from './platform/rpc/rpc.ts';
import type { ServiceName } from './service-names.ts';
import { mayCall } from './who-calls-whom.ts';

export const clock = (): Date => new Date();

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

export const openAdapters = async (
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

/** Where partners call by gRPC. */
export const partnerDoorAt =
  (settings: NonNullable<Config['partners']>): NonNullable<GatewayOptions['partners']> =>
  async (behind, log) =>
    (await import('./platform/rpc/grpc/open-door.ts')).openDoor(settings, behind, log);

interface Post {
  readonly mail?: Mail;
  /** What an e-mail goes to where there is no mail server: for who sits in front of this machine. */
  readonly mailbox?: Mailbox;
}

/** One process without a mail server keeps its e-mails in a mailbox; the mesh without one sends none. */
export const openPost = async ({ adapters, port, publicUrl, mail }: Config): Promise<Post> => {
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
