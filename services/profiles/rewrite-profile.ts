// What due work changes of a profile, on the service's own account.
import { FaultError, fault } from '../platform/faults/fault.ts';
import { collectionOf, type Deps } from './deps.ts';
import { announceProfile } from './emit-profile-changed.ts';
import type { Kind, Profile, Recorded } from './profile.ts';

export const byService = (now: Date, requestId: string): Recorded => ({
  at: now.toISOString(),
  by: 'service',
  requestId,
});

/** Due work tries again on a write that met another. */
export const conflict = (kind: Kind, id: string): FaultError =>
  new FaultError(fault('conflict', { subject: kind, subjectId: id }));

export const rewrite = async <K extends Kind>(
  deps: Deps,
  kind: K,
  profile: Profile<K>,
  version: number,
): Promise<void> => {
  const events = announceProfile(kind, profile, version + 1);
  const result = await collectionOf(deps, kind).put(profile, { ifVersion: version, events });
  if (result.kind !== 'written') throw conflict(kind, profile.id);
};
