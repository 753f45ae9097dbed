// What expertise answers, in the edge's own terms, before it is cut down to what one reader may see.
import type { Visibility } from '../../platform/access/actor.ts';
import type { PageOf } from '../asking.ts';

/** A place, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words cut out of a source, with what decides who may read them. */
export interface Quote {
  readonly source: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly words: string;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  /** What matched, in order, without overlap; places in `words`. */
  readonly marks: readonly Span[];
}

export const partKinds = ['word', 'translation', 'concept', 'broader', 'theme', 'name', 'rest'] as const;
export type PartKind = (typeof partKinds)[number];

/** What makes a part of the score of one evidence. */
export interface Part {
  readonly kind: PartKind;
  /** The question's word; empty for a theme and for the rest. */
  readonly asked: string;
  /** The source's word; for a name, the words of it that were typed; empty for a theme and for the rest. */
  readonly found: string;
  /** In 0..1 of the evidence's raw score. */
  readonly share: number;
  readonly concept?: string;
}

export const sourceKinds = ['organisation', 'offer', 'need', 'text'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Evidence {
  readonly source: string;
  readonly kind: SourceKind;
  readonly score: number;
  /** In 0..1 of the organisation's raw score. */
  readonly share: number;
  /** In the order of the source as they come, the one that says most first as they are shown. */
  readonly quotes: readonly Quote[];
  readonly parts: readonly Part[];
}

export interface Hit {
  readonly organisation: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** For animators who asked for them. */
  readonly experts: readonly { readonly person: string; readonly share: number }[];
}

export const facetFields = [
  'organisation_kind',
  'pole',
  'concept',
  'language',
  'statement_type',
  'source_kind',
] as const;
export type FacetField = (typeof facetFields)[number];

export interface Facet {
  readonly field: FacetField;
  /** Values as a filter of the same name takes them. */
  readonly counts: readonly { readonly value: string; readonly organisations: number }[];
}

export interface Found extends PageOf<Hit> {
  /** Organisations, over all pages. */
  readonly found: number;
  readonly facets: readonly Facet[];
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
  /** Words typed that nobody whom the asker hears says, in any language. */
  readonly unheard: readonly string[];
  /** The order changed since the page before. */
  readonly reordered: boolean;
}

export interface Explanation {
  readonly score: number;
  readonly asking: readonly Quote[];
  readonly answering: readonly Quote[];
  readonly parts: readonly Part[];
}

export interface Completion {
  readonly text: string;
  readonly concept?: string | undefined;
  readonly sources: number;
}
