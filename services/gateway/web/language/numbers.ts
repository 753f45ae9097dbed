// Numbers, days and countries as the reader's language writes them.
import type { Language } from './languages.ts';

const tags = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A format takes a hundred times as long to make as to use: each is made once. */
const madeOnce = <Format, Asked extends string | number>(make: (tag: string, asked: Asked) => Format) => {
  const made = new Map<string, Format>();
  return (language: Language, asked: Asked): Format => {
    const key = `${language} ${asked}`;
    const format = made.get(key) ?? make(tags[language], asked);
    made.set(key, format);
    return format;
  };
};

const numbers = madeOnce(
  (tag, digits: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }),
);
const percents = madeOnce(
  (tag, digits: number) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: digits }),
);
const days = madeOnce(
  (tag, zone: 'UTC' | 'here') =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...(zone === 'UTC' ? { timeZone: zone } : {}) }),
);
const instants = madeOnce(
  (tag, _: 'here') => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
);
const shortDays = madeOnce(
  (tag, _: 'here') => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' }),
);
const weekdays = madeOnce(
  (tag, _: 'here') => new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric' }),
);
const times = madeOnce((tag, _: 'here') => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }));
const slots = madeOnce(
  (tag, _: 'here') =>
    new Intl.DateTimeFormat(tag, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
const moments = madeOnce(
  (tag, timeZone: string) =>
    new Intl.DateTimeFormat(tag, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }),
);
const lists = madeOnce((tag, _: 'and') => new Intl.ListFormat(tag, { type: 'conjunction' }));
const months = madeOnce(
  (tag, _: 'UTC') => new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const amounts = madeOnce(
  (tag, _: 'EUR') =>
    new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
);
const countries = madeOnce((tag, _: 'region') => new Intl.DisplayNames(tag, { type: 'region' }));

/** The first of a month is an ordinal in French, which no format of dates knows: “1er septembre”. */
const asWritten = (language: Language, day: string): string =>
  language === 'fr' ? day.replaceAll(/(?<!\d)1 (?=\p{L})/gu, '1er ') : day;

export const numberIn = (language: Language, value: number, digits = 0): string =>
  numbers(language, digits).format(value);

export const percentIn = (language: Language, share: number, digits = 0): string =>
  percents(language, digits).format(share);

/** `YYYY-MM-DD`, or an instant. */
export const dayIn = (language: Language, day: string): string =>
  asWritten(language, days(language, day.length === 10 ? 'UTC' : 'here').format(new Date(day)));

export const instantIn = (language: Language, instant: string): string =>
  instants(language, 'here').format(new Date(instant));

/** Without its year. */
export const shortDayIn = (language: Language, instant: string): string =>
  asWritten(language, shortDays(language, 'here').format(new Date(instant)));

/** Day of the week and of the month, as a column is headed. */
export const weekdayIn = (language: Language, day: Date): string => weekdays(language, 'here').format(day);

export const timeIn = (language: Language, instant: string): string =>
  times(language, 'here').format(new Date(instant));

/** From when to when, by the clock of the reader. */
export const slotIn = (
  language: Language,
  { start, end }: { readonly start: string; readonly end: string },
): string => asWritten(language, slots(language, 'here').formatRange(new Date(start), new Date(end)));

/** By the clock of a time zone, whichever the reader's device is in. */
export const momentIn = (language: Language, instant: string, timeZone: string): string =>
  asWritten(language, moments(language, timeZone).format(new Date(instant)));

/** As listed within a sentence. */
export const listIn = (language: Language, all: readonly string[]): string =>
  lists(language, 'and').format(all);

/** `YYYY-MM`. */
export const monthIn = (language: Language, month: string): string =>
  months(language, 'UTC').format(new Date(`${month}-01T00:00:00Z`));

/** By its code, which is what an unknown one is called. */
export const countryIn = (language: Language, code: string): string =>
  countries(language, 'region').of(code) ?? code;

/** Whole euros. */
export const eurosIn = (language: Language, amount: number): string =>
  amounts(language, 'EUR').format(amount);
