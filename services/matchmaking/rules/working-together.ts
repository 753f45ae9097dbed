// Whether two organisations are working together now.

export interface Collaboration {
  readonly id: string;
  readonly organisationIds: readonly string[];
  readonly kind: string;
  /** First and last day, YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  readonly visibility: 'public' | 'campus' | 'animators';
}

/** Kinds that go on for a while; a publication, a purchase or a hiring has happened. */
const lasting: ReadonlySet<string> = new Set(['project', 'trial', 'data_access']);

/** Years after its first day at which one without a last day is taken to be over: few are funded for longer. */
const longestYears = 5;

const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/**
 * `today` is a day of the campus. Where no day is known nobody said that it ended: to propose those who already work
 * together costs more trust than to leave out a pair that once did.
 */
export const lasts = ({ kind, since, until }: Collaboration, today: string): boolean => {
  if (!lasting.has(kind) || (since !== undefined && since > today)) return false;
  if (until !== undefined) return today <= until;
  return since === undefined || today < yearsAfter(since, longestYears);
};
