// Calls between services: typed from the generated definitions, the same in one process and over gRPC.
// Adapters: `in-process-rpc.ts` (still encodes, decodes, applies deadlines, maps faults) and `grpc/` (grpc-js).
// One contract suite holds both.
import type { BinaryWriter } from '@bufbuild/protobuf/wire';
import type { CallContext } from '../call-context.ts';
import type { Fault, Outcome } from '../faults/fault.ts';

/** What ts-proto generates for a service (`outputServices=generic-definitions`). */
export interface RpcDefinition {
  readonly name: string;
  readonly fullName: string;
  readonly methods: Readonly<Record<string, RpcMethod>>;
}

export interface RpcMethod {
  readonly name: string;
  // The codec's message type is recovered by inference below; `never`/`unknown` keep variance right.
  readonly requestType: {
    encode(message: never, writer?: BinaryWriter): { finish(): Uint8Array };
    decode(bytes: Uint8Array): unknown;
  };
  readonly requestStream: boolean;
  readonly responseType: {
    encode(message: never, writer?: BinaryWriter): { finish(): Uint8Array };
    decode(bytes: Uint8Array): unknown;
  };
  readonly responseStream: boolean;
}

export type RequestOf<M extends RpcMethod> = ReturnType<M['requestType']['decode']>;
export type ResponseOf<M extends RpcMethod> = ReturnType<M['responseType']['decode']>;

/** A served method: answers or says why not. A streamed one yields its answers; a fault ends the stream by throwing `FaultError`. */
export type Handler<M extends RpcMethod> = M['responseStream'] extends true
  ? (request: RequestOf<M>, call: CallContext) => AsyncIterable<ResponseOf<M>>
  : (request: RequestOf<M>, call: CallContext) => Promise<Outcome<ResponseOf<M>>>;

export type Implementation<S extends RpcDefinition> = {
  readonly [K in keyof S['methods']]: Handler<S['methods'][K]>;
};

/**
 * A call. `call.deadline` is passed on (as `grpc-timeout`); past it the outcome is `deadline`, whatever the peer does.
 * Faults that `fault-table.ts` says may be retried are, a bounded number of times, on another address where there is
 * one, when `idempotent` (the default for methods whose name starts with Get, List, Search, Similar, Explain).
 */
export type Call<M extends RpcMethod> = M['responseStream'] extends true
  ? (request: RequestOf<M>, call: CallContext) => AsyncIterable<ResponseOf<M>>
  : (
      request: RequestOf<M>,
      call: CallContext,
      options?: { idempotent?: boolean },
    ) => Promise<Outcome<ResponseOf<M>>>;

export type Client<S extends RpcDefinition> = { readonly [K in keyof S['methods']]: Call<S['methods'][K]> };

/** One service ready to be served: its definition with what implements it. */
export interface Served {
  readonly definition: RpcDefinition;
  readonly implementation: Readonly<Record<string, unknown>>;
}

export const served = <S extends RpcDefinition>(
  definition: S,
  implementation: Implementation<S>,
): Served => ({
  definition,
  implementation,
});

/** What a caller from outside of the mesh is told of a fault: a sentence, and bytes by the names of their trailers. */
export interface Explained {
  readonly message: string;
  readonly trailers: Readonly<Record<`${string}-bin`, Uint8Array>>;
}

export type Explain = (of: Fault, call: CallContext) => Explained;

/** Where the services of this process are served, and where its clients find those of others. */
export interface Rpc {
  /** Serves these, with health and reflection where others can reach them. */
  serve(services: readonly Served[]): Promise<void>;
  /** A client of a service, here or elsewhere; closed by `close`. */
  client<S extends RpcDefinition>(definition: S): Client<S>;
  /** Address others reach this process at, `host:port`; undefined in process. */
  readonly address: string | undefined;
  /** Says by the health service whether this process is ready. */
  setReady(ready: boolean): void;
  /** Ends calls in hand within 10 s, closes every client and the server. */
  close(): Promise<void>;
}

/** No request or answer is larger, in bytes encoded: `too-large` past it. */
export const maxMessageBytes = 4 * 1024 * 1024;
/** What a call without a deadline of its own gets. */
export const defaultDeadlineMs = 10_000;
