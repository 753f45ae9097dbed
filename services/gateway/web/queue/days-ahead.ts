// Days to put something aside until. Pure.

/** YYYY-MM-DD, by the calendar of that zone; of the reader's own where it is not known yet. */
export const daysAhead = (now: Date, days: number, timeZone?: string): string => {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...(timeZone === undefined ? {} : { timeZone }),
  } as const).formatToParts(now);
  const numberOf = (type: 'year' | 'month' | 'day'): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return new Date(Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day') + days))
    .toISOString()
    .slice(0, 10);
};
