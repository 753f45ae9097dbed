// What the process says on the terminal besides its log: where it runs, or why it cannot.
import type { Config } from './config.ts';
import type { DataFolder } from './platform/lifecycle/data-folder.ts';
import { isLoopback } from './platform/is-loopback.ts';
import { operatorTokenFile } from './platform/lifecycle/operator-token.ts';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says how far something is, in place of what was said of it before; on a terminal only. */
export const sayAgain = (text: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${text}\u001b[K\r`);
};

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

const isHere = (url: string): boolean => isLoopback(new URL(url).hostname);

export const welcome = ({ config, url, folder, seconds }: Started): void => {
  const { adapters, services } = config;
  const where =
    adapters.kind === 'embedded'
      ? `embedded, ${folder?.kind} data in ${folder?.path}`
      : `Kafka ${adapters.kafkaBrokers.join(',')}, MongoDB, gRPC on ${adapters.grpcHost}:${adapters.grpcPort}${adapters.tls ? ' by mutual TLS' : ''}`;
  const lines = [
    `Passerelle is ready (${seconds.toFixed(1)} s)`,
    `  services   ${services.join(', ')}`,
    `  runs on    ${where}`,
  ];
  if (url) {
    lines.push(`  web app    ${url}/`);
    lines.push(`  REST API   ${url}/v1   described in ${url}/openapi.json`);
    if (folder)
      lines.push(
        `  operator   whoever can read ${folder.path}/${operatorTokenFile}: the terminal client does`,
      );
    if (folder?.kind === 'demonstration')
      lines.push('  sign-in    on this machine, as anybody of the demonstration');
    if (adapters.kind === 'embedded' && config.mail?.smtpUrl === undefined) {
      const mailbox = isHere(config.publicUrl ?? url) ? `${url}/mailbox   ` : '';
      lines.push(`  e-mails    ${mailbox}no mail server is set: they reach nobody`);
    }
  }
  say(lines.join('\n'));
};

export const pagesProgress = {
  making: (): void => say('  web app    its sources changed: it is being made, the API is there meanwhile…'),
  made: (ms: number): void => say(`  web app    made (${(ms / 1000).toFixed(1)} s)`),
};

/** In place of a mail, to sign in or to show an address: whoever sits before the terminal of an embedded campus reads it. */
export const tellLink = (url: string, personId: string): void =>
  say(`  ${new URL(url).pathname === '/sign-in' ? 'sign-in' : 'address'}    ${url}  (${personId})`);

export const tellFirstLink = (url: string): void =>
  say(`  begin      nobody administers this campus yet; whoever opens this once does:\n             ${url}`);

/** What to do next with a demonstration. */
export const invite = (url: string): void => {
  const elsewhere = url.endsWith(':8080') ? '' : ` --url ${url}`;
  say(`  try        npx passerelle suggestions "Saltmarsh Renal"${elsewhere}`);
};
