// Preferences as the contract's message.
import { NoticeKind } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import {
  EmailWay,
  type Preferences as PreferencesMessage,
  Weekday,
} from '../../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { enumWords } from '../../platform/enum-words.ts';
import { invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { noticeKinds } from '../notice.ts';
import { type Preferences, waysOf } from './preferences.ts';

const kinds = enumWords(NoticeKind);
const ways = enumWords(EmailWay);
const days = enumWords(Weekday);

export const preferencesMessage = (of: Preferences, version: number): PreferencesMessage => {
  const chosen = waysOf(of);
  const { weekday, hour } = of.digest;
  return {
    personId: of.id,
    version,
    kinds: noticeKinds.map((kind) => ({ kind: kinds.value(kind), email: ways.value(chosen[kind]) })),
    digest: { hour, weekday: weekday === undefined ? undefined : days.value(weekday) },
    quietHours: of.quietHours && { ...of.quietHours },
    weekdaysOff: of.weekdaysOff.map((day) => days.value(day)),
    daysOff: of.daysOff.map(({ from, to }) => ({ from, to })),
    mostADay: of.mostADay,
  };
};

/** Refused where it has a word that this release does not know: what was chosen would be lost. */
export const readPreferencesMessage = (of: PreferencesMessage): Outcome<Preferences> => {
  const weekdaysOff = [...new Set(of.weekdaysOff)].map((day) => days.word(day));
  if (weekdaysOff.includes(undefined)) return refused(invalid({ field: 'weekdays_off', rule: 'not-one-of' }));
  const email = of.kinds.map(({ kind, email: way }) => [kinds.word(kind), ways.word(way)] as const);
  if (email.some(([kind]) => kind === undefined))
    return refused(invalid({ field: 'email', rule: 'not-one-of' }));
  const { weekday, hour } = of.digest ?? { hour: 8, weekday: undefined };
  const day = weekday === undefined ? undefined : days.word(weekday);
  if (weekday !== undefined && day === undefined)
    return refused(invalid({ field: 'digest.weekday', rule: 'not-one-of' }));
  return ok({
    id: of.personId,
    email: Object.fromEntries(email.filter(([, way]) => way !== undefined)),
    digest: { hour, ...(day === undefined ? {} : { weekday: day }) },
    ...(of.quietHours ? { quietHours: { from: of.quietHours.from, to: of.quietHours.to } } : {}),
    weekdaysOff: weekdaysOff.filter((one) => one !== undefined),
    daysOff: of.daysOff.map(({ from, to }) => ({ from, to })),
    mostADay: of.mostADay,
  });
};
