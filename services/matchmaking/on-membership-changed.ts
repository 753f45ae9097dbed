// Knows who bears the suggestions of each organisation, by opaque ids.
import { MembershipRole } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import type { MembershipChanged } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { membershipChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { KnownMembership } from './campus/known.ts';
import type { Deps } from './deps.ts';

const readMembership = ({ membership, recorded }: MembershipChanged): KnownMembership | undefined =>
  membership && {
    id: membership.id,
    personId: membership.personId,
    organisationId: membership.organisationId,
    owner: membership.role === MembershipRole.OWNER,
    since: (recorded?.at ?? new Date(0)).toISOString(),
  };

export const knowMemberships = follow(membershipChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const is = readMembership(message);
    campus.takeMembership({ id: message.id, version: message.version, ...(is ? { is } : {}) });
  }
});
