// Knows who belongs where; tells a new member what there is to tell since, and forgets with a membership its notices.
import type { MembershipChanged } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { membershipChanged } from '../../proto/topics.ts';
import { queryPages } from '../platform/document-store/query-all.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import { follow } from '../platform/service.ts';
import type { KnownMembership } from './collections.ts';
import type { Deps } from './deps.ts';
import { forgetMember, tell } from './keep-notices.ts';

const pageSize = 200;

const readMembership = (
  { id, version, membership, recorded }: MembershipChanged,
  before: KnownMembership | undefined,
): KnownMembership => {
  const organisationId = membership?.organisationId ?? before?.organisationId ?? '';
  const stays = before !== undefined && !before.removed && before.organisationId === organisationId;
  const former = stays ? before.formerOrganisationId : before?.organisationId;
  return {
    id,
    sourceVersion: version,
    removed: membership === undefined,
    personId: membership?.personId ?? before?.personId ?? '',
    organisationId,
    // Who was merged into an organisation is there since then, and is not told what it was told before.
    since: stays ? before.since : (recorded?.at?.toISOString() ?? ''),
    ...(former === undefined || former === organisationId ? {} : { formerOrganisationId: former }),
  };
};

const tellMember = async (deps: Deps, member: KnownMembership): Promise<void> => {
  const query = { index: 'ofOrganisation', equals: [member.organisationId], limit: pageSize };
  for await (const some of queryPages(deps.tellings, query))
    await tell(
      deps,
      some.flatMap(({ document: { tellings } }) =>
        tellings.map((telling) => ({ telling, members: [member] })),
      ),
    );
};

const take = async (deps: Deps, message: MembershipChanged): Promise<void> => {
  const known = await deps.memberships.get(message.id);
  const isNew = (known?.document.sourceVersion ?? 0) < message.version;
  const after = isNew ? readMembership(message, known?.document) : known?.document;
  if (isNew && after) {
    const result = await deps.memberships.put(after, { ifVersion: known?.version ?? 0 });
    if (result.kind !== 'written')
      throw new FaultError(fault('conflict', { subject: 'membership', subjectId: after.id }));
  }
  if (!after || after.sourceVersion !== message.version) return;
  const { personId, formerOrganisationId } = after;
  if (formerOrganisationId !== undefined)
    await forgetMember(deps, { personId, organisationId: formerOrganisationId });
  if (after.removed) await forgetMember(deps, after);
  else await tellMember(deps, after);
};

export const onMembershipChanged = follow(membershipChanged, 'shared', async (events, deps: Deps) => {
  for (const { message } of events) await take(deps, message);
});
