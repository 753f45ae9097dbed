// Carries calls to the peers of a service over gRPC: picks one, passes deadline and cancellation on, reads the fault.
import type { Client } from '@grpc/grpc-js';
import type { CallContext } from '../../call-context.ts';
import { FaultError, fault, ok, refused } from '../../faults/fault.ts';
import type { Outcome } from '../../faults/fault.ts';
import { faultOfAbort } from '../call-scope.ts';
import type { Wire } from '../make-client.ts';
import type { Route } from '../retry-call.ts';
import { toMetadata } from './call-metadata.ts';
import type { Peer, Peers } from './peers.ts';
import { toFault } from './status-fault.ts';

const asIs = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** `peers`: undefined where nobody said who serves it. */
export const createGrpcWire = (peers: Peers | undefined, service: string): Wire => {
  const pick = async (call: CallContext, route: Route): Promise<Outcome<Peer>> => {
    const peer = await peers?.pick(route.tried, call);
    if (call.signal.aborted) return refused(faultOfAbort(call.signal));
    if (!peer) {
      const detail = peers ? 'none of its addresses can be reached' : 'no address is configured for it';
      return refused(fault('unavailable', { subject: 'service', subjectId: service, detail }));
    }
    route.tried.add(peer.address);
    return ok(peer);
  };
  return {
    async unary(path, request, call, route) {
      const peer = await pick(call, route);
      if (!peer.ok) return peer;
      // Where another peer could answer, one that is behind or frozen gets half of the time that is left.
      const shared = route.mayRetry && peer.value.alternative;
      const deadline = shared ? (Date.now() + call.deadline) / 2 : call.deadline;
      const answer = await unary(peer.value.client, path, request, { ...call, deadline });
      const early = !answer.ok && answer.fault.code === 'deadline' && shared && !call.signal.aborted;
      return early ? refused(fault('unavailable', { detail: 'no answer in its share of the time' })) : answer;
    },
    async *stream(path, request, call, route) {
      const peer = await pick(call, route);
      if (!peer.ok) throw new FaultError(peer.fault);
      yield* stream(peer.value.client, path, request, call);
    },
  };
};

const unary = (
  client: Client,
  path: string,
  request: Uint8Array,
  call: CallContext,
): Promise<Outcome<Uint8Array>> =>
  new Promise((resolve) => {
    const { deadline, signal } = call;
    const running = client.makeUnaryRequest<Uint8Array, Uint8Array>(
      path,
      asIs,
      asIs,
      request,
      toMetadata(call),
      { deadline },
      (error, value) => {
        signal.removeEventListener('abort', cancel);
        if (error || !value) resolve(refused(toFault(error ?? {}, signal)));
        else resolve(ok(value));
      },
    );
    const cancel = () => running.cancel();
    signal.addEventListener('abort', cancel, { once: true });
  });

async function* stream(
  client: Client,
  path: string,
  request: Uint8Array,
  call: CallContext,
): AsyncGenerator<Uint8Array> {
  const { deadline, signal } = call;
  const running = client.makeServerStreamRequest<Uint8Array, Uint8Array>(
    path,
    asIs,
    asIs,
    request,
    toMetadata(call),
    { deadline },
  );
  const cancel = () => running.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for await (const answer of running as AsyncIterable<Uint8Array>) yield answer;
  } catch (error) {
    throw new FaultError(toFault(error as object, signal), { cause: error });
  } finally {
    signal.removeEventListener('abort', cancel);
    // The reader may have left early; after the end this does nothing.
    cancel();
  }
}
