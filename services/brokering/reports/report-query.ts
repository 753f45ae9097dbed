// What part of the campus and of its time a report is about.
import { msPerDay } from '../../platform/day-number.ts';
import { endOfDay } from '../../platform/local-day.ts';
import type { OrganisationFacts } from './facts-read.ts';
import type { ReportFacts } from './report-facts.ts';

/** Of how many organisations a figure must speak, so that it can be shown. */
export const smallestGroup = 5;

/** Days are YYYY-MM-DD in the campus's time zone, both included. */
export interface TimeQuery {
  readonly timeZone: string;
  readonly from?: string;
  readonly to?: string;
  /** Other than `smallestGroup`; 1 shows all. */
  readonly smallest?: number;
}

/** What is hidden is so within a report: who asks for many, each of a little more, can still take one from another. */
export interface ReportQuery extends TimeQuery {
  readonly kind?: string;
  readonly pole?: string;
}

/** Whether an instant falls in the days that are asked for; none does that is unknown. */
export const timeAsked = ({ timeZone, from, to }: TimeQuery): ((instant: number) => boolean) => {
  const dayBefore = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) - msPerDay).toISOString().slice(0, 10);
  const first = from === undefined ? -Infinity : endOfDay(dayBefore(from), timeZone).getTime();
  const end = to === undefined ? Infinity : endOfDay(to, timeZone).getTime();
  return (instant) => instant >= first && instant < end;
};

const isAsked = ({ kind, poles }: OrganisationFacts, query: ReportQuery): boolean =>
  (query.kind === undefined || kind === query.kind) &&
  (query.pole === undefined || poles.includes(query.pole));

/** 'none' where it is in no pole. */
export const polesOf = (organisation: OrganisationFacts | undefined): readonly string[] =>
  organisation && organisation.poles.length > 0 ? organisation.poles : ['none'];

/** By the numbers of organisations, 1 for those that are asked for; undefined: all are, also those that are unknown. */
export type Asked = Uint8Array | undefined;

export const organisationsAsked = (facts: ReportFacts, query: ReportQuery): Asked => {
  if (query.kind === undefined && query.pole === undefined) return undefined;
  return Uint8Array.from({ length: facts.organisationCount }, (_, at) => {
    const organisation = facts.organisation(at);
    return organisation !== undefined && isAsked(organisation, query) ? 1 : 0;
  });
};

/** Whether an organisation that is asked for is among these. */
export const isAnyAsked = (asked: Asked, parties: readonly number[]): boolean => {
  if (!asked) return true;
  for (const party of parties) if (asked[party] === 1) return true;
  return false;
};

/** Which organisations that are asked for a figure speaks of, as far as it matters: no more than make it large enough. */
export type Few = number[];

export const note = (seen: Few, asked: Asked, parties: readonly number[], smallest: number): void => {
  for (const party of parties) {
    if (seen.length >= smallest) return;
    if ((!asked || asked[party] === 1) && !seen.includes(party)) seen.push(party);
  }
};
