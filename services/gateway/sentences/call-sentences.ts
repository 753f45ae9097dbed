// What each language must be able to say of calls for projects and of consortia.
import type { Coded, ConsortiumTroubleCode, GapCode, PartnerReasonCode, Requirement } from '../calls/call.ts';

/** What the sentences of a consortium name, already in words; several are listed. */
export interface ConsortiumWords {
  /** What is asked. */
  readonly requirements: string;
  /** Names of organisations. */
  readonly organisations: string;
  /** What a kind of organisation is called, a country, or a pole. */
  readonly kind: string;
  /** Numbers, by name. */
  readonly numbers: Coded<string>['parameters'];
}

export interface CallSentences {
  /** What is asked, as a heading. */
  requirement(of: Requirement): string;
  /** Where it is not known which. */
  readonly unnamed: Readonly<Record<'requirements' | 'organisations', string>>;
  readonly reasons: Readonly<Record<PartnerReasonCode, (of: ConsortiumWords) => string>>;
  /** Why nobody in a consortium covers what is asked. */
  readonly gaps: Readonly<Record<GapCode, (of: ConsortiumWords) => string>>;
  readonly troubles: Readonly<Record<ConsortiumTroubleCode, (of: ConsortiumWords) => string>>;
  /** Share of what is asked, by so many partners; `uncovered`: what nobody in it covers, listed. */
  covers(of: { coverage: number; partners: number; uncovered: string | undefined }): string;
  /** Nobody on the campus covers it; `nearest`: names, listed. */
  missing(of: { requirement: string; nearest: string | undefined }): string;
}
