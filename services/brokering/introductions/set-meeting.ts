// When the parties can meet, and when they will.
import type { ActedBy, Changed, Context } from './action.ts';
import { mostWindows } from './check-windows.ts';
import type { Introduction, Meeting, Party, TimeWindow } from './introduction.ts';
import { knowing, withParty } from './party.ts';
import { tell } from './tell.ts';

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
  if (windows.length > mostWindows) return 'too-many-windows';
  if (!windows.every(isWindow)) return 'bad-time';
  return withParty(introduction, { ...party, windows: windows.map(plain) });
};

interface Change {
  readonly code: 'meeting_set' | 'meeting_changed' | 'meeting_cancelled';
  readonly setBy: string;
  readonly now: Date;
}

/** Of the meeting as it is, and as it was where that would still come: whoever would go there has to know by then. */
const starts = ({ meeting: before }: Introduction, start: string, now: Date) => {
  const isToCome = before?.status === 'confirmed' && Date.parse(before.start) > now.getTime();
  const [meetingAt = start, meetingLast = start] = isToCome ? [before.start, start].toSorted() : [];
  return { meetingAt, meetingLast };
};

/** All who meet are told, also who set it: its other members, and its calendar, need the news. */
const changed = (
  introduction: Introduction,
  meeting: Omit<Meeting, 'setBy' | 'setAt'>,
  { code, setBy, now }: Change,
): Introduction => {
  const next = { ...introduction, meeting: { ...meeting, setBy, setAt: now.toISOString() } };
  const told = { to: knowing(next), now, id: `${code}:${meeting.sequence}` };
  return tell(next, code, { ...told, meeting: starts(introduction, meeting.start, now) });
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
  if (sequence > mostMeetingChanges) return 'too-many-changes';
  const code = before?.status === 'confirmed' ? 'meeting_changed' : 'meeting_set';
  const meeting = { ...plain(slot), sequence, status: 'confirmed' } as const;
  return changed(introduction, meeting, { code, setBy: setterOf(by), now });
};

export const isMeetingToCome = ({ meeting }: Introduction, now: Date): boolean =>
  meeting?.status === 'confirmed' && Date.parse(meeting.start) > now.getTime();

/** The same introduction where no meeting would still come. */
export const withoutMeeting = (introduction: Introduction, setBy: string, now: Date): Introduction => {
  const { meeting } = introduction;
  if (meeting?.status !== 'confirmed' || Date.parse(meeting.end) <= now.getTime()) return introduction;
  const cancelled = { ...meeting, sequence: meeting.sequence + 1, status: 'cancelled' } as const;
  return changed(introduction, cancelled, { code: 'meeting_cancelled', setBy, now });
};

export const cancelMeeting = (
  introduction: Introduction,
  by: ActedBy,
  { now }: Pick<Context, 'now'>,
): Changed => {
  const without = withoutMeeting(introduction, setterOf(by), now);
  return without === introduction ? 'no-meeting' : without;
};
