// What reports are made of, as plain data: no words, no persons.
import type { DeclineReason } from '../introductions/introduction.ts';

export interface OrganisationFacts {
  readonly id: string;
  readonly kind: string;
  readonly poles: readonly string[];
  readonly country?: string;
  readonly since: string;
  /** It agreed to be suggested, and is neither removed nor merged. */
  readonly takesPart: boolean;
}

export interface AnswerFacts {
  readonly organisationId: string;
  readonly answer: 'interested' | 'not_now' | 'no';
  readonly at: string;
  readonly reason?: DeclineReason;
}

export interface SuggestionFacts {
  readonly id: string;
  readonly organisationIds: readonly [string, string];
  readonly firstProposedAt: string;
  readonly answers: readonly AnswerFacts[];
  readonly state: 'proposed' | 'withdrawn';
}

export interface CollaborationFacts {
  readonly organisationIds: readonly string[];
  readonly kind: string;
  /** A day, a month or a year. */
  readonly since?: string;
}

/** A source that comes near to a need and does not answer it, or the other way round. */
export interface NearFacts {
  readonly organisationId: string;
  readonly sourceId: string;
  readonly likeness: number;
}

export interface StatementFacts {
  readonly id: string;
  readonly kind: 'offer' | 'need';
  readonly organisationId: string;
  readonly type: string;
  readonly since: string;
  readonly conceptIds: readonly string[];
  /** Of what answers it best, or of what it answers best, in 0..1; absent where nothing does at all. */
  readonly bestLikeness?: number;
  readonly nearest: readonly NearFacts[];
  /** In how many introductions it was asked for. */
  readonly asked: number;
  /** In how many suggestions it stood. */
  readonly suggested: number;
}
