// Formats of dates and hours in whatever time zone.

/** One format a time zone: making one costs more than the rest of a write, and much memory outside of the heap. */
export const formatPerZone = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
    made.set(timeZone, format);
    return format;
  };
};
