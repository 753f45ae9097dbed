// The gRPC server of a process: its services, health and reflection, and a stop that finishes what is in hand.
import { setTimeout as pause } from 'node:timers/promises';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { MethodDefinition, UntypedHandleCall } from '@grpc/grpc-js';
import { HealthImplementation } from 'grpc-health-check';
import type { Logger } from 'pino';
import { fault, FaultError } from '../../faults/fault.ts';
import { countInHand, stopWithinMs } from '../in-hand.ts';
import { handlersOf } from '../make-handlers.ts';
import type { BytesHandler } from '../make-handlers.ts';
import { maxMessageBytes } from '../rpc.ts';
import type { Explain, Served } from '../rpc.ts';
import { admitAll, admitListed } from './admit-caller.ts';
import { serverCredentials } from './mutual-tls.ts';
import type { MeshSecurity } from './mutual-tls.ts';
import { addReflection } from './reflection.ts';
import { serveCall } from './serve-call.ts';

export interface GrpcServer {
  readonly address: string;
  setReady(ready: boolean): void;
  /** Takes no new call, lets those in hand end for a bounded time, then ends them. */
  stop(): Promise<void>;
}

const lastAnswersMs = 1_000;

/** How long a connection with certificates lasts: what has ended or was taken back since ends with it. */
const connectionAgeMs = 3_600_000;

/** A door for callers from outside of the mesh. `tls`: PEM; absent: in the clear. */
export interface Door {
  readonly explain: Explain;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

export interface GrpcServerOptions {
  /** `host:port`; port 0 takes a free one. */
  readonly listen: string;
  readonly services: readonly Served[];
  readonly security?: MeshSecurity;
  readonly door?: Door;
  readonly log: Logger;
}

export const startGrpcServer = async ({
  listen,
  services,
  security,
  door,
  log,
}: GrpcServerOptions): Promise<GrpcServer> => {
  const server = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': maxMessageBytes,
    // Ends the connections of clients that went away without a word.
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
    ...(security ? { 'grpc.max_connection_age_ms': connectionAgeMs } : {}),
  });
  const inHand = countInHand();
  const stopping = new AbortController();
  const admit = security ? admitListed(security, log) : admitAll;
  for (const service of services) {
    const entries = [...handlersOf(service, log)];
    const serving = {
      inHand,
      stopping: stopping.signal,
      admit,
      ...(door ? { explain: door.explain } : {}),
    };
    server.addService(
      Object.fromEntries(entries.map(([path, handler]) => [path, methodAt(path, handler)])),
      Object.fromEntries(
        entries.map(([path, handler]): [string, UntypedHandleCall] => [
          path,
          serveCall(path, handler, serving),
        ]),
      ),
    );
  }
  const names = services.map(({ definition }) => definition.fullName);
  const health = new HealthImplementation();
  const setReady = (ready: boolean) => {
    for (const name of ['', ...names]) health.setStatus(name, ready ? 'SERVING' : 'NOT_SERVING');
  };
  setReady(false);
  health.addToServer(server);
  addReflection(server, names);

  const port = await bind(server, listen, credentialsOf(security, door));
  return {
    address: `${listen.slice(0, listen.lastIndexOf(':'))}:${port}`,
    setReady,
    async stop() {
      setReady(false);
      // Refuses new calls and tells clients to go elsewhere.
      const left = new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      if (!(await inHand.settled(stopWithinMs))) stopping.abort(new FaultError(fault('unavailable')));
      // The last answers reach their callers before connections are cut; a health watch would hold them for ever.
      const enough = new AbortController();
      await Promise.race([
        left,
        pause(lastAnswersMs, undefined, { signal: enough.signal }).catch(() => undefined),
      ]);
      enough.abort();
      server.forceShutdown();
    },
  };
};

const asIs = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const methodAt = (path: string, { kind }: BytesHandler): MethodDefinition<Uint8Array, Uint8Array> => ({
  path,
  requestStream: false,
  responseStream: kind === 'stream',
  requestSerialize: asIs,
  requestDeserialize: asIs,
  responseSerialize: asIs,
  responseDeserialize: asIs,
});

const credentialsOf = (security: MeshSecurity | undefined, door: Door | undefined): ServerCredentials => {
  if (security) return serverCredentials(security.certificates);
  return door?.tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: door.tls.cert, private_key: door.tls.key }])
    : ServerCredentials.createInsecure();
};

const bind = (server: Server, listen: string, credentials: ServerCredentials): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(listen, credentials, (error, port) => {
      if (error) reject(new Error(`Calls of other processes cannot be taken at ${listen}: ${error.message}`));
      else resolve(port);
    });
  });
