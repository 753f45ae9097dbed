// What a call carries besides its request: until when, whether it was cancelled, and whose trace it is part of.

export interface CallContext {
  /** When the caller stops waiting, milliseconds since the epoch. Calls caused by this one get no more. */
  readonly deadline: number;
  /** Aborted when the caller went away; for who serves a call, also when the deadline passed. */
  readonly signal: AbortSignal;
  /** Random id of the request at the edge, or of the event that caused the call. */
  readonly requestId: string;
  /** W3C trace context; absent where nobody traces. */
  readonly traceparent?: string;
  /** Of a call that came in from outside of the mesh: nobody has looked yet who that is. Not passed on. */
  readonly caller?: Caller;
}

export interface Caller {
  /** As it was sent. */
  readonly authorization?: string;
  /** The languages asked for, as they were sent. */
  readonly acceptLanguage?: string;
  /** IP address of the peer. */
  readonly address: string;
  /** Tells the caller something besides the answer, or besides why there is none: a trailer. */
  readonly tell: (name: string, value: string) => void;
}

const neverAborted = new AbortController().signal;

/**
 * A context of its own, for work that no request caused. No timer runs for it: each call made with it ends at the
 * deadline by itself, and lets go of its timer with its answer.
 */
export const contextFor = (
  requestId: string,
  withinMs: number,
  signal: AbortSignal = neverAborted,
): CallContext => ({ deadline: Date.now() + withinMs, signal, requestId });
