// Writes a meeting as a calendar file (RFC 5545): an invitation, its update, or its cancellation. Pure: the same meeting
// is always the same text.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { Sentences } from '../sentences/sentences.ts';
import { oneLine } from './one-line.ts';

/** A person whose name and contacts the reader may have. */
export interface CalendarPerson {
  readonly name: string;
  /** Name of the organisation that the person speaks for. */
  readonly organisation: string;
  readonly email?: string;
}

export interface CalendarMeeting {
  readonly introductionId: string;
  /** Of asking: a meeting after a reopening is another one. */
  readonly round: number;
  readonly start: string;
  readonly end: string;
  /** 0 for the invitation; grows with each change. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'cancelled';
  readonly setAt: string;
  readonly place?: string;
  /** Names of the organisations that meet. */
  readonly organisations: readonly string[];
  /**
   * In the order of the parties, whoever set the meeting: the first with an address is its organiser, who alone may
   * change it in the calendars of the others (RFC 5546 §1.4). Empty where no contacts are exchanged.
   */
  readonly persons: readonly CalendarPerson[];
}

interface Addressed {
  readonly name: string;
  readonly email: string;
}

/** As in a mailto URI (RFC 6068 §2), without the signs that are escaped in other values, but must not be here. */
const address = (email: string): string =>
  encodeURI(email.trim().toWellFormed()).replace(/[,;]/g, encodeURIComponent);

/** A name as a parameter: calendars differ in what a quote (RFC 6868) and a backslash mean there. */
const parameter = (name: string): string => oneLine(name).replaceAll('"', "'").replaceAll('\\', '/');

const addressed = (persons: readonly CalendarPerson[]): readonly Addressed[] =>
  persons.flatMap(({ name, email }) =>
    email === undefined ? [] : [{ name: parameter(name) || parameter(email), email: address(email) }],
  );

const describe = (meeting: CalendarMeeting, { introductions }: Sentences): string => {
  const { arranged, cancelled, person, persons } = introductions.meeting;
  const about = meeting.status === 'cancelled' ? cancelled : arranged;
  const names = meeting.persons.map((one) => person(oneLine(one.name), oneLine(one.organisation)));
  return [
    about(introductions.listed(meeting.organisations.map(oneLine))),
    ...(names.length === 0 ? [] : [persons(introductions.listed(names))]),
  ].join('\n');
};

/** Each method asks for an organiser (RFC 5546 §3.2); without one it is an event to keep (RFC 5545 §3.7.2). */
const methodOf = (isCancelled: boolean, organiser: Addressed | undefined): ICalCalendarMethod | null => {
  if (organiser === undefined) return null;
  return isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
};

/** The same for all versions of a meeting, and for no other. */
const uidOf = ({ introductionId, round }: CalendarMeeting): string => `${introductionId}-${round}@passerelle`;

/** In the language of `sentences`. What the reader may not know must not be in `meeting`. */
export const writeCalendar = (meeting: CalendarMeeting, sentences: Sentences): string => {
  const isCancelled = meeting.status === 'cancelled';
  const attendees = addressed(meeting.persons);
  const [organiser] = attendees;
  const place = oneLine(meeting.place ?? '');
  const { listed, meeting: said } = sentences.introductions;
  const calendar = ical({
    prodId: { company: 'Passerelle', product: 'Passerelle', language: sentences.language },
    method: methodOf(isCancelled, organiser),
    scale: 'gregorian',
  });
  calendar.createEvent({
    id: uidOf(meeting),
    sequence: meeting.sequence,
    stamp: new Date(meeting.setAt),
    start: new Date(meeting.start),
    end: new Date(meeting.end),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Who shares a calendar shares when, not with whom.
    class: ICalEventClass.PRIVATE,
    summary: said.summary(listed(meeting.organisations.map(oneLine))),
    description: describe(meeting, sentences),
    ...(place === '' ? {} : { location: { title: place } }),
    ...(organiser === undefined ? {} : { organizer: organiser }),
    attendees: attendees.map((one) => ({
      ...one,
      role: ICalAttendeeRole.REQ,
      status: one === organiser ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
      rsvp: one !== organiser && !isCancelled,
    })),
  });
  return `${calendar.toString()}\r\n`;
};
