// Who wrote something, when, by which request.
import { type Actor, recordedAs } from '../../platform/access/actor.ts';

export interface Recorded {
  /** UTC. */
  readonly at: string;
  /** Opaque id of the person, or the kind of actor. */
  readonly by: string;
  readonly requestId: string;
}

export type Writer = Pick<Actor, 'personId' | 'animator' | 'kind' | 'requestId'>;

export const recordedBy = (actor: Writer, at: Date): Recorded => ({
  at: at.toISOString(),
  by: recordedAs(actor),
  requestId: actor.requestId,
});
