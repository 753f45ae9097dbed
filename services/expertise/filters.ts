// What answers must be like, as plain data.
import type { Language, SourceKind, StatementType } from './source.ts';
import type { OrganisationKind, Pole } from './organisation.ts';

/** Values of one field are alternatives; all fields that have any must hold. */
export interface Filters {
  readonly organisationKinds: readonly OrganisationKind[];
  readonly poles: readonly Pole[];
  /** The source speaks of one of these concepts, or of something narrower. */
  readonly concepts: readonly string[];
  readonly languages: readonly Language[];
  /** Days since 1970-01-01; sources without a day stay. */
  readonly since?: number;
  readonly statementTypes: readonly StatementType[];
  /** Empty: all but needs, which are no knowledge. */
  readonly sourceKinds: readonly SourceKind[];
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

export const noFilters: Filters = {
  organisationKinds: [],
  poles: [],
  concepts: [],
  languages: [],
  statementTypes: [],
  sourceKinds: [],
};

/** What is asked. */
export type Asked =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'organisation'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'concept'; readonly id: string };
