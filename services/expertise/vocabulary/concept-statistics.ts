// What the vocabulary's calls ask the index: which concepts an organisation, or a text, speaks of, which words no concept
// covers.
import type { Actor } from '../../platform/access/actor.ts';
import type { Language } from '../source.ts';
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

export interface ConceptStatistics {
  /** Strongest first, at most `limit`; undefined: the asker may not know of the organisation. */
  spokenOf(
    organisationId: string,
    actor: Actor,
    limit: number,
  ): Promise<readonly SpokenConcept[] | undefined>;
  /** In the order in which the text first says them; `declared`: what it is in where it does not tell. */
  inText(text: string, declared: Language, actor: Actor): Promise<readonly ConceptPlaces[]>;
  /** Most sources first, at most `limit`. */
  uncovered(limit: number): Promise<readonly UncoveredWord[]>;
}
