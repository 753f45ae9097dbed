// Calls between processes, over gRPC.
import { credentials } from '@grpc/grpc-js';
import type { Client } from '@grpc/grpc-js';
import type { Logger } from 'pino';
import { makeClient } from '../make-client.ts';
import type { Rpc, RpcDefinition } from '../rpc.ts';
import { connect } from './connect.ts';
import { startGrpcServer } from './grpc-server.ts';
import type { GrpcServer } from './grpc-server.ts';
import { createGrpcWire } from './grpc-wire.ts';
import { clientCredentials, targetName } from './mutual-tls.ts';
import type { MeshSecurity } from './mutual-tls.ts';
import { createPeers } from './peers.ts';
import type { Peers } from './peers.ts';
import { resolveAddresses } from './resolve-addresses.ts';

export interface GrpcOptions {
  /** `host:port` to serve at; port 0 takes a free one. */
  readonly listen: string;
  /** Where a service is: `host:port,host:port`, a host being a name of one or many, or an IP; undefined when unknown. */
  readonly addressesOf: (definition: RpcDefinition) => string | undefined;
  /** Without it, calls are neither hidden nor known by their caller: for loopback alone. */
  readonly security?: MeshSecurity;
  readonly log: Logger;
}

export interface GrpcRpc extends Rpc {
  /** The first half of `close`: the server stops, clients still work. */
  stopServing(): Promise<void>;
}

export const createGrpcRpc = ({ listen, addressesOf, security, log }: GrpcOptions): GrpcRpc => {
  /** One set of connections for all the services of an address list; with certificates, one for each service there. */
  const peersOf = new Map<string, Peers>();
  let server: GrpcServer | undefined;

  const peersAt = (addresses: string, service: string | undefined): Peers => {
    const key = `${service ?? ''}@${addresses}`;
    const known = peersOf.get(key);
    if (known) return known;
    const peers = createPeers(addresses, resolveAddresses, connector(service), log);
    peersOf.set(key, peers);
    return peers;
  };
  const connector = (service: string | undefined): ((address: string) => Client) => {
    if (!security || service === undefined)
      return (address) => connect(address, credentials.createInsecure());
    const mutual = clientCredentials(security, service, log);
    return (address) => connect(address, mutual, targetName(service));
  };

  return {
    get address() {
      return server?.address;
    },
    async serve(services) {
      server = await startGrpcServer({ listen, services, log, ...(security ? { security } : {}) });
    },
    client(definition) {
      const addresses = addressesOf(definition);
      const peers = addresses === undefined ? undefined : peersAt(addresses, security?.serviceOf(definition));
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
      security?.certificates.close();
    },
  };
};
