// A proposed consortium: who is in and why, what is covered by whom, what is not and who would be needed.
import type { Asked } from './consortium-task.ts';
import type { Score } from './score.ts';

/** Why a partner is in: codes and ids, said in words elsewhere. */
export type WhyIn =
  | { readonly code: 'lead' }
  | { readonly code: 'pinned' }
  /** Nobody in the consortium covers it better. */
  | { readonly code: 'covers_best'; readonly requirementId: string; readonly likeness: number }
  /** Of all who could take part, nobody else would do. */
  | { readonly code: 'only_one'; readonly requirementId: string }
  | { readonly code: 'required_kind'; readonly requirementId: string; readonly kind: string }
  /** The only partner of its country or pole, where so many different ones are required. */
  | { readonly code: 'brings_place'; readonly requirementId: string; readonly place: string }
  | { readonly code: 'proven_link'; readonly organisationId: string; readonly strength: number }
  /** Has not worked with these yet; said where some in the consortium have worked together. */
  | { readonly code: 'new_links'; readonly organisationIds: readonly string[] }
  | { readonly code: 'newcomer' }
  /** Covers nothing that others don't cover as well; the call wants so many partners. */
  | { readonly code: 'reaches_minimum'; readonly minimum: number };

export interface Partner {
  readonly organisationId: string;
  readonly why: readonly WhyIn[];
}

/** One field of the matrix: what a partner does for a requirement. */
export interface CoveredBy {
  readonly organisationId: string;
  /** Above 0, to 1; 1 for a partner of the required kind, or of a known country or pole. */
  readonly likeness: number;
  readonly evidence: readonly string[];
}

/** A row of the matrix. */
export interface Coverage {
  readonly requirementId: string;
  /** From 0 to 1: the best likeness, or the share of the required number that is reached. */
  readonly coverage: number;
  /** Somebody covers it, or the required number is reached. */
  readonly isCovered: boolean;
  readonly by: readonly CoveredBy[];
}

export const gapCodes = [
  'no_candidate', // nobody on the campus would do
  'too_few_candidates', // not as many on the campus as required
  'removed', // who would do was removed
  'full', // who would do has no place left
  'forbidden', // who would do may not be with a partner
  'no_room', // the consortium has as many partners as it may have
  'like_another', // whoever would do makes it too like a consortium proposed before
  'not_worth_it', // covering it is worth less than one more partner costs
] as const;
export type GapCode = (typeof gapCodes)[number];

/** A requirement that stays uncovered. */
export interface Gap {
  readonly requirementId: string;
  readonly isMandatory: boolean;
  readonly because: GapCode;
  /** Some who would do but for that, likest first. */
  readonly organisationIds: readonly string[];
  /** Whom to look for elsewhere: so many partners that are, know or do what is asked, or are of other places than these. */
  readonly needed: {
    readonly what: Asked['what'];
    readonly count: number;
    readonly kind?: string;
    readonly otherThan?: readonly string[];
  };
}

/** Whether a better one could exist, of those that differ enough from the consortia proposed before. */
export type Proof =
  | { readonly kind: 'best' }
  /** Not searched to the end; none scores higher than this. */
  | { readonly kind: 'bounded'; readonly mandatory: number; readonly total: number };

export interface Consortium {
  /** The lead first, then by id. */
  readonly partners: readonly Partner[];
  /** By id of the requirement, as are gaps. */
  readonly coverage: readonly Coverage[];
  readonly gaps: readonly Gap[];
  readonly score: Score;
  readonly proof: Proof;
}

/** What keeps every consortium from being made, or from covering all that is mandatory. */
export type Conflict =
  /** Pinned, or leads, but is no candidate. */
  | { readonly code: 'unknown_organisation'; readonly organisationId: string }
  | { readonly code: 'pinned_and_removed'; readonly organisationId: string }
  | { readonly code: 'pinned_forbidden'; readonly organisationIds: readonly [string, string] }
  | { readonly code: 'too_many_pinned'; readonly pinned: number; readonly maximum: number }
  | { readonly code: 'minimum_above_maximum'; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'too_few_organisations'; readonly available: number; readonly minimum: number }
  /** No team of the least size was found whose members may all meet. */
  | { readonly code: 'exclusions_leave_too_few'; readonly minimum: number }
  /** On the whole campus there are not as many as this mandatory requirement asks for. */
  | {
      readonly code: 'mandatory_lacks_candidates';
      readonly requirementId: string;
      readonly available: number;
      readonly required: number;
    }
  /** Whoever would do was removed or has no place left. */
  | {
      readonly code: 'mandatory_unavailable';
      readonly requirementId: string;
      readonly organisationIds: readonly string[];
    }
  /** These cannot be covered with so few partners; so many would do. */
  | {
      readonly code: 'maximum_too_small';
      readonly requirementIds: readonly string[];
      readonly maximum: number;
      readonly needed: number;
    }
  /** These could be covered if these pairs might meet. */
  | {
      readonly code: 'mandatory_forbidden';
      readonly requirementIds: readonly string[];
      readonly pairs: readonly (readonly [string, string])[];
    }
  /** Each could be covered, all together only with more partners and pairs that may not meet, or not as far as was searched. */
  | { readonly code: 'mandatory_not_together'; readonly requirementIds: readonly string[] };

export type Proposal =
  /** Best first; `conflicts` says why no consortium covers all that is mandatory, where none does. */
  | {
      readonly kind: 'proposed';
      readonly consortia: readonly Consortium[];
      readonly conflicts: readonly Conflict[];
    }
  | { readonly kind: 'impossible'; readonly conflicts: readonly Conflict[] };
