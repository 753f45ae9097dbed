// What the consortium builder is asked: what a call requires, who could take part, who may not meet, who worked together.

/** What a requirement asks for. */
export type Asked =
  /** Words; covered as well as the likest partner covers them. */
  | { readonly what: 'expertise' }
  | { readonly what: 'role' }
  /** So many partners of one kind of organisation, from 1. */
  | { readonly what: 'kind'; readonly kind: string; readonly atLeast: number }
  /** Partners of so many different countries or poles, from 1. */
  | { readonly what: 'countries'; readonly atLeast: number }
  | { readonly what: 'poles'; readonly atLeast: number };

export type Requirement = Asked & {
  readonly id: string;
  /** Above 0; what counts is its share of all weights. */
  readonly weight: number;
  readonly mandatory: boolean;
};

/** How well a candidate covers what is asked in words; what is too little to count is left out. */
export interface Covers {
  readonly requirementId: string;
  /** Above 0, to 1. */
  readonly likeness: number;
  /** References to the words that say so, handed through. */
  readonly evidence: readonly string[];
}

export interface Candidate {
  readonly organisationId: string;
  readonly kind: string;
  readonly pole?: string;
  readonly country?: string;
  readonly isNewcomer: boolean;
  /** How many more introductions it takes; below 1 it stays out unless it is pinned. */
  readonly placesLeft: number;
  /** How much it is asked for already, from 0 (never) to 1 (as much as it takes). */
  readonly exposure: number;
  readonly covers: readonly Covers[];
}

export interface PairOfOrganisations {
  readonly a: string;
  readonly b: string;
}

export interface ProvenLink extends PairOfOrganisations {
  /** How well they know each other from work done together, above 0, to 1. */
  readonly strength: number;
}

export interface ConsortiumTask {
  readonly requirements: readonly Requirement[];
  readonly minPartners: number;
  readonly maxPartners: number;
  /** Each organisation once. */
  readonly candidates: readonly Candidate[];
  /** May never be in one consortium. */
  readonly forbidden: readonly PairOfOrganisations[];
  readonly proven: readonly ProvenLink[];
  /** Are in, whatever they cover. */
  readonly pinned: readonly string[];
  /** Stay out. */
  readonly removed: readonly string[];
  /** Leads: is in as if it were pinned. */
  readonly lead?: string;
}

export const pinnedOf = ({ pinned, lead }: ConsortiumTask): readonly string[] =>
  [...new Set(lead === undefined ? pinned : [lead, ...pinned])].toSorted();

export type WhyUnavailable = 'removed' | 'full';

/** Why nobody is asked to take part in this consortium, or undefined where they may be. */
export const whyUnavailable = (
  { organisationId, placesLeft }: Candidate,
  { pinned, removed }: { readonly pinned: ReadonlySet<string>; readonly removed: ReadonlySet<string> },
): WhyUnavailable | undefined => {
  if (removed.has(organisationId)) return 'removed';
  return placesLeft < 1 && !pinned.has(organisationId) ? 'full' : undefined;
};
