// When and how a person is to be reached by e-mail; the inbox has every notice, whatever is chosen here.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { type NoticeKind, noticeKinds } from '../notice.ts';

/** At once: after a short while, in which related notices come together. */
export const emailWays = ['at_once', 'digest', 'never'] as const;
export type EmailWay = (typeof emailWays)[number];

/** In the order of ISO 8601. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

export interface DigestTime {
  /** Absent: each day. */
  readonly weekday?: Weekday;
  /** 0 to 23. */
  readonly hour: number;
}

/** Local times of day, HH:MM; over midnight where it ends before it begins. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Local days, YYYY-MM-DD; both belong to it. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** When nothing is sent. */
export interface Rest {
  readonly quietHours?: QuietHours;
  readonly weekdaysOff: readonly Weekday[];
  readonly daysOff: readonly DayRange[];
}

export interface Preferences extends Rest {
  /** The person's. */
  readonly id: string;
  /** Kinds that are not in it are sent as they are to those who chose nothing. */
  readonly email: Readonly<Partial<Record<NoticeKind, EmailWay>>>;
  readonly digest: DigestTime;
  /** Messages a local day; digests apart. */
  readonly mostADay: number;
}

export const preferencesCollection: CollectionDefinition<Preferences> = {
  name: 'notifications.preferences',
  kept: 'owned',
  format: 1,
  indexes: {},
};

/** At once is what somebody waits for, or what was promised to somebody; all else can wait for the next morning. */
const usualWays: Readonly<Record<NoticeKind, EmailWay>> = {
  new_suggestion: 'digest',
  introduction_offered: 'at_once',
  introduction_reminder: 'digest',
  introduced: 'at_once',
  introduction_ended: 'digest',
  introduction_reopened: 'at_once',
  meeting_set: 'at_once',
  meeting_changed: 'at_once',
  meeting_cancelled: 'at_once',
  outcome_asked: 'digest',
  call_fits: 'digest',
  animator_asks: 'at_once',
  webhook_paused: 'at_once',
  address_unreachable: 'digest',
};

/** Of who chose nothing: working days from seven to eight in the evening, the digest in the morning. */
export const usualPreferences = (personId: string): Preferences => ({
  id: personId,
  email: usualWays,
  digest: { hour: 8 },
  quietHours: { from: '20:00', to: '07:00' },
  weekdaysOff: ['saturday', 'sunday'],
  daysOff: [],
  mostADay: 5,
});

export const wayOf = ({ email }: Pick<Preferences, 'email'>, kind: NoticeKind): EmailWay =>
  email[kind] ?? usualWays[kind];

/** The kinds that this person does not want by e-mail. */
export const unwantedKinds = (preferences: Pick<Preferences, 'email'>): ReadonlySet<NoticeKind> =>
  new Set(noticeKinds.filter((kind) => wayOf(preferences, kind) === 'never'));

/** How each kind is sent, whether chosen or usual. */
export const waysOf = (preferences: Pick<Preferences, 'email'>): Readonly<Record<NoticeKind, EmailWay>> => ({
  ...usualWays,
  ...preferences.email,
});
