// The mesh under test as a process a service on a real Kafka and a real document server, with a database of its own; they
// know one another by certificates. Its topics have fixed names: what an earlier mesh left in them is removed first, so one such mesh runs at a time.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { pino } from 'pino';
import { makeCertificates } from '../../scripts/certificates/certificate-folders.ts';
import { serviceNames } from '../../services/service-names.ts';
import {
  connectMongo,
  openMongoDocumentStore,
} from '../../services/platform/document-store/mongodb/mongodb-document-store.ts';
import { openKafkaEventLog } from '../../services/platform/event-log/kafka/kafka-event-log.ts';
import { eventually } from './eventually.ts';
import { type PasserelleProcess, startProcess } from './passerelle-process.ts';
import { restClient } from './rest-client.ts';
import type { TestMesh } from './test-mesh.ts';

export interface Servers {
  readonly kafkaBrokers: string;
  readonly mongodbUrl: string;
}

/** Undefined where this machine has none. */
export const realServers = (): Servers | undefined => {
  const { KAFKA_BROKERS: kafkaBrokers, MONGODB_URL: mongodbUrl } = process.env;
  return kafkaBrokers && mongodbUrl ? { kafkaBrokers, mongodbUrl } : undefined;
};

/** Of a process: `expertise`, or `expertise 2` for a second one of the service. */
export type ProcessName = string;
const serviceOf = (name: ProcessName): string => name.split(' ')[0] ?? '';

export interface ServersMesh extends TestMesh {
  /** In which it keeps its documents. */
  readonly database: string;
  readonly operatorToken: string;
  process(name: ProcessName): PasserelleProcess;
  startOne(name: ProcessName, args?: readonly string[]): Promise<void>;
  killOne(name: ProcessName): Promise<void>;
}

let folder: Promise<string> | undefined;
/** Made once a run: a folder a service. */
const certificates = (): Promise<string> =>
  (folder ??= (async () => {
    const out = mkdtempSync(join(process.env['PASSERELLE_TEST_SCRATCH'] ?? tmpdir(), 'certificates-'));
    process.once('exit', () => rmSync(out, { recursive: true, force: true }));
    const processes = serviceNames.map((name) => [name]);
    const validity = { now: new Date(), days: 1 };
    await makeCertificates({ out, campus: 'campus', processes, hosts: new Map(), validity });
    return out;
  })());

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

/** The topics of a mesh, those of its dead letters included; where groups were in them goes with them. */
const clearTopics = async ({ kafkaBrokers }: Servers): Promise<void> => {
  const admin = new Kafka({ brokers: kafkaBrokers.split(','), logLevel: logLevel.NOTHING }).admin();
  const ours = (name: string): boolean =>
    /^passerelle\.(profiles|expertise|matchmaking|brokering|notifications|gateway|mesh)\./.test(name) ||
    /^passerelle\.(dead-letters|retry)\.(profiles|expertise|matchmaking|brokering|notifications|gateway|tests)(\.|$)/.test(
      name,
    );
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter(ours);
    if (topics.length > 0) await admin.deleteTopics({ topics });
    await eventually(async () => {
      const left = (await admin.listTopics()).filter(ours);
      if (left.length > 0) throw new Error(`these topics are still there: ${left.join(', ')}`);
    });
  } finally {
    await admin.disconnect();
  }
};

export interface ServersMeshOptions {
  /** One of each service when absent. */
  readonly processes?: readonly ProcessName[];
  readonly environment?: Readonly<Record<string, string>>;
}

export const serversMesh = async (
  servers: Servers,
  options: ServersMeshOptions = {},
): Promise<ServersMesh> => {
  const { processes = serviceNames, environment = {} } = options;
  const database = `tests-flow-${randomBytes(6).toString('hex')}`;
  const running = new Map<ProcessName, PasserelleProcess>();
  const grpc = new Map(await Promise.all(processes.map(async (name) => [name, await freePort()] as const)));
  const port = environment['PORT'] === undefined ? await freePort() : Number(environment['PORT']);
  const operatorToken = `pst_${randomBytes(32).toString('base64url')}`;
  const keys = await certificates();
  let before = '';
  await clearTopics(servers);

  const addresses = Object.fromEntries(
    serviceNames.slice(0, -1).map((service) => {
      const of = processes.filter((name) => serviceOf(name) === service);
      return [`${service.toUpperCase()}_ADDRESS`, of.map((name) => `127.0.0.1:${grpc.get(name)}`).join(',')];
    }),
  );
  const startOne: ServersMesh['startOne'] = async (name, args = []) => {
    const started = await startProcess({
      environment: {
        SERVICES: serviceOf(name),
        PORT: String(port),
        GRPC_PORT: String(grpc.get(name)),
        KAFKA_BROKERS: servers.kafkaBrokers,
        KAFKA_REPLICATION: '1',
        MONGODB_URL: servers.mongodbUrl,
        MONGODB_DATABASE: database,
        OPERATOR_TOKEN: operatorToken,
        REHEARSAL: '1',
        MESH_TLS_CA: join(keys, serviceOf(name), 'ca.pem'),
        MESH_TLS_CERT: join(keys, serviceOf(name), 'cert.pem'),
        MESH_TLS_KEY: join(keys, serviceOf(name), 'key.pem'),
        ...addresses,
        ...environment,
      },
      args,
    });
    running.set(name, started);
  };
  const gone = async (
    name: ProcessName,
    ending: (one: PasserelleProcess) => Promise<unknown>,
  ): Promise<void> => {
    const one = running.get(name);
    if (!one) return;
    running.delete(name);
    await ending(one);
    before += one.output();
  };
  const all = async (ending: (one: PasserelleProcess) => Promise<unknown>): Promise<void> => {
    await Promise.all([...running.keys()].map((name) => gone(name, ending)));
  };
  const process = (name: ProcessName): PasserelleProcess => {
    const one = running.get(name);
    if (!one) throw new Error(`${name} does not run`);
    return one;
  };
  const discard = async (): Promise<void> => {
    await all((one) => one.kill());
    const client = connectMongo(servers.mongodbUrl);
    await client.db(database).dropDatabase();
    await client.close();
  };
  return {
    database,
    operatorToken,
    process,
    startOne,
    killOne: (name) => gone(name, (one) => one.kill()),
    rest: () => restClient(`http://127.0.0.1:${port}`, operatorToken),
    start: async (args = []) => {
      const outcomes = await Promise.allSettled(processes.map((name) => startOne(name, args)));
      // All have come to their end by now: none is left to start after the others were stopped.
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    },
    stop: () => all((one) => one.stop()),
    kill: () => all((one) => one.kill()),
    output: () => before + [...running.values()].map((one) => one.output()).join(''),
    openLog: () =>
      Promise.resolve(
        openKafkaEventLog({
          brokers: servers.kafkaBrokers.split(','),
          source: '/passerelle/tests',
          replicationFactor: 1,
          clock: () => new Date(),
          log: pino({ level: 'silent' }),
        }),
      ),
    openStore: () => Promise.resolve(openMongoDocumentStore({ url: servers.mongodbUrl, database })),
    another: async () => {
      await all((one) => one.stop());
      await discard();
      return serversMesh(servers, options);
    },
    discard,
  };
};
