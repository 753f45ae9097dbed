// Apache Kafka as one combined KRaft node: fetched from Maven Central, formatted once, sized for tests.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers } from './ask.ts';
import { cached } from './cached.ts';
import { requireJava, runTool } from './run-tool.ts';
import type { Server } from './server.ts';
import type { Settings } from './settings.ts';

const POM = join(import.meta.dirname, 'kafka-server', 'pom.xml');
const CLUSTER_ID = Buffer.from('passerelle-infra').toString('base64url');

export const kafka = (settings: Settings): Server => {
  const folder = join(settings.run, `kafka-${settings.kafkaPort}`);
  return {
    name: 'kafka',
    address: `KAFKA_BROKERS=127.0.0.1:${settings.kafkaPort}`,
    ports: new Map([
      [settings.kafkaPort, 'PASSERELLE_INFRA_KAFKA_PORT'],
      [settings.kafkaControllerPort, 'PASSERELLE_INFRA_KAFKA_CONTROLLER_PORT'],
    ]),
    folder,
    async prepare() {
      await requireJava();
      const jars = join(await cached(settings.cache, { name: 'kafka', from: [POM], make: fetchJars }), '*');
      const properties = join(folder, 'server.properties');
      await writeFile(properties, propertiesOf(settings, join(folder, 'data')));
      if (!existsSync(join(folder, 'data', 'meta.properties')))
        await runTool('java', [
          '-cp',
          jars,
          'kafka.tools.StorageTool',
          'format',
          '-t',
          CLUSTER_ID,
          '-c',
          properties,
        ]);
      return { command: 'java', args: [...JVM, '-cp', jars, 'kafka.Kafka', properties] };
    },
    // Kafka takes requests only once it is registered, so the first answer means ready.
    ready: () => answers(settings.kafkaPort, API_VERSIONS),
  };
};

const JVM = ['-Xmx1g', '-Xms256m', '-Djava.awt.headless=true', '-Dorg.apache.logging.log4j.level=WARN'];

/** An ApiVersions request: size, api key 18, version 0, correlation id 1, no client id. */
const API_VERSIONS = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);

const fetchJars = async (folder: string): Promise<void> => {
  process.stderr.write('Fetching Kafka (43 MB, once)…\n');
  await runTool('mvn', [
    ...['--batch-mode', '--quiet', '--file', POM],
    ...['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
  ]);
};

const propertiesOf = (settings: Settings, data: string): string => `
process.roles=broker,controller
node.id=1
listeners=CLIENTS://127.0.0.1:${settings.kafkaPort},CONTROLLER://127.0.0.1:${settings.kafkaControllerPort}
advertised.listeners=CLIENTS://127.0.0.1:${settings.kafkaPort}
listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=CLIENTS
controller.listener.names=CONTROLLER
controller.quorum.voters=1@127.0.0.1:${settings.kafkaControllerPort}
log.dirs=${data}

# Topics are made by who needs them, as in production.
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4

# Quick for tests: a killed broker may come back at once, groups form at once,
# compaction and retention happen within seconds.
broker.heartbeat.interval.ms=500
broker.session.timeout.ms=4000
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
log.cleaner.backoff.ms=500
log.retention.check.interval.ms=1000
log.initial.task.delay.ms=500
log.segment.delete.delay.ms=1000
`;
