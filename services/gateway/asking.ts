// Who asks a service, and until when.
import type { Actor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';

export interface Asking {
  readonly actor: Actor;
  readonly call: CallContext;
}
