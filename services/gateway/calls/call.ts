// A call for projects, whom it fits, and consortia for it, as brokering tells them.
import type { Quote } from '../search/found.ts';

/** Asks exactly one thing. */
export interface Requirement {
  /** Within the call. */
  readonly id: string;
  readonly mandatory: boolean;
  readonly weight: number;
  /** In the call's words. */
  readonly expertise?: string | undefined;
  readonly kind?: { readonly kind: string; readonly least: number } | undefined;
  readonly countries?: { readonly least: number } | undefined;
}

/** What its author says of it. */
export interface CallWords {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly url?: string | undefined;
  /** YYYY-MM-DD. */
  readonly opensOn?: string | undefined;
  readonly closesOn: string;
  readonly budget?: number | undefined;
  readonly requirements: readonly Requirement[];
  readonly leastPartners: number;
  readonly mostPartners: number;
  readonly countries: readonly string[];
  /** `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly invented: boolean;
}

export interface Call extends CallWords {
  readonly id: string;
  readonly version: number;
  readonly open: boolean;
  /** To those who may know. */
  readonly recorded?: { readonly at: string; readonly by: string; readonly requestId: string };
}

export interface Fit {
  readonly organisation: string;
  /** In 0..1. */
  readonly likeness: number;
  readonly requirements: readonly string[];
}

export interface Fits {
  readonly fits: readonly Fit[];
  /** Absent: not looked for yet. */
  readonly at?: string;
}

/** Why a partner is in. */
export const partnerReasons = [
  'lead',
  'pinned',
  'covers_best',
  'only_one',
  'required_kind',
  'brings_place',
  'proven_link',
  'new_links',
  'newcomer',
  'reaches_minimum',
] as const;
export type PartnerReasonCode = (typeof partnerReasons)[number];

/** Why there is no consortium, or fewer than asked for. */
export const consortiumTroubles = [
  'unknown_organisation',
  'pinned_and_removed',
  'pinned_forbidden',
  'too_many_pinned',
  'minimum_above_maximum',
  'too_few_organisations',
  'exclusions_leave_too_few',
  'mandatory_lacks_candidates',
  'mandatory_unavailable',
  'maximum_too_small',
  'mandatory_forbidden',
  'mandatory_not_together',
] as const;
export type ConsortiumTroubleCode = (typeof consortiumTroubles)[number];

/** Why nobody in a consortium covers a requirement. */
export const gapCodes = [
  'no_candidate',
  'too_few_candidates',
  'removed',
  'full',
  'forbidden',
  'no_room',
  'like_another',
  'not_worth_it',
] as const;
export type GapCode = (typeof gapCodes)[number];

export interface Gap {
  readonly requirement: string;
  /** Absent: for a reason that a newer release added. */
  readonly because: GapCode | undefined;
  /** Some who would do but for that. */
  readonly organisations: readonly string[];
  /** How many partners are missing. */
  readonly needed: number;
}

/** A code with what it names: kinds, places and numbers by what they are, and ids. */
export interface Coded<Code extends string> {
  readonly code: Code;
  readonly parameters: Readonly<Record<string, string>>;
  readonly organisations: readonly string[];
  readonly requirements: readonly string[];
}

export interface Partner {
  readonly organisation: string;
  readonly reasons: readonly Coded<PartnerReasonCode>[];
  readonly pinned: boolean;
}

/** That a partner covers a requirement. */
export interface Coverage {
  readonly requirement: string;
  readonly organisation: string;
  readonly likeness: number;
  readonly quotes: readonly Quote[];
}

export interface Consortium {
  readonly coverage: number;
  readonly score: number;
  readonly partners: readonly Partner[];
  readonly matrix: readonly Coverage[];
  readonly uncovered: readonly string[];
  readonly provenLinks: number;
  readonly newLinks: number;
  readonly proven: boolean;
  readonly gaps: readonly Gap[];
}

export interface ConsortiumChange {
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly coverage: number;
}

export interface Consortia {
  readonly consortia: readonly Consortium[];
  readonly missing: readonly { readonly requirement: string; readonly nearest: readonly Fit[] }[];
  readonly troubles: readonly Coded<ConsortiumTroubleCode>[];
  readonly change?: ConsortiumChange;
  readonly considered: number;
}
