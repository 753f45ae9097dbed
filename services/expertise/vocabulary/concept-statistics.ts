// What the vocabulary's calls ask the index: which concepts an organisation, or a text, speaks of, which words no concept
// covers.
import type { Actor } from '../../platform/access/actor.ts';
import type { Language, SourceKind } from '../source.ts';
import type { UncoveredWord } from './uncovered-words.ts';

/** A concept that sources of an organisation speak of, as far as the asker may see them. */
export interface SpokenConcept {
  readonly id: string;
  readonly sources: number;
  /** Its impact times its rarity, in 0..1 of the strongest. */
  readonly weight: number;
}

/** A concept of a text, and the words that say it, in UTF-16 units. */
export interface ConceptPlaces {
  readonly id: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** What one source names, without what is only broader than something else that it names. */
export interface NamedConcepts {
  readonly id: string;
  readonly kind: SourceKind;
  /** Organisations, in the order of ids. */
  readonly owners: readonly string[];
  /** Ids in their order; none: no concept covers its words. */
  readonly concepts: readonly string[];
}

export interface NamedPage {
  /** In the order of ids. */
  readonly sources: readonly NamedConcepts[];
  readonly more: boolean;
}

export interface ConceptStatistics {
  /** Strongest first, at most `limit`; undefined: the asker may not know of the organisation. */
  spokenOf(
    organisationId: string,
    actor: Actor,
    limit: number,
  ): Promise<readonly SpokenConcept[] | undefined>;
  /** In the order in which the text first says them; `declared`: what it is in where it does not tell. */
  inText(text: string, declared: Language, actor: Actor): Promise<readonly ConceptPlaces[]>;
  /** What every source of the campus names, at most `limit` of them after the id `after`. */
  ofSources(limit: number, after: string | undefined): Promise<NamedPage>;
  /** Most sources first, at most `limit`. */
  uncovered(limit: number): Promise<readonly UncoveredWord[]>;
}
