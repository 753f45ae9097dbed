// Calls between processes, over gRPC.
import type { Logger } from 'pino';
import { makeClient } from '../make-client.ts';
import type { Rpc, RpcDefinition } from '../rpc.ts';
import { startGrpcServer } from './grpc-server.ts';
import type { GrpcServer } from './grpc-server.ts';
import { createGrpcWire } from './grpc-wire.ts';
import { createPeers } from './peers.ts';
import type { Peers } from './peers.ts';
import { resolveAddresses } from './resolve-addresses.ts';

export interface GrpcOptions {
  /** `host:port` to serve at; port 0 takes a free one. */
  readonly listen: string;
  /** Where a service is: `host:port,host:port`, a host being a name of one or many, or an IP; undefined when unknown. */
  readonly addressesOf: (definition: RpcDefinition) => string | undefined;
  readonly log: Logger;
}

export interface GrpcRpc extends Rpc {
  /** The first half of `close`: the server stops, clients still work. */
  stopServing(): Promise<void>;
}

export const createGrpcRpc = ({ listen, addressesOf, log }: GrpcOptions): GrpcRpc => {
  /** One set of connections for all the services of an address list. */
  const peersOf = new Map<string, Peers>();
  let server: GrpcServer | undefined;

  const peersAt = (addresses: string): Peers => {
    const known = peersOf.get(addresses);
    if (known) return known;
    const peers = createPeers(addresses, resolveAddresses, log);
    peersOf.set(addresses, peers);
    return peers;
  };

  return {
    get address() {
      return server?.address;
    },
    async serve(services) {
      server = await startGrpcServer(listen, services, log);
    },
    client(definition) {
      const addresses = addressesOf(definition);
      const peers = addresses === undefined ? undefined : peersAt(addresses);
      return makeClient(definition, createGrpcWire(peers, definition.fullName));
    },
    setReady: (ready) => server?.setReady(ready),
    async stopServing() {
      await server?.stop();
      server = undefined;
    },
    async close() {
      // Calls in hand may still need their own calls: the clients go last.
      await this.stopServing();
      for (const peers of peersOf.values()) peers.close();
    },
  };
};
