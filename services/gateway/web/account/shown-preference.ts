// A field of how one is told and what stands in it, in a few words.
import { useLanguage } from '../language/language.ts';
import { dayIn, listIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import type { Words } from '../kept/words.ts';
import { noticeKinds } from '../parts/notice-kinds.ts';
import { weekdayIn } from '../parts/weekday.ts';
import { daysIn } from './days-off-words.ts';
import { kindField } from './preference-words.ts';
import { emailWays, weekdays } from './ways-and-days.ts';

export const useShownPreference = (): ((name: string, words: Words) => string) => {
  const text = useText();
  const language = useLanguage();
  const weekday = (day: string): string => weekdayIn(language, weekdays.findIndex((one) => one === day) + 1);
  const shownDigest = (words: Words): string => {
    const every = words['every'] ?? 'day';
    const days =
      every === 'day' ? text('account.every.day') : text('account.every.week', { day: weekday(every) });
    return `${days}, ${text('account.hour.of', { hour: Number(words['hour']) })}`;
  };
  const shownQuiet = (words: Words): string =>
    words['quiet'] === 'yes' ? `${words['from'] ?? ''} – ${words['to'] ?? ''}` : text('account.none');
  const shownDays = (days: readonly string[]): string =>
    days.length === 0 ? text('account.none') : listIn(language, days);
  return (name, words) => {
    const kind = noticeKinds.find((one) => kindField(one) === name);
    const now = (field: string, value: string): string => text('account.now', { field, value });
    if (kind !== undefined) {
      const way = emailWays.find((one) => one === words[name]) ?? 'digest';
      return now(text(`account.kind.${kind}`), text(`account.way.${way}`));
    }
    switch (name) {
      case 'every':
      case 'hour':
        return now(text('account.digest'), shownDigest(words));
      case 'weekdays_off':
        return now(
          text('account.weekdays'),
          shownDays(
            (words[name] ?? '')
              .split(' ')
              .filter((one) => one !== '')
              .map(weekday),
          ),
        );
      case 'days_off':
        return now(
          text('account.days'),
          shownDays(
            daysIn(words[name] ?? '').map(({ from, to }) =>
              from === to ? dayIn(language, from) : `${dayIn(language, from)} – ${dayIn(language, to)}`,
            ),
          ),
        );
      case 'most_a_day':
        return now(text('account.most'), words[name] ?? '');
      default:
        return now(text('account.quiet'), shownQuiet(words));
    }
  };
};
