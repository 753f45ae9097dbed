// How a person is told, as it is written in a form, and the choice that is sent of it. Pure.
import type { EmailWay, NotificationPreferences, NotificationPreferencesBody } from '../api/generated.ts';
import type { Words } from '../kept/words.ts';
import { type NoticeKind, noticeKinds } from '../parts/notice-kinds.ts';
import { daysWritten, wholeDays } from './days-off-words.ts';
import { emailWays, weekdays } from './ways-and-days.ts';

export const kindField = (kind: NoticeKind): string => `email.${kind}`;

/** Offered to who has no quiet hours yet. */
const usualNight = { from: '20:00', to: '07:00' };

export const preferenceWords = (of: NotificationPreferences): Words => {
  const { from, to } = of.quiet_hours ?? usualNight;
  return {
    ...Object.fromEntries(noticeKinds.map((kind) => [kindField(kind), of.email[kind] ?? 'digest'])),
    every: of.digest.weekday ?? 'day',
    hour: String(of.digest.hour),
    quiet: of.quiet_hours ? 'yes' : 'no',
    from,
    to,
    weekdays_off: weekdays.filter((day) => of.weekdays_off.includes(day)).join(' '),
    days_off: daysWritten(of.days_off),
    most_a_day: String(of.most_a_day),
  };
};

const wayOf = (word: string | undefined): EmailWay => emailWays.find((way) => way === word) ?? 'digest';

/** `words`: of every field. */
export const preferencesOf = (words: Words): NotificationPreferencesBody => {
  const weekday = weekdays.find((day) => day === words['every']);
  return {
    email: Object.fromEntries(noticeKinds.map((kind) => [kind, wayOf(words[kindField(kind)])])),
    digest: { hour: Number(words['hour']), ...(weekday === undefined ? {} : { weekday }) },
    ...(words['quiet'] === 'yes'
      ? { quiet_hours: { from: words['from'] ?? '', to: words['to'] ?? '' } }
      : {}),
    weekdays_off: weekdays.filter((day) => words['weekdays_off']?.split(' ').includes(day)),
    days_off: [...wholeDays(words['days_off'] ?? '')],
    most_a_day: Number(words['most_a_day']),
  };
};

/** What says something only where something else is chosen says nothing otherwise. */
const meant = (words: Words): Words => {
  const { from, to, ...others } = words;
  return {
    ...others,
    ...(words['quiet'] === 'yes' ? { from: from ?? '', to: to ?? '' } : {}),
    days_off: daysWritten(wholeDays(words['days_off'] ?? '')),
    most_a_day: words['most_a_day']?.trim() ?? '',
  };
};

/** Fields that stand otherwise in the one than in the other. */
export const changedBetween = (before: Words, after: Words): readonly string[] => {
  const [one, other] = [meant(before), meant(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name],
  );
};

/** Fields that are written and cannot be sent. */
export const wrongIn = (words: Words): readonly string[] => [
  ...(words['quiet'] === 'yes' ? ['from', 'to'].filter((end) => words[end] === '') : []),
  ...(/^\d{1,6}$/.test(words['most_a_day']?.trim() ?? '') ? [] : ['most_a_day']),
];
