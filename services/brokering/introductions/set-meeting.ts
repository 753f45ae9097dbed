// When the parties can meet, and when they will.
import type { ActedBy, Changed, Context } from './action.ts';
import type { Introduction, Meeting, Party, TimeWindow } from './introduction.ts';
import { knowing, withParty } from './party.ts';
import { tell } from './tell.ts';

export const mostWindows = 50;
/** More changes than people make; without a limit one party could tell the others something for ever. */
export const mostMeetingChanges = 100;

const isWindow = ({ start, end }: TimeWindow): boolean => Date.parse(start) < Date.parse(end);

/** In the one way of writing instants that can be compared. */
const plain = ({ start, end }: TimeWindow): TimeWindow => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

export const isSameWindow = (one: TimeWindow, other: TimeWindow): boolean =>
  Date.parse(one.start) === Date.parse(other.start) && Date.parse(one.end) === Date.parse(other.end);

export const offerWindows = (
  introduction: Introduction,
  party: Party,
  windows: readonly TimeWindow[],
): Changed => {
  if (windows.length > mostWindows) return 'too-many';
  if (!windows.every(isWindow)) return 'bad-time';
  return withParty(introduction, { ...party, windows: windows.map(plain) });
};

const changed = (
  introduction: Introduction,
  meeting: Meeting,
  code: 'meeting_set' | 'meeting_changed' | 'meeting_cancelled',
  now: Date,
): Introduction => {
  const next = { ...introduction, meeting };
  // Also who set it: its other members, and its calendar, need the news.
  return tell(next, code, { to: knowing(next), now, id: `${code}:${meeting.sequence}` });
};

const setterOf = (by: ActedBy): string => (by.kind === 'party' ? by.organisationId : by.kind);

export const setMeeting = (
  introduction: Introduction,
  { slot, by }: { readonly slot: TimeWindow; readonly by: ActedBy },
  { now }: Pick<Context, 'now'>,
): Changed => {
  if (!isWindow(slot) || Date.parse(slot.start) <= now.getTime()) return 'bad-time';
  const before = introduction.meeting;
  const sequence = before === undefined ? 0 : before.sequence + 1;
  if (sequence > mostMeetingChanges) return 'too-many';
  const meeting: Meeting = {
    ...plain(slot),
    sequence,
    status: 'confirmed',
    setBy: setterOf(by),
    setAt: now.toISOString(),
  };
  return changed(
    introduction,
    meeting,
    before?.status === 'confirmed' ? 'meeting_changed' : 'meeting_set',
    now,
  );
};

export const cancelMeeting = (
  introduction: Introduction,
  by: ActedBy,
  { now }: Pick<Context, 'now'>,
): Changed => {
  const before = introduction.meeting;
  if (before === undefined || Date.parse(before.end) <= now.getTime()) return 'no-meeting';
  const meeting: Meeting = {
    ...before,
    sequence: before.sequence + 1,
    status: 'cancelled',
    setBy: setterOf(by),
    setAt: now.toISOString(),
  };
  return changed(introduction, meeting, 'meeting_cancelled', now);
};
