// What a request carries through the mesh: its id, its trace, and until when it is waited for.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallContext } from '../../platform/call-context.ts';
import type { NewId } from '../../platform/ids.ts';

const saneId = /^[A-Za-z0-9._-]{8,64}$/;
const saneTrace = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export const requestIdOf = (request: IncomingMessage, newId: NewId): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && saneId.test(given) ? given : newId('req');
};

/** A backup or a restore of a whole campus. */
export const longDeadlineMs = 3_600_000;

export interface RunningCall {
  readonly call: CallContext;
  /** Whether its time is over, rather than its client gone. */
  readonly expired: () => boolean;
  /** Lets the clock go once the answer is out. */
  readonly done: () => void;
}

/** Aborted when the client goes away or the time is over. */
export const beginCall = (
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, withinMs }: { requestId: string; withinMs: number },
): RunningCall => {
  const controller = new AbortController();
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    controller.abort();
  }, withinMs);
  response.once('close', () => {
    clearTimeout(timer);
    // Whoever got the whole answer did not go away.
    if (!response.writableFinished) controller.abort();
  });
  const { traceparent } = request.headers;
  return {
    call: {
      deadline: Date.now() + withinMs,
      signal: controller.signal,
      requestId,
      ...(typeof traceparent === 'string' && saneTrace.test(traceparent) ? { traceparent } : {}),
    },
    expired: () => expired,
    done: () => clearTimeout(timer),
  };
};
