// What of a profile an actor may see.
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { rulesOf } from './kinds.ts';
import type { Kind, Profile } from './profile.ts';

export const maySee = <K extends Kind>(actor: Actor, kind: K, profile: Profile<K>): boolean => {
  const rules = rulesOf(kind);
  const resource = rules.resource(profile);
  if (kind === 'membership' && may(actor, 'read-personal', resource)) return true;
  return may(actor, rules.read, resource);
};

/** Who wrote a version is for animators and for services. */
export const maySeeRecorded = (actor: Actor): boolean => actor.animator || actor.kind === 'service';
