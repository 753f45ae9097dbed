// The notifications service: tells each person once what concerns them.
import { NotificationsServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { noticeChanged, receiptGiven } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { define } from '../platform/service.ts';
import { knownMemberships, knownTellings, notices, retired } from './collections.ts';
import { type Deps, dueKinds } from './deps.ts';
import { listNotices, markNotice } from './notices-api.ts';
import { onCallChanged } from './on-call-changed.ts';
import { onIntroductionChanged } from './on-introduction-changed.ts';
import { onMembershipChanged } from './on-membership-changed.ts';
import { dueWork } from './on-notices-due.ts';
import { onPromptChanged } from './on-prompt-changed.ts';
import { onSuggestionChanged } from './on-suggestion-changed.ts';

export const notifications = define<Deps>({
  name: 'notifications',
  open: async (platform) => ({
    notices: await platform.collection(notices),
    memberships: await platform.collection(knownMemberships),
    tellings: await platform.collection(knownTellings),
    profiles: platform.client(ProfilesServiceDefinition),
    schedule: platform.schedule,
    clock: platform.clock,
  }),
  collections: [notices, knownMemberships, knownTellings],
  retired,
  consumes: [onMembershipChanged, onSuggestionChanged, onIntroductionChanged, onCallChanged, onPromptChanged],
  emits: [noticeChanged, receiptGiven],
  serves: (deps) => [
    served(NotificationsServiceDefinition, {
      listNotices: (request) => listNotices(deps, request),
      markNotice: (request) => markNotice(deps, request),
    }),
  ],
  due: dueWork,
  start: async ({ schedule, clock }) => {
    if (await schedule.dueAt(dueKinds.forgetReadNotices, 'all')) return;
    await schedule.set(dueKinds.forgetReadNotices, 'all', clock());
  },
});
