// The one decision about rights: `may(actor, action, resource)`, pure. Every route and RPC names its action.
import type { Actor, Visibility } from './actor.ts';

export const actions = [
  'read', // what has a visibility and owners
  'read-hidden', // the words of a discreet thing, and who is behind it
  'read-personal', // a person's own data
  'write-personal', // the same, to change it
  'contact', // how to reach a person, at the moment of sending
  'write', // an organisation's own things
  'consent', // what only an owner may give or withdraw
  'answer', // for one side of a pair
  'speak', // for one's own organisation and in person: nobody agrees for others to be introduced
  'curate', // what concerns the whole: merges, settings, new organisations
  'match', // questions that services ask, past every visibility
  'operate', // dead letters, backups, health
] as const;
export type Action = (typeof actions)[number];

export interface Resource {
  /** Who may see it; absent where the action does not depend on it. */
  readonly visibility?: Visibility;
  /** Ids of those it belongs to. */
  readonly owners?: readonly string[];
  /** The person it is about. */
  readonly personId?: string;
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

const owns = (actor: Actor, owners: readonly string[] = []): boolean =>
  actor.memberships.some((membership) => membership.role === 'owner' && owners.includes(membership.of));

const isAbout = (actor: Actor, { personId }: Resource): boolean =>
  actor.personId !== undefined && actor.personId === personId;

export const may = (actor: Actor, action: Action, resource: Resource = {}): boolean => {
  const service = actor.kind === 'service';
  switch (action) {
    case 'read':
      return sees(clearance(actor), resource.visibility ?? 'animators') || belongs(actor, resource.owners);
    case 'read-hidden':
      return service || actor.animator || belongs(actor, resource.owners);
    case 'read-personal':
      return service || actor.animator || isAbout(actor, resource);
    case 'write-personal':
      return actor.animator || isAbout(actor, resource);
    case 'contact':
    case 'match':
      return service;
    case 'write':
    case 'answer':
      return actor.animator || belongs(actor, resource.owners);
    case 'speak':
      return actor.personId !== undefined && belongs(actor, resource.owners);
    case 'consent':
      return actor.animator || owns(actor, resource.owners);
    case 'curate':
    case 'operate':
      return actor.animator;
  }
};
