// What brokering knows of the campus: its copies of what others tell, cut down to what introductions and figures need.
import type { IntroductionFacts } from '../introductions/facts.ts';
import type { IntroductionSummary } from '../queue/introduction-summary.ts';

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  /** Absent where this release does not know it. */
  readonly kind?: string;
  readonly poles: readonly string[];
  readonly country: string;
  readonly site?: string;
  readonly parentId?: string;
  /** Another stands for it now. */
  readonly mergedInto?: string;
  /** `scheme:value`. */
  readonly externalIds: readonly string[];
  /** When it was first heard of, UTC. */
  readonly since: string;
}

export interface KnownStatement {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'offer' | 'need';
  readonly type?: string;
  /** YYYY-MM-DD. */
  readonly expiresOn?: string;
  readonly expired: boolean;
  /** When it was last written, UTC. */
  readonly since: string;
}

export interface KnownCollaboration {
  readonly id: string;
  readonly organisationIds: readonly string[];
  readonly kind: string;
  /** YYYY-MM-DD. */
  readonly since?: string;
}

export interface KnownSuggestion {
  readonly id: string;
  readonly organisationIds: readonly string[];
  readonly proposed: boolean;
  /** When it was first proposed, UTC. */
  readonly proposedAt: string;
}

/** What one side of a suggestion said last. */
export interface KnownInterest {
  readonly id: string;
  readonly suggestionId: string;
  readonly organisationId: string;
  readonly answer: 'interested' | 'not_now' | 'no';
  readonly reason?: string;
  /** UTC. */
  readonly at: string;
}

export interface KnownMembership {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
}

export interface KnownConsent {
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly given: boolean;
}

export interface KnownIntroduction extends IntroductionFacts {
  /** What the queue goes by. */
  readonly summary: IntroductionSummary;
}
