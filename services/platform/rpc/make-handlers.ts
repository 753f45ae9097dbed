// Makes, of a served service, what answers bytes with bytes: every adapter serves through this.
import type { Logger } from 'pino';
import type { CallContext } from '../call-context.ts';
import { FaultError, fault, refused, valueOf } from '../faults/fault.ts';
import type { Fault, Outcome } from '../faults/fault.ts';
import { faultOfAbort } from './call-scope.ts';
import { pathOf } from './make-client.ts';
import { decodeMessage, encodeMessage } from './message-bytes.ts';
import type { RpcMethod, Served } from './rpc.ts';

export type BytesHandler =
  | {
      readonly kind: 'unary';
      /** Never rejects: what a handler throws is a fault. */
      readonly run: (request: Uint8Array, call: CallContext) => Promise<Outcome<Uint8Array>>;
    }
  | {
      readonly kind: 'stream';
      /** Throws nothing but `FaultError`. */
      readonly run: (request: Uint8Array, call: CallContext) => AsyncGenerator<Uint8Array>;
    };

/** Handlers by gRPC path. */
export const handlersOf = (
  { definition, implementation }: Served,
  log: Logger,
): Map<string, BytesHandler> => {
  const handlers = Object.entries(definition.methods).map(([key, method]) => {
    const path = pathOf(definition, method);
    const handle = implementation[key];
    if (typeof handle !== 'function') throw new Error(`${path} is served by nothing.`);
    const bound = (request: unknown, call: CallContext): unknown =>
      handle.call(implementation, request, call) as unknown;
    return [path, handlerOf(method, bound, reporter(path, log))] as const;
  });
  return new Map(handlers);
};

type Report = (error: unknown, call: CallContext) => Fault;

const handlerOf = (
  method: RpcMethod,
  handle: (request: unknown, call: CallContext) => unknown,
  report: Report,
): BytesHandler => {
  const requestOf = (bytes: Uint8Array) => valueOf(decodeMessage(method.requestType, bytes, 'invalid'));
  if (method.responseStream) {
    return {
      kind: 'stream',
      async *run(bytes, call) {
        try {
          for await (const answer of handle(requestOf(bytes), call) as AsyncIterable<unknown>) {
            yield valueOf(encodeMessage(method.responseType, answer));
          }
        } catch (error) {
          throw new FaultError(report(error, call), { cause: error });
        }
      },
    };
  }
  return {
    kind: 'unary',
    async run(bytes, call) {
      try {
        const answer = valueOf((await handle(requestOf(bytes), call)) as Outcome<unknown>);
        return encodeMessage(method.responseType, answer);
      } catch (error) {
        return refused(report(error, call));
      }
    },
  };
};

/** The fault an exception of a handler is; what only the logs may know of it is logged here. */
const reporter =
  (path: string, log: Logger): Report =>
  (error, call) => {
    if (error instanceof FaultError) {
      const { code, detail } = error.fault;
      const level = code === 'internal' ? 'error' : 'debug';
      if (detail !== undefined) log[level]({ path, requestId: call.requestId, code, detail }, 'call refused');
      return error.fault;
    }
    if (call.signal.aborted) return faultOfAbort(call.signal);
    log.error({ err: error, path, requestId: call.requestId }, 'a handler threw');
    return fault('internal');
  };
