// What matchmaking and expertise know of every statement and source of the campus, at one moment.
import type { LeftOutFacts } from './queue/collect-items.ts';

export interface SurveyedStatement {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'offer' | 'need';
  readonly type?: string;
  /** UTC. */
  readonly since: string;
  /** Best first. */
  readonly nearest: readonly {
    readonly organisationId: string;
    readonly sourceId: string;
    /** In 0..1. */
    readonly likeness: number;
  }[];
  /** Live suggestions that stand on it. */
  readonly suggested: number;
  /** False until it was searched for. */
  readonly searched: boolean;
}

export interface SurveyedSource {
  readonly id: string;
  /** `organisation`: its own description. */
  readonly kind: 'organisation' | 'offer' | 'need' | 'text';
  readonly organisationIds: readonly string[];
  /** Those it names; empty: no concept covers its words. */
  readonly conceptIds: readonly string[];
}

export interface Survey {
  readonly statements: readonly SurveyedStatement[];
  /** In 0..1: from here on, likeness counts as an answer. */
  readonly floor: number;
  readonly sources: readonly SurveyedSource[];
  readonly leftOut: readonly LeftOutFacts[];
  /** When it was asked for, UTC. */
  readonly at: string;
}
