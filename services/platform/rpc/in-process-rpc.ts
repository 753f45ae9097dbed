// Calls between the services of one process. Nothing but the network is spared: messages are encoded and decoded,
// deadlines, cancellation, size limit, retries and faults are those of gRPC, so that moving a service changes nothing.
import type { Logger } from 'pino';
import type { CallContext } from '../call-context.ts';
import { FaultError, fault, refused } from '../faults/fault.ts';
import type { Fault } from '../faults/fault.ts';
import { decodeFault, encodeFault } from './fault-trailer.ts';
import { countInHand, stopWithinMs } from './in-hand.ts';
import { makeClient } from './make-client.ts';
import type { Wire } from './make-client.ts';
import { handlersOf } from './make-handlers.ts';
import type { BytesHandler } from './make-handlers.ts';
import type { Rpc } from './rpc.ts';

export const createInProcessRpc = ({ log }: { log: Logger }): Rpc => {
  const handlers = new Map<string, BytesHandler>();
  const inHand = countInHand();
  const handling = new Set<AbortController>();
  let closed = false;

  const find = <K extends BytesHandler['kind']>(
    path: string,
    kind: K,
  ): Extract<BytesHandler, { kind: K }> => {
    const handler = handlers.get(path);
    if (!closed && handler?.kind === kind) return handler as Extract<BytesHandler, { kind: K }>;
    throw new FaultError(fault('unavailable', { subject: 'service', subjectId: path }));
  };

  /** A call past its end is not in hand any more, even if its handler heeds no signal. */
  const begin = ({ signal: called }: CallContext) => {
    const ended = inHand.begin();
    // Not `AbortSignal.any`, whose signals all stay with a source that is never aborted until they are collected.
    const handler = new AbortController();
    const onAbort = () => {
      ended();
      handler.abort(called.reason);
    };
    const end = () => {
      called.removeEventListener('abort', onAbort);
      handling.delete(handler);
      ended();
    };
    handling.add(handler);
    if (called.aborted) onAbort();
    else called.addEventListener('abort', onAbort, { once: true });
    return { signal: handler.signal, end };
  };

  const wire: Wire = {
    async unary(path, request, call) {
      const handler = find(path, 'unary');
      const { signal, end } = begin(call);
      try {
        const answer = await handler.run(request, { ...call, signal });
        return answer.ok ? answer : refused(asCarried(answer.fault));
      } finally {
        end();
      }
    },
    async *stream(path, request, call) {
      const handler = find(path, 'stream');
      const { signal, end } = begin(call);
      try {
        yield* handler.run(request, { ...call, signal });
      } catch (error) {
        throw error instanceof FaultError ? new FaultError(asCarried(error.fault)) : error;
      } finally {
        end();
      }
    },
  };

  return {
    address: undefined,
    async serve(services) {
      for (const service of services) {
        for (const [path, handler] of handlersOf(service, log)) handlers.set(path, handler);
      }
    },
    client: (definition) => makeClient(definition, wire),
    setReady: () => undefined,
    async close() {
      closed = true;
      if (await inHand.settled(stopWithinMs)) return;
      for (const handler of handling) handler.abort(new FaultError(fault('unavailable')));
    },
  };
};

/** What the other side of a wire would get of it. */
const asCarried = (of: Fault): Fault => decodeFault(encodeFault(of)) ?? fault('internal');
