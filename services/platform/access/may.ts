// The one decision about rights: `may(actor, action, resource)`, pure, by the table in `policy.ts`. Every route and RPC
// names its action.
import type { Actor, Visibility } from './actor.ts';
import { type Action, type Grant, policy, type Role } from './policy.ts';

export interface Resource {
  /** Who may see it; absent where the action does not depend on it. */
  readonly visibility?: Visibility;
  /** Ids of those it belongs to. */
  readonly owners?: readonly string[];
  /** The person it is about. */
  readonly personId?: string;
  /** The partner's key that it belongs to. */
  readonly keyId?: string;
}

const reach: Readonly<Record<Visibility, number>> = { public: 0, campus: 1, animators: 2 };

/** The widest circle an actor stands in: partners see public, members campus, animators and services all. */
export const clearance = (actor: Actor): Visibility => {
  if (actor.animator || actor.kind === 'service') return 'animators';
  return actor.kind === 'person' ? 'campus' : 'public';
};

export const sees = (circle: Visibility, visibility: Visibility): boolean =>
  reach[visibility] <= reach[circle];

const belongs = (actor: Actor, owners: readonly string[] = []): boolean =>
  actor.memberships.some((membership) => owners.includes(membership.of));

const holds: Readonly<Record<Grant, (actor: Actor, resource: Resource) => boolean>> = {
  always: () => true,
  seen: (actor, { visibility = 'animators' }) => sees(clearance(actor), visibility),
  own: (actor, { owners }) => belongs(actor, owners),
  owned: ({ memberships }, { owners = [] }) =>
    memberships.some(({ role, of }) => role === 'owner' && owners.includes(of)),
  self: (actor, { personId }) => actor.personId !== undefined && actor.personId === personId,
  'own key': (actor, { keyId }) => actor.keyId !== undefined && actor.keyId === keyId,
  keyed: ({ keyId }) => keyId !== undefined,
  'in person': (actor, { owners }) => actor.personId !== undefined && belongs(actor, owners),
};

const rolesOf = (actor: Actor): readonly Role[] => {
  if (actor.kind === 'service') return ['service'];
  if (actor.kind === 'machine') return ['partner'];
  const staff: readonly Role[] = [
    ...(actor.animator ? (['animator'] as const) : []),
    ...(actor.administrator ? (['administrator'] as const) : []),
  ];
  return ['member', ...staff];
};

export const may = (actor: Actor, action: Action, resource: Resource = {}): boolean =>
  rolesOf(actor).some((role) => policy[action][role].some((grant: Grant) => holds[grant](actor, resource)));
