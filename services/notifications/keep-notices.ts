// Puts notices into inboxes, once each: the id says what was told to whom, and a removed one stays told.
import type { Query, Stored } from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { announceNotice, announceRemoval } from './emit-notice-changed.ts';
import { membersOf } from './members-of.ts';
import { type About, type Member, type Notice, noticeId, noticesOf, type Telling } from './notice.ts';
import { planWaiting } from './plan/plan-soon.ts';
import { waitFor } from './plan/waiting-notices.ts';

const pageSize = 100;

/** Who was told and, by now, is no member any more: left as it was told. */
const lostMembers = async ({ memberships }: Pick<Deps, 'memberships'>, told: readonly Member[]) => {
  const now = await memberships.getMany([...new Set(told.map(({ id }) => id))]);
  const organisations = new Map(
    now
      .filter(({ document }) => !document.removed)
      .map(({ document: { id, organisationId } }) => [id, organisationId]),
  );
  return told.filter(({ id, organisationId }) => organisations.get(id) !== organisationId);
};

export const tell = async (
  deps: Deps,
  pairs: readonly { telling: Telling; members: readonly Member[] }[],
): Promise<void> => {
  const at = deps.clock().toISOString();
  const told = pairs.flatMap(({ telling, members }) => noticesOf(telling, members, { idOf: noticeId, at }));
  if (told.length === 0) return;
  const ids = told.map(({ id }) => id);
  const before = new Set((await deps.notices.getMany(ids)).map(({ document: { id } }) => id));
  const fresh = told.filter(({ id }) => !before.has(id));
  // First: whatever is killed now, none that is made was never waiting.
  await waitFor(deps, fresh);
  const results = await deps.notices.batch(
    fresh.map((notice) => ({ put: notice, ifVersion: 0, events: announceNotice(notice, 1) })),
  );
  // A conflict says that it was told before.
  if (results.some(({ kind }) => kind === 'overloaded')) {
    throw new FaultError(fault('overloaded', { subject: 'notice' }));
  }
  // Also of those that were there before: whoever made them may have come no further.
  await planWaiting(deps, ids);
  // Who leaves is made to forget what was told until then; what was told since is for us to take back.
  for (const member of await lostMembers(
    deps,
    pairs.flatMap(({ members }) => members),
  ))
    await forgetMember(deps, member);
};

const removeNotices = async (
  { notices, clock }: Pick<Deps, 'notices' | 'clock'>,
  items: readonly Stored<Notice>[],
): Promise<void> => {
  const results = await notices.batch(
    items.map(({ document: { id }, version }) => ({
      delete: id,
      ifVersion: version,
      events: announceRemoval(id, version + 1, clock()),
    })),
  );
  // Each round must bring it nearer to its end.
  if (results.length > 0 && results.every(({ kind }) => kind !== 'written')) {
    throw new FaultError(fault('overloaded', { subject: 'notice' }));
  }
};

const forgetAll = async (deps: Deps, query: Pick<Query, 'index' | 'equals'>): Promise<void> => {
  for (;;) {
    const { items } = await deps.notices.query({ ...query, limit: pageSize });
    if (items.length === 0) return;
    await removeNotices(deps, items);
  }
};

/** What a person was told as a member of an organisation goes with the last membership there. */
export const forgetMember = async (
  deps: Deps,
  { personId, organisationId }: Pick<Member, 'personId' | 'organisationId'>,
): Promise<void> => {
  const members = await membersOf(deps, organisationId);
  if (members.some((member) => member.personId === personId)) return;
  await forgetAll(deps, { index: 'inOrganisation', equals: [personId, organisationId] });
};

export const forgetPerson = (deps: Deps, personId: string): Promise<void> =>
  forgetAll(deps, { index: 'ofPerson', equals: [personId] });

/** What was told of something goes with it. */
export const forgetAbout = (deps: Deps, { kind, id }: About): Promise<void> =>
  forgetAll(deps, { index: 'about', equals: [kind, id] });

const forgetWhile = async (
  deps: Deps,
  index: 'read' | 'oldest',
  isOld: (notice: Notice) => boolean,
): Promise<boolean> => {
  const page = await deps.notices.query({ index, equals: [], limit: pageSize });
  const old = page.items.filter(({ document }) => isOld(document));
  await removeNotices(deps, old);
  return old.length === pageSize;
};

/** Notices read before `before` are forgotten; says whether there may be more. */
export const forgetRead = (deps: Deps, before: string): Promise<boolean> =>
  forgetWhile(deps, 'read', ({ readAt }) => readAt !== undefined && readAt < before);

/** Those that were made before `before`, read or not. */
export const forgetOld = (deps: Deps, before: string): Promise<boolean> =>
  forgetWhile(deps, 'oldest', ({ at }) => at < before);
