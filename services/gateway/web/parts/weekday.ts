// Days of the week as the reader's language calls them.
import type { Language } from '../language/languages.ts';

/** `weekday`: 1, Monday, to 7, Sunday. */
export const weekdayIn = (language: Language, weekday: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    // The first of January 2024 was a Monday.
    new Date(Date.UTC(2024, 0, weekday)),
  );
