// The listening socket: takes a port, and lets go of it without cutting anybody off.
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { mostHeadBytes } from './http/answer-unreadable.ts';
import { longDeadlineMs } from './http/request-context.ts';
import type { Streams } from './http/send-reply.ts';

export interface ListenOptions {
  /** 0: whichever is free. */
  readonly port: number;
  readonly host: string;
  /** What the head of a request gets to come in; 15 s when absent. */
  readonly headMs?: number;
}

export interface Listening {
  readonly address: { readonly host: string; readonly port: number };
  /** Takes no more, ends the streams, lets what is in hand finish for 10 s, then cuts. */
  stop(): Promise<void>;
}

/** As this machine reaches it. */
export const urlOf = ({ host, port }: ListenOptions): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const stopWithinMs = 10_000;

/** The streams there are, to be ended together. */
export const openStreams = (): Streams & { endAll(): void } => {
  const held = new Set<ServerResponse>();
  return {
    hold: (response) => {
      held.add(response);
      response.once('close', () => held.delete(response));
    },
    endAll: () => {
      for (const response of held) response.end();
    },
  };
};

const refusedToListen = (error: NodeJS.ErrnoException, { host, port }: ListenOptions): Error => {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} of ${host} is taken: stop what uses it, or give another with PORT.`, {
      cause: error,
    });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`${host} is no address of this machine: give another with HOST.`, { cause: error });
  if (error.code === 'EACCES')
    return new Error(`Port ${port} of ${host} may not be used: give one above 1023 with PORT.`, {
      cause: error,
    });
  return error;
};

/** Why nobody could listen there; undefined where it is free. Asked before anything is made. */
export const portTrouble = async ({ port, host }: ListenOptions): Promise<string | undefined> => {
  if (port === 0) return undefined;
  const tried = await listen(() => undefined, { port, host }, { endAll: () => undefined }).catch(
    (error: Error) => error,
  );
  if (tried instanceof Error) return tried.message;
  await tried.stop();
  return undefined;
};

export const listen = (
  handler: RequestListener,
  options: ListenOptions,
  streams: { endAll(): void },
  onUnreadable?: (error: Error, socket: Socket) => void,
): Promise<Listening> => {
  const { host, port, headMs = 15_000 } = options;
  const server = createServer(
    {
      maxHeaderSize: mostHeadBytes,
      headersTimeout: headMs,
      // How long a body may take is up to each route; none is waited for longer than that of a backup.
      requestTimeout: longDeadlineMs,
      connectionsCheckingInterval: Math.min(headMs, 5_000),
    },
    handler,
  );
  if (onUnreadable) server.on('clientError', (error, socket) => onUnreadable(error, socket as Socket));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), stopWithinMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      streams.endAll();
      server.closeIdleConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusedToListen(error, options)));
    server.listen(port, host, () => {
      const { address, port: taken } = server.address() as AddressInfo;
      resolve({ address: { host: address, port: taken }, stop });
    });
  });
};
