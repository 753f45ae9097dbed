// A mail server on loopback that counts what it takes, by Message-ID.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface CountingServer {
  readonly url: string;
  /** How often each came. */
  readonly taken: ReadonlyMap<string, number>;
  /** Of all that came, those that came before included. */
  count(): number;
  stop(): Promise<void>;
}

const messageId = /^message-id: *(<[^>]+>)/im;

export const countingServer = async (): Promise<CountingServer> => {
  const taken = new Map<string, number>();
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const id = messageId.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '';
        taken.set(id, (taken.get(id) ?? 0) + 1);
        count += 1;
        done();
      });
    },
  });
  // Whoever sends is killed in the middle.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    count: () => count,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
