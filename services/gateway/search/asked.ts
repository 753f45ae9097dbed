// A question to expertise, in the names that the REST API has for its fields.
import type { FacetField } from './found.ts';

/** What is asked: exactly one. */
export type Question =
  | { readonly words: string }
  | { readonly text: string }
  | { readonly organisation: string }
  | { readonly source: string }
  | { readonly concept: string };

/** Values of one field are alternatives; all fields must hold. */
export interface Filters {
  readonly organisation_kind?: readonly string[] | undefined;
  readonly pole?: readonly string[] | undefined;
  readonly concept?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly statement_type?: readonly string[] | undefined;
  readonly source_kind?: readonly string[] | undefined;
}

/** How much of the answer is wanted. */
export interface Wanted {
  readonly facets?: readonly FacetField[] | undefined;
  readonly experts?: boolean | undefined;
  readonly evidence?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface Asked extends Wanted {
  readonly question: Question;
  readonly filters: Filters;
  readonly without?: {
    readonly sources?: readonly string[] | undefined;
    readonly organisations?: readonly string[] | undefined;
  };
}

export const defaultHits = 20;
export const mostHits = 100;
/** The best; who wants to read more of one organisation asks for more, or for its page. */
export const defaultEvidence = 1;
export const mostEvidence = 5;
