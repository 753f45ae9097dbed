// Asks the REST API by connections that stay open, and reads answers to their end without looking into them.
import { asOperator } from '../as-operator.ts';
import { Agent, request } from 'node:http';

export interface ToAsk {
  readonly method: string;
  readonly path: string;
  /** Id of the person who asks. */
  readonly as: string;
  readonly body?: object;
}

export interface Answered {
  /** 0: no answer came. */
  readonly status: number;
  readonly bytes: number;
  readonly text: string;
}

export interface Asker {
  ask(what: ToAsk): Promise<Answered>;
  close(): void;
}

const mostConnections = 256;

export const openAsker = (url: string): Asker => {
  const agent = new Agent({ keepAlive: true, maxSockets: mostConnections });
  const { hostname, port } = new URL(url);
  return {
    ask: ({ method, path, as, body }) =>
      new Promise((resolve) => {
        const json = body === undefined ? undefined : JSON.stringify(body);
        const headers = {
          ...asOperator,
          'Passerelle-Act-As': as,
          ...(json === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }),
        };
        const lost = (error: Error): void => resolve({ status: 0, bytes: 0, text: error.message });
        const asked = request({ agent, hostname, port, method, path, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', lost);
          response.once('end', () => {
            const bytes = Buffer.concat(chunks);
            // What is read is not looked into: that would be the generator's time, not the server's.
            const text = method === 'GET' && response.statusCode === 200 ? '' : bytes.toString();
            resolve({ status: response.statusCode ?? 0, bytes: bytes.length, text });
          });
        });
        asked.once('error', lost);
        asked.end(json);
      }),
    close: () => agent.destroy(),
  };
};
