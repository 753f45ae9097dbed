// A day some months from now, by the reader's calendar. Pure.

/** YYYY-MM-DD. */
export const dayAhead = (now: Date, months: number): string =>
  new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, now.getDate())).toISOString().slice(0, 10);
