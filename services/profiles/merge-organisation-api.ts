// Merges an organisation into another, or undoes it. Nothing is rewritten but the redirect: what belonged to it
// follows by due work, and goes back by the same when the merge is undone.
import type {
  MergeOrganisationRequest,
  Profile as ProfileMessage,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { type Deps, dueKinds } from './deps.ts';
import { announceProfile } from './emit-profile-changed.ts';
import { faultOfWrite } from './fault-of-write.ts';
import { findProfile, findRaw } from './find-profile-api.ts';
import { profileMessage } from './profile-messages-api.ts';
import type { Organisation } from './profile.ts';
import { recordWrite, type Traced } from './record-write.ts';
import { writeWithDueWork } from './write-with-due-work.ts';

const without = ({ mergedInto: _, ...organisation }: Organisation): Organisation => organisation;

export const mergeOrganisation = async (
  deps: Deps,
  request: MergeOrganisationRequest,
  call: Traced = {},
): Promise<Outcome<ProfileMessage>> => {
  const actor = readActor(request.actor);
  const subject = 'organisation';
  if (!may(actor, 'curate'))
    return refused(fault('forbidden', { subject, subjectId: request.id.slice(0, 80) }));
  const [merged, into] = await Promise.all([
    findRaw(deps, 'organisation', request.id),
    request.into === undefined ? undefined : findProfile(deps, 'organisation', request.into),
  ]);
  if (!merged) return refused(fault('not-found', { subject, subjectId: request.id.slice(0, 80) }));
  if (request.into !== undefined && !into) {
    return refused(invalid({ field: 'into', rule: 'unresolved', value: request.into.slice(0, 80) }));
  }
  // `into` is followed to its end: it is the merged one itself where a merge would close a circle.
  if (into?.document.id === merged.document.id) {
    return refused(invalid({ field: 'into', rule: 'itself', value: into.document.id }));
  }
  if (merged.document.mergedInto === into?.document.id) {
    return ok(profileMessage('organisation', merged.document, merged.version, true));
  }
  const recorded = recordWrite(actor, deps.clock(), call);
  const { id } = merged.document;
  const document: Organisation = {
    ...without(merged.document),
    ...(into ? { mergedInto: into.document.id } : {}),
    recorded,
  };
  const follow = { kind: dueKinds.followOrganisation, key: id, at: deps.clock() };
  const result = await writeWithDueWork(deps, [follow], () =>
    deps.profiles.organisation.put(document, {
      ifVersion: merged.version,
      events: announceProfile('organisation', document, merged.version + 1),
    }),
  );
  return result.kind === 'written'
    ? ok(profileMessage('organisation', document, result.version, true))
    : refused(faultOfWrite(subject, id, result));
};
