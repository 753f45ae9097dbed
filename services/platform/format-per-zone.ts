// Formats of dates and hours in whatever time zone.

/** More than there are; that many in letters of other cases are somebody's game. */
const mostZones = 1_000;

/** One format a time zone: making one costs more than the rest of a write, and much memory outside of the heap. */
export const formatPerZone = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    if (made.size >= mostZones) made.clear();
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
    made.set(timeZone, format);
    return format;
  };
};
