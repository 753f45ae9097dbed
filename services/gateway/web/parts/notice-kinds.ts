// The kinds of notices, in the order in which one meets them.
import type { NotificationPreferences } from '../api/generated.ts';

export type NoticeKind = keyof NotificationPreferences['email'];

/** Said by kind, so that one that is new does not compile before it is here. */
const order: Readonly<Record<NoticeKind, number>> = {
  new_suggestion: 1,
  introduction_offered: 2,
  introduction_reminder: 3,
  introduced: 4,
  introduction_ended: 5,
  introduction_reopened: 6,
  meeting_set: 7,
  meeting_changed: 8,
  meeting_cancelled: 9,
  outcome_asked: 10,
  call_fits: 11,
  animator_asks: 12,
  webhook_paused: 13,
  address_unreachable: 14,
};
export const noticeKinds = (Object.keys(order) as NoticeKind[]).toSorted((a, b) => order[a] - order[b]);

const ofAnimators: readonly NoticeKind[] = ['webhook_paused', 'address_unreachable'];
export const noticeKindsOfMembers = noticeKinds.filter((kind) => !ofAnimators.includes(kind));
