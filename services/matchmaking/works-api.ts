// Reads what texts and collaborations say of themselves in the contract's words.
const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a date that may be a year or a month only; undefined where it is none. */
export const dayOf = (date: string | undefined): number | undefined => {
  if (date === undefined) return undefined;
  const day = date.length < 10 ? `${date}${'-01-01'.slice(date.length - 10)}` : date;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : Math.floor(at / msPerDay);
};
