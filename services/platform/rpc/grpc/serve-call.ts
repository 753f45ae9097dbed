// Serves one gRPC call: its context in, its answer or fault out, its producer held to the reader's pace.
import { once } from 'node:events';
import { Metadata } from '@grpc/grpc-js';
import type {
  ServerUnaryCall,
  ServerWritableStream,
  StatusObject,
  UntypedHandleCall,
  sendUnaryData,
} from '@grpc/grpc-js';
import type { CallContext } from '../../call-context.ts';
import { faultOf, refused } from '../../faults/fault.ts';
import type { Fault } from '../../faults/fault.ts';
import { callScope, orAborted } from '../call-scope.ts';
import type { InHand } from '../in-hand.ts';
import type { BytesHandler } from '../make-handlers.ts';
import type { Explain } from '../rpc.ts';
import type { Admit } from './admit-caller.ts';
import { toCaller, toContext } from './call-metadata.ts';
import { toStatus, toStatusOutside } from './status-fault.ts';

type UnaryCall = ServerUnaryCall<Uint8Array, Uint8Array>;
type StreamCall = ServerWritableStream<Uint8Array, Uint8Array>;

export interface Serving {
  readonly inHand: InHand;
  /** Aborted when the server stops waiting for calls in hand. */
  readonly stopping: AbortSignal;
  readonly admit: Admit;
  /** Where calls come from outside of the mesh: what their callers are told of faults. */
  readonly explain?: Explain;
}

export const serveCall = (path: string, handler: BytesHandler, serving: Serving): UntypedHandleCall =>
  handler.kind === 'unary'
    ? (call: UnaryCall, callback: sendUnaryData<Uint8Array>) => {
        const barred = serving.admit(path, call);
        if (barred) callback(toStatus(barred));
        else void answer(handler.run, call, callback, serving);
      }
    : (call: StreamCall) => {
        const barred = serving.admit(path, call);
        if (barred) call.emit('error', toStatus(barred));
        else void produce(handler.run, call, serving);
      };

const begin = (call: UnaryCall | StreamCall, { inHand, stopping, explain }: Serving) => {
  const gone = new AbortController();
  call.on('cancelled', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, stopping]);
  const context = toContext(call.metadata, call.getDeadline(), signal);
  const trailer = new Metadata();
  const scope = callScope(
    explain ? { ...context, caller: toCaller(call.metadata, call.getPeer(), trailer) } : context,
  );
  const ended = inHand.begin();
  const end = () => {
    scope.end();
    ended();
  };
  const statusOf = (of: Fault): StatusObject => {
    if (!explain) return toStatus(of);
    const status = toStatusOutside(of, explain(of, scope.context));
    status.metadata.merge(trailer);
    return status;
  };
  return { context: scope.context, trailer, statusOf, end };
};

const answer = async (
  run: Extract<BytesHandler, { kind: 'unary' }>['run'],
  call: UnaryCall,
  callback: sendUnaryData<Uint8Array>,
  serving: Serving,
): Promise<void> => {
  const { context, trailer, statusOf, end } = begin(call, serving);
  try {
    const outcome = await orAborted(run(call.request, context), context.signal).catch((error: unknown) =>
      refused(faultOf(error)),
    );
    if (outcome.ok) callback(null, outcome.value, trailer);
    else callback(statusOf(outcome.fault));
  } finally {
    end();
  }
};

const produce = async (
  run: Extract<BytesHandler, { kind: 'stream' }>['run'],
  call: StreamCall,
  serving: Serving,
): Promise<void> => {
  const { context, trailer, statusOf, end } = begin(call, serving);
  const answers = run(call.request, context);
  try {
    for (;;) {
      const next = await orAborted(answers.next(), context.signal);
      if (next.done) break;
      if (!call.write(next.value)) await drained(call, context);
    }
    call.end(trailer);
  } catch (error) {
    // `destroy` would be logged by nobody and lose the trailer; an error event carries the status.
    call.emit('error', statusOf(faultOf(error)));
    // Not waited for: a producer that heeds no signal must not keep the call in hand.
    answers.return(undefined).catch(() => undefined);
  } finally {
    end();
  }
};

const drained = async (call: StreamCall, { signal }: CallContext): Promise<void> => {
  await orAborted(once(call, 'drain', { signal }), signal);
};
