// A gRPC server of its own for callers from outside of the mesh.
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Served } from '../rpc.ts';
import { type GrpcServer, startGrpcServer } from './grpc-server.ts';

export interface DoorSettings {
  /** `host:port`. */
  readonly listen: string;
  /** Paths of files in PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

export const openDoor = async (
  { listen, tls }: DoorSettings,
  services: readonly Served[],
  log: Logger,
): Promise<GrpcServer> => {
  if (!tls) return startGrpcServer({ listen, services, log, door: {} });
  const [cert, key] = await Promise.all([readFile(tls.cert), readFile(tls.key)]);
  return startGrpcServer({ listen, services, log, door: { tls: { cert, key } } });
};
