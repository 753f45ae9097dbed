// One thing to tell one person, and when there is one to tell.
import { derivedId } from '../platform/ids.ts';

export const noticeKinds = [
  'new_suggestion',
  'introduction_offered',
  'introduction_reminder',
  'introduced',
  'introduction_ended',
  'introduction_reopened',
  'meeting_set',
  'meeting_changed',
  'meeting_cancelled',
  'outcome_asked',
  'call_fits',
  'animator_asks',
  'webhook_paused',
  'address_unreachable',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Told to animators, of the campus itself. */
export const isForStaff = (kind: NoticeKind): boolean =>
  kind === 'webhook_paused' || kind === 'address_unreachable';

/** What a notice is about; of an address, the id of whose it is. */
export interface About {
  readonly kind: 'suggestion' | 'introduction' | 'call' | 'prompt' | 'webhook' | 'address';
  readonly id: string;
}

/** Stands for the campus where its animators are told something, in the place of an organisation. */
export const campusStaff = 'campus';

/** What an animator asks for, and of what. */
export interface Asks {
  /** Such as `renewal_asked`. */
  readonly code: string;
  readonly introductionId?: string;
  readonly statementId?: string;
}

export interface Notice {
  /** Derived from the person and the cause: a cause is told once, also when it comes again. */
  readonly id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly about: About;
  readonly asks?: Asks;
  /** When the meeting that it tells of begins, or was to begin. ISO 8601 UTC. */
  readonly meetingAt?: string;
  readonly organisationId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** ISO 8601 UTC; absent while unread. */
  readonly readAt?: string;
  readonly unread: boolean;
}

/** A person of an organisation, since when. */
export interface Member {
  /** Of the membership. */
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly since: string;
}

/** What is to be told to the members of organisations, to each of them once. */
export interface Telling {
  readonly about: About;
  readonly kind: NoticeKind;
  readonly asks?: Asks;
  /** When the meeting that it tells of begins, or was to begin. ISO 8601 UTC. */
  readonly meetingAt?: string;
  /** From then on it is no news to anybody: whoever was to meet has met, or missed it. ISO 8601 UTC. */
  readonly newsUntil?: string;
  /** What tells it from all else that a person is told. */
  readonly cause: readonly string[];
  readonly organisationIds: readonly string[];
  /** Whoever joined later is not told. ISO 8601 UTC. */
  readonly at: string;
  /** Nobody is told before. ISO 8601 UTC. */
  readonly from?: string;
  /** From then on nobody is told. ISO 8601 UTC. */
  readonly until?: string;
}

export const noticeId = (personId: string, cause: readonly string[]): string =>
  derivedId('ntc', personId, ...cause);

export type NoticeId = (personId: string, cause: readonly string[]) => string;

const isOpen = ({ from = '', until }: Telling, now: string): boolean =>
  from <= now && (until === undefined || now < until);

/** What persons are told: each once, and only where the person was there when there came to be something to tell. */
export const noticesOf = (
  telling: Telling,
  members: readonly Member[],
  { idOf, at }: { idOf: NoticeId; at: string },
): readonly Notice[] => {
  const { about, kind, asks, meetingAt, cause, organisationIds } = telling;
  const told = new Map<string, Notice>();
  if (!isOpen(telling, at)) return [];
  for (const { personId, organisationId, since } of members) {
    if (!organisationIds.includes(organisationId) || since > telling.at || told.has(personId)) continue;
    told.set(personId, {
      id: idOf(personId, cause),
      personId,
      kind,
      about,
      ...(asks === undefined ? {} : { asks }),
      ...(meetingAt === undefined ? {} : { meetingAt }),
      organisationId,
      at,
      unread: true,
    });
  }
  return [...told.values()];
};

export const mark = ({ readAt: _, ...notice }: Notice, read: boolean, at: string): Notice =>
  read ? { ...notice, readAt: at, unread: false } : { ...notice, unread: true };

/** Format 1 knew of suggestions only. */
export const fromFormat1 = (document: unknown): unknown => {
  const { suggestionId, ...notice } = document as Omit<Notice, 'about'> & { readonly suggestionId: string };
  return { ...notice, about: { kind: 'suggestion', id: suggestionId } } satisfies Notice;
};
