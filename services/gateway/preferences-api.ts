// The calls the edge makes about how a person's notices are sent, in the edge's own terms.
import { NoticeKind } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import {
  EmailWay,
  type Preferences as PreferencesMessage,
  type PreferencesServiceDefinition,
  Weekday,
} from '../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { enumWords } from '../platform/enum-words.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';
import { type Notice, type NoticeWord, readNotice } from './notifications-api.ts';

export const emailWays = ['at_once', 'digest', 'never'] as const;
export type EmailWord = (typeof emailWays)[number];
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type WeekdayWord = (typeof weekdays)[number];

/** From, to. */
interface Span {
  readonly from: string;
  readonly to: string;
}

export interface ChosenPreferences {
  /** Kinds that are left out are sent as usual. */
  readonly email: Readonly<Partial<Record<NoticeWord, EmailWord | undefined>>>;
  readonly digest: { readonly weekday?: WeekdayWord | undefined; readonly hour: number };
  readonly quietHours?: Span | undefined;
  readonly weekdaysOff: readonly WeekdayWord[];
  readonly daysOff: readonly Span[];
  readonly mostADay: number;
}

export interface Preferences extends ChosenPreferences {
  readonly person: string;
  /** 0: as usual. */
  readonly version: number;
}

export interface NextDigest {
  readonly at: string;
  readonly notices: readonly Notice[];
}

export interface PreferencesCalls {
  get(person: string, as: Asking): Promise<Outcome<Preferences>>;
  put(
    person: string,
    chosen: ChosenPreferences,
    ifVersion: number | undefined,
    as: Asking,
  ): Promise<Outcome<Preferences>>;
  nextDigest(person: string, as: Asking): Promise<Outcome<NextDigest>>;
}

const kinds = enumWords(NoticeKind);
const ways = enumWords(EmailWay);
const days = enumWords(Weekday);

/** Without what a newer release added. */
const readPreferences = (outcome: Outcome<PreferencesMessage>): Outcome<Preferences> => {
  if (!outcome.ok) return outcome;
  const of = outcome.value;
  const { hour, weekday } = of.digest ?? { hour: 0, weekday: undefined };
  const email = of.kinds.flatMap(({ kind, email: way }) => {
    const [word, chosen] = [kinds.word(kind), ways.word(way)];
    return word === undefined || chosen === undefined ? [] : [[word, chosen] as const];
  });
  return ok({
    person: of.personId,
    version: of.version,
    email: Object.fromEntries(email),
    digest: { hour, ...(weekday === undefined ? {} : { weekday: days.word(weekday) }) },
    quietHours: of.quietHours,
    weekdaysOff: of.weekdaysOff.map((day) => days.word(day)).filter((day) => day !== undefined),
    daysOff: of.daysOff,
    mostADay: of.mostADay,
  });
};

const preferencesMessage = (person: string, of: ChosenPreferences): PreferencesMessage => {
  const { hour, weekday } = of.digest;
  return {
    personId: person,
    version: 0,
    kinds: Object.entries(of.email).flatMap(([kind, way]) =>
      way === undefined ? [] : [{ kind: kinds.value(kind as NoticeWord), email: ways.value(way) }],
    ),
    digest: { hour, weekday: weekday === undefined ? undefined : days.value(weekday) },
    quietHours: of.quietHours,
    weekdaysOff: of.weekdaysOff.map((day) => days.value(day)),
    daysOff: of.daysOff.map(({ from, to }) => ({ from, to })),
    mostADay: of.mostADay,
  };
};

export const preferencesOf = (client: Client<typeof PreferencesServiceDefinition>): PreferencesCalls => ({
  get: async (personId, { actor, call }) =>
    readPreferences(await client.getPreferences({ actor: actorMessage(actor), personId }, call)),
  put: async (personId, chosen, ifVersion, { actor, call }) => {
    const preferences = preferencesMessage(personId, chosen);
    const request = { actor: actorMessage(actor), preferences, ifVersion };
    return readPreferences(await client.putPreferences(request, call));
  },
  nextDigest: async (personId, { actor, call }) => {
    const answer = await client.previewDigest({ actor: actorMessage(actor), personId }, call);
    if (!answer.ok) return answer;
    const { at, notices } = answer.value;
    return ok({
      at: at?.toISOString() ?? '',
      notices: notices.map(readNotice).filter((notice) => notice !== undefined),
    });
  },
});
