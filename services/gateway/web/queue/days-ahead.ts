// Days to put something aside until. Pure.

/** YYYY-MM-DD, by the reader's calendar. */
export const daysAhead = (now: Date, days: number): string =>
  new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10);
