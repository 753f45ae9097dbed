// Makes the typed client of a service from what an adapter carries: bytes there, bytes back.
import type { CallContext } from '../call-context.ts';
import { FaultError, faultOf, ok, refused, valueOf } from '../faults/fault.ts';
import type { Outcome } from '../faults/fault.ts';
import { callScope, faultOfAbort, orAborted } from './call-scope.ts';
import { decodeMessage, encodeMessage } from './message-bytes.ts';
import { withRetries } from './retry-call.ts';
import type { Route } from './retry-call.ts';
import type { Client, RpcDefinition, RpcMethod } from './rpc.ts';

/** Carries one attempt of a call. `path` is gRPC's, `/package.Service/Method`; the context's deadline is finite. */
export interface Wire {
  unary(path: string, request: Uint8Array, call: CallContext, route: Route): Promise<Outcome<Uint8Array>>;
  /** Throws `FaultError` where it ends before its time. */
  stream(path: string, request: Uint8Array, call: CallContext, route: Route): AsyncIterator<Uint8Array>;
}

export const pathOf = (definition: RpcDefinition, method: RpcMethod): string =>
  `/${definition.fullName}/${method.name}`;

export const makeClient = <S extends RpcDefinition>(definition: S, wire: Wire): Client<S> => {
  const calls = Object.entries(definition.methods).map(([key, method]) => {
    const path = pathOf(definition, method);
    if (method.requestStream) throw new Error(`${path} streams its requests, which no client here does.`);
    return [key, method.responseStream ? streamed(path, method, wire) : unary(path, method, wire)] as const;
  });
  return Object.fromEntries(calls) as unknown as Client<S>;
};

const isIdempotent = (method: RpcMethod): boolean => /^(Get|List|Search|Similar|Explain)/.test(method.name);

const unary =
  (path: string, method: RpcMethod, wire: Wire) =>
  async (
    request: unknown,
    call: CallContext,
    options: { idempotent?: boolean } = {},
  ): Promise<Outcome<unknown>> => {
    const scope = callScope(call);
    try {
      const bytes = encodeMessage(method.requestType, request);
      if (!bytes.ok) return bytes;
      const answer = await withRetries(scope.context, options.idempotent ?? isIdempotent(method), (route) =>
        outcomeOf(scope.context, () => wire.unary(path, bytes.value, scope.context, route)),
      );
      return answer.ok ? decodeMessage(method.responseType, answer.value, 'internal') : answer;
    } finally {
      scope.end();
    }
  };

/** An answer that never came is an outcome like the others. */
const outcomeOf = async <T>(
  { signal }: CallContext,
  attempt: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  if (signal.aborted) return refused(faultOfAbort(signal));
  try {
    return await orAborted(attempt(), signal);
  } catch (error) {
    return refused(faultOf(error));
  }
};

const streamed = (path: string, method: RpcMethod, wire: Wire) =>
  async function* (request: unknown, call: CallContext): AsyncGenerator<unknown> {
    const scope = callScope(call);
    let answers: AsyncIterator<Uint8Array> | undefined;
    let ended = false;
    try {
      const bytes = valueOf(encodeMessage(method.requestType, request));
      // Only a stream that failed before its first answer can be begun again.
      const begin = async (route: Route) => {
        answers = wire.stream(path, bytes, scope.context, route);
        return ok({ answers, result: await answers.next() });
      };
      const first = valueOf(
        await withRetries(scope.context, isIdempotent(method), (route) =>
          outcomeOf(scope.context, () => begin(route)),
        ),
      );
      let { result } = first;
      while (!result.done) {
        yield valueOf(decodeMessage(method.responseType, result.value, 'internal'));
        result = await orAborted(first.answers.next(), scope.context.signal);
      }
      ended = true;
    } catch (error) {
      throw error instanceof FaultError ? error : new FaultError(faultOf(error), { cause: error });
    } finally {
      // Where it failed or its reader left, the producer is told, not waited for.
      if (!ended) scope.cancel();
      scope.end();
      if (!ended) answers?.return?.().catch(() => undefined);
    }
  };
