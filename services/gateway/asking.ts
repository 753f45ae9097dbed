// How the edge asks a service: for whom and until when; and a page of what it answers.
import type { Actor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';

export interface Asking {
  readonly actor: Actor;
  readonly call: CallContext;
}

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
