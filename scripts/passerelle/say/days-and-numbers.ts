// Days, instants and decimals as people write them in each language. Files, JSON and tables keep ISO 8601. Pure.

const dated = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const english = dated('en-GB');
const french = dated('fr-FR');

/** What is no day stays as it is. */
const format = (iso: string, format: Intl.DateTimeFormat): string => {
  const day = Date.parse(iso.slice(0, 10));
  return Number.isNaN(day) ? iso : format.format(day);
};

export const dayInEnglish = (iso: string): string => format(iso, english);
export const dayInFrench = (iso: string): string => format(iso, french).replace(/^1 /, '1er ');

const timeOf = (iso: string): string => iso.slice(11, 16);

export const daysInEnglish = {
  day: dayInEnglish,
  /** In UTC. */
  minute: (iso: string): string => `${dayInEnglish(iso)} at ${timeOf(iso)} UTC`,
  /** A number that is written with a point. */
  decimal: (number: string): string => number,
};

export const daysInFrench: typeof daysInEnglish = {
  day: dayInFrench,
  minute: (iso) => `${dayInFrench(iso)} à ${timeOf(iso)} UTC`,
  decimal: (number) => number.replace('.', ','),
};
