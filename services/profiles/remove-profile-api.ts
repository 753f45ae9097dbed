// Removes one profile: its event carries no state, and every derived store forgets it. What belonged to an
// organisation follows it, by due work.
import type {
  DeleteProfileRequest,
  DeleteProfileResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { collectionOf, type Deps, dueKinds } from './deps.ts';
import { announceRemoval } from './emit-profile-changed.ts';
import { faultOfWrite } from './fault-of-write.ts';
import { beforeRemoving } from './forget-person.ts';
import { administers, steppingDown } from './last-administrator.ts';
import { rulesOf } from './kinds.ts';
import { readKind } from './profile-messages-api.ts';
import type { Kind, Recorded } from './profile.ts';
import { awaitReceipts } from './keep-receipts.ts';
import { recordWrite, type Traced } from './record-write.ts';
import { maySee } from './see-profile.ts';
import { writeWithDueWork } from './write-with-due-work.ts';

export const deleteProfile = async (
  deps: Deps,
  request: DeleteProfileRequest,
  call: Traced = {},
): Promise<Outcome<DeleteProfileResponse>> => {
  const actor = readActor(request.actor);
  const kind = readKind(request.kind);
  if (kind === undefined) return refused(invalid({ field: 'kind', rule: 'required' }));
  const about = { subject: kind, subjectId: request.id.slice(0, 80) };
  const found = await collectionOf(deps, kind).get(request.id);
  if (!found || !maySee(actor, kind, found.document)) return refused(fault('not-found', about));
  const rules = rulesOf(kind);
  if (
    !may(actor, rules.remove ?? rules.create ?? rules.write, rules.resource(found.document)) ||
    kind === 'settings'
  ) {
    return refused(fault('forbidden', about));
  }
  const { version } = found;
  if (request.ifVersion !== undefined && request.ifVersion !== version) {
    return refused(fault('conflict', { ...about, currentVersion: version }));
  }
  const recorded = recordWrite(actor, deps.clock(), call);
  const removed = () => remove(deps, kind, request.id, { ifVersion: version, recorded });
  await beforeRemoving(deps, kind, found.document);
  return administers(kind, found.document) ? steppingDown(deps, request.id, removed) : removed();
};

export const remove = async (
  deps: Deps,
  kind: Kind,
  id: string,
  { ifVersion, recorded }: { ifVersion: number; recorded: Recorded },
): Promise<Outcome<DeleteProfileResponse>> => {
  const isFollowed = kind === 'organisation' || kind === 'person';
  if (isFollowed) await awaitReceipts(deps, id, ifVersion + 1, deps.clock());
  const result = await writeWithDueWork(
    deps,
    isFollowed ? [{ kind: dueKinds.followOrganisation, key: id, at: deps.clock() }] : [],
    () =>
      collectionOf(deps, kind).delete(id, {
        ifVersion,
        events: announceRemoval(kind, id, ifVersion + 1, recorded),
      }),
  );
  return result.kind === 'written'
    ? ok({ version: result.version })
    : refused(faultOfWrite(kind, id, result));
};
