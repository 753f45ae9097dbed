// A gRPC server of its own for callers from outside of the mesh.
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Explain, Served } from '../rpc.ts';
import { type GrpcServer, startGrpcServer } from './grpc-server.ts';

export interface DoorSettings {
  /** `host:port`. */
  readonly listen: string;
  /** Paths of files in PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

export const openDoor = async (
  { listen, tls }: DoorSettings,
  { services, explain }: { readonly services: readonly Served[]; readonly explain: Explain },
  log: Logger,
): Promise<GrpcServer> => {
  if (!tls) return startGrpcServer({ listen, services, log, door: { explain } });
  const [cert, key] = await Promise.all([readFile(tls.cert), readFile(tls.key)]);
  return startGrpcServer({ listen, services, log, door: { explain, tls: { cert, key } } });
};
