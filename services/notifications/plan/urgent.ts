// News that does not wait like all else: of a meeting within the next day that was moved or called off.
import { msPerDay } from '../../platform/day-number.ts';
import type { Notice, NoticeKind } from '../notice.ts';

type News = Pick<Notice, 'kind' | 'at' | 'meetingAt'>;

const urgentKinds: readonly NoticeKind[] = ['meeting_changed', 'meeting_cancelled'];

/** It waits for no digest and needs no place. */
export const isUrgent = ({ kind, at, meetingAt }: News): boolean =>
  urgentKinds.includes(kind) &&
  (meetingAt === undefined || Date.parse(meetingAt) - Date.parse(at) <= msPerDay);

/**
 * Whether a person who may be reached again at `open` is reached at `instant` already: nobody is woken but for a meeting
 * that would be over, or missed, by the time that quiet ends.
 */
export const wakes = (notices: readonly News[], instant: Date, open: Date): boolean =>
  notices.filter(isUrgent).some(({ meetingAt }) => {
    const begins = meetingAt === undefined ? Infinity : Date.parse(meetingAt);
    return instant.getTime() < begins && begins <= open.getTime();
  });
