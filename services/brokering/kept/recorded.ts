// Who wrote something, when, by which request.

export interface Recorded {
  /** UTC. */
  readonly at: string;
  /** Opaque id of the person, or the kind of actor. */
  readonly by: string;
  readonly requestId: string;
}
