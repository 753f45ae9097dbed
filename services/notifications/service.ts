// The notifications service: tells each person once what concerns them.
import { NotificationsServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { noticeChanged, receiptGiven } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { define } from '../platform/service.ts';
import { knownMemberships, knownProposals, notices } from './collections.ts';
import type { Deps } from './deps.ts';
import { listNotices, markNotice } from './notices-api.ts';
import { onMembershipChanged } from './on-membership-changed.ts';
import { dueWork, forgetReadNotices } from './on-notices-due.ts';
import { onSuggestionChanged } from './on-suggestion-changed.ts';

export const notifications = define<Deps>({
  name: 'notifications',
  open: async (platform) => ({
    notices: await platform.collection(notices),
    memberships: await platform.collection(knownMemberships),
    proposals: await platform.collection(knownProposals),
    profiles: platform.client(ProfilesServiceDefinition),
    schedule: platform.schedule,
    clock: platform.clock,
  }),
  collections: [notices, knownMemberships, knownProposals],
  consumes: [onMembershipChanged, onSuggestionChanged],
  emits: [noticeChanged, receiptGiven],
  serves: (deps) => [
    served(NotificationsServiceDefinition, {
      listNotices: (request) => listNotices(deps, request),
      markNotice: (request) => markNotice(deps, request),
    }),
  ],
  due: dueWork,
  start: async ({ schedule, clock }) => {
    if (await schedule.dueAt(forgetReadNotices, 'all')) return;
    await schedule.set(forgetReadNotices, 'all', clock());
  },
});
