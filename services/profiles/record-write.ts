// Who writes, when, by which request and under which trace: kept with what is written, and carried by its event.
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import type { Recorded } from './profile.ts';

/** The part of a call that a write remembers. */
export type Traced = Pick<CallContext, 'traceparent'>;

export const recordWrite = (actor: Actor, now: Date, { traceparent }: Traced): Recorded => ({
  at: now.toISOString(),
  by: recordedAs(actor),
  requestId: actor.requestId,
  ...(traceparent === undefined ? {} : { traceparent }),
});
