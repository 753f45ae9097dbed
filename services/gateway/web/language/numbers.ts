// Numbers and days as the reader's language writes them.
import type { Language } from './languages.ts';

const tags = { fr: 'fr-FR', en: 'en-GB' } as const;

export const numberIn = (language: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(tags[language], { maximumFractionDigits: digits }).format(value);

export const percentIn = (language: Language, share: number): string =>
  new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** `YYYY-MM-DD`, or an instant. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tags[language], {
    dateStyle: 'long',
    ...(day.length === 10 ? { timeZone: 'UTC' } : {}),
  }).format(new Date(day));

export const instantIn = (language: Language, instant: string): string =>
  new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
