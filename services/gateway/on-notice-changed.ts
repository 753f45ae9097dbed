// Keeps the latest changes of notices for those whom they are for: ids, no words.
import type { NoticeChanged } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { noticeChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { RecentEvents } from './events/recent-events.ts';
import type { Told } from './events/tell-event.ts';
import { followedTopics } from './followed-topics.ts';

const toldOf = ({ id, version, notice }: NoticeChanged, recent: RecentEvents): Told => {
  if (notice === undefined) {
    const before = recent.latestAbout(id);
    const person = before?.kind === 'notice' ? before.person : undefined;
    return { kind: 'notice', id, version, ...(person === undefined ? {} : { person }), removed: true };
  }
  return {
    kind: 'notice',
    id,
    version,
    person: notice.personId,
    ...(notice.organisationId === '' ? {} : { organisation: notice.organisationId }),
    ...(notice.suggestionId === '' ? {} : { suggestion: notice.suggestionId }),
    ...(notice.introductionId === undefined ? {} : { introduction: notice.introductionId }),
    ...(notice.callId === undefined ? {} : { call: notice.callId }),
    removed: false,
  };
};

export const onNoticeChanged = follow(
  noticeChanged,
  'every',
  (events, { recent }: { recent: RecentEvents }) => {
    for (const { message, at } of events)
      recent.append({
        topic: followedTopics.notice,
        partition: at.partition,
        offset: at.offset,
        told: toldOf(message, recent),
      });
    return Promise.resolve();
  },
);
