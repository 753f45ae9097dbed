// Knows who speaks for whom; a person who has left an organisation speaks for it in no introduction any more.
import { membershipChanged } from '../../proto/topics.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { silenceWhoLeft } from './leave-introductions.ts';

export const knowMemberships = follow(membershipChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, membership } = message;
    const is = membership && {
      id,
      personId: membership.personId,
      organisationId: membership.organisationId,
    };
    campus.take('memberships', { id, version, ...(is ? { is } : {}) });
  }
});

export const onMembershipChanged = follow(
  membershipChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    await deps.campus.awaited.until(wantedOf(events.map(({ message }) => message)), signal);
    for (const { message, at } of events)
      if (!message.membership) await silenceWhoLeft(deps, deps.campus.endedMembership(message.id), at.id);
  },
);
