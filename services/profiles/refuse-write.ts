// What a write would break of the rights of its actor.
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { type Fault, fault } from '../platform/faults/fault.ts';
import { rulesOf } from './kinds.ts';
import type { Kind, Person, Profile } from './profile.ts';
import { maySee } from './see-profile.ts';

/** Asked before anything else, so that who may not know of a profile learns nothing of it. */
export const refuseChange = <K extends Kind>(
  actor: Actor,
  kind: K,
  existing: Profile<K>,
): Fault | undefined => {
  const about = { subject: kind, subjectId: existing.id };
  if (!maySee(actor, kind, existing)) return fault('not-found', about);
  const { write, resource } = rulesOf(kind);
  return may(actor, write, resource(existing)) ? undefined : fault('forbidden', about);
};

const staffRoles = (person: Person | undefined) => ({
  animator: person?.animator ?? false,
  administrator: person?.administrator ?? false,
});

/** Nobody hands a profile to those they may not write for, nor makes staff of themselves. */
export const refuseState = <K extends Kind>(
  actor: Actor,
  kind: K,
  next: Profile<K>,
  existing: Profile<K> | undefined,
): Fault | undefined => {
  const { write, create = write, resource } = rulesOf(kind);
  const [person, before] = [next as Person, existing as Person | undefined];
  const givesRights = kind === 'person' && !isDeepStrictEqual(staffRoles(person), staffRoles(before));
  const allowed =
    may(actor, existing ? write : create, resource(next)) && (!givesRights || may(actor, 'administer'));
  return allowed
    ? undefined
    : fault('forbidden', { subject: kind, ...(existing ? { subjectId: next.id } : {}) });
};
