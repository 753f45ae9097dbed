// Who acts, as plain data. Built from the contract's Actor at each service's edge.

export type Visibility = 'public' | 'campus' | 'animators';
export type Locale = 'fr' | 'en';

export interface ActorMembership {
  readonly of: string;
  readonly role: 'member' | 'owner';
}

export interface Actor {
  readonly kind: 'person' | 'machine' | 'service';
  readonly personId?: string;
  readonly memberships: readonly ActorMembership[];
  readonly animator: boolean;
  readonly administrator: boolean;
  /** Of a machine that came in with a key. */
  readonly keyId?: string;
  readonly locale: Locale;
  readonly requestId: string;
}

/** A service acting on its own account, as when an event made it ask. */
export const serviceActor = (requestId: string): Actor => ({
  kind: 'service',
  memberships: [],
  animator: false,
  administrator: false,
  locale: 'en',
  requestId,
});

/** Who a write is recorded under: the person or the key, or the kind of actor where neither acted. */
export const recordedAs = (actor: Pick<Actor, 'personId' | 'keyId' | 'animator' | 'kind'>): string =>
  actor.personId ?? actor.keyId ?? (actor.animator ? 'animator' : actor.kind);
