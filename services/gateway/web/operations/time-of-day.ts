// A time of the day, to the second.
import type { Language } from '../api/generated.ts';

export const timeIn = (language: Language, at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeStyle: 'medium',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
