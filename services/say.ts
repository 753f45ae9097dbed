// What the process says on the terminal besides its log: where it runs, or why it cannot.
import type { Config } from './config.ts';
import type { DataFolder } from './platform/lifecycle/data-folder.ts';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Ends the process: nothing has begun. */
export const refuse = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

interface Started {
  readonly config: Config;
  readonly url: string;
  readonly folder: DataFolder | undefined;
  readonly seconds: number;
}

export const welcome = ({ config, url, folder, seconds }: Started): void => {
  const { adapters, services } = config;
  const where =
    adapters.kind === 'embedded'
      ? `embedded, ${folder?.kind} data in ${folder?.path}`
      : `Kafka ${adapters.kafkaBrokers.join(',')}, MongoDB, gRPC on ${adapters.grpcHost}:${adapters.grpcPort}`;
  const lines = [
    `Passerelle is ready (${seconds.toFixed(1)} s)`,
    `  services   ${services.join(', ')}`,
    `  runs on    ${where}`,
  ];
  if (url) {
    lines.push(`  REST API   ${url}/v1   described in ${url}/openapi.json`);
    lines.push('  sign-in    none yet: reachable from this machine only, whoever calls is an animator');
    lines.push('  try        npx passerelle suggestions "Saltmarsh Renal"');
  }
  say(lines.join('\n'));
};
