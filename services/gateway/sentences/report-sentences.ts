// What each language must be able to say of figures: what they are called, how they are defined, what they show.
import type { ReportCode, ReportColumn, ReportKind, ReportTable } from '../reports/report.ts';

/** A name, and a sentence that defines it. */
export interface Defined {
  readonly name: string;
  readonly definition: string;
}

/** What the sentence of a report names: what is hidden or not there is absent. */
export interface ReportWords {
  readonly numbers: Readonly<Record<string, number | undefined>>;
  /** What stands first, where one may be named. */
  readonly first: string | undefined;
}

/** What can be said outside of the campus of needs that nobody on it answers well. */
export interface BriefWords {
  /** Absent: needs that no concept covers. */
  readonly concept: string | undefined;
  /** Absent: fewer than five, which are not told. */
  readonly needs: number | undefined;
  readonly organisations: number | undefined;
  /** As a day of the calendar. */
  readonly since: string | undefined;
  /** Of what is needed, listed. */
  readonly types: string | undefined;
}

export interface ReportSentences {
  readonly kinds: Readonly<Record<ReportKind, string>>;
  readonly tables: Readonly<Record<ReportTable, Defined>>;
  readonly columns: Readonly<Record<ReportColumn, Defined>>;
  /** Also the steps of the funnel and the causes of being left out, as they are called in a cell. */
  readonly codes: Readonly<Record<ReportCode, string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly declined: Readonly<Record<string, string>>;
  /** Where it is not shown. */
  readonly hidden: string;
  /** What a report shows, in one sentence. */
  readonly says: Readonly<Record<ReportKind, (of: ReportWords) => string>>;
  /** While it is still being made. */
  making(of: { readonly done: number; readonly all: number }): string;
  /** Without a concept. */
  readonly noConcept: string;
  brief(of: BriefWords): string;
  number(value: number, unit: 'count' | 'share' | 'days' | 'ratio'): string;
  day(day: string): string;
}
