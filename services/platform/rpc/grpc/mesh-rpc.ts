// Calls of a process of the mesh: to a service that runs here in process, to the others over gRPC.
import { createInProcessRpc } from '../in-process-rpc.ts';
import type { Rpc, RpcDefinition } from '../rpc.ts';
import { createGrpcRpc } from './grpc-rpc.ts';
import type { GrpcOptions } from './grpc-rpc.ts';

export interface MeshOptions extends GrpcOptions {
  /** Whether this process serves it; asked before anything is served. */
  readonly isHere: (definition: RpcDefinition) => boolean;
}

export const createMeshRpc = ({ isHere, ...options }: MeshOptions): Rpc => {
  const here = createInProcessRpc(options);
  const elsewhere = createGrpcRpc(options);
  return {
    get address() {
      return elsewhere.address;
    },
    async serve(services) {
      await here.serve(services);
      await elsewhere.serve(services);
    },
    client: (definition) => (isHere(definition) ? here : elsewhere).client(definition),
    setReady: (ready) => elsewhere.setReady(ready),
    async close() {
      // What was asked from outside may need what runs here, and both may need the others.
      await elsewhere.stopServing();
      await here.close();
      await elsewhere.close();
    },
  };
};
