// Days counted since 1970-01-01, in UTC.

export const msPerDay = 86_400_000;

/** Of the day in which an instant falls. */
export const dayNumber = (instant: Date): number => Math.floor(instant.getTime() / msPerDay);

/** Of a date that may be a year or a month only, then of its first day; undefined where it is none. */
export const dayNumberOf = (date: string | undefined): number | undefined => {
  if (date === undefined) return undefined;
  const day = date.length < 10 ? `${date}${'-01-01'.slice(date.length - 10)}` : date;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : Math.floor(at / msPerDay);
};
