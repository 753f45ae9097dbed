// A curator's own concepts, as a thesaurus would bring them in.
import type { NewId } from '../../platform/ids.ts';
import type { ReadConcept } from './gather-concepts.ts';
import { conceptUri } from './skos.ts';

export interface ProposedConcept {
  readonly fr: readonly string[];
  readonly en: readonly string[];
  /** Ids of concepts there are. */
  readonly broader: readonly string[];
}

export const proposedConcepts = (
  concepts: readonly ProposedConcept[],
  newId: NewId,
): readonly ReadConcept[] =>
  concepts.map(({ fr, en, broader }) => ({
    uri: `urn:passerelle:proposed:${newId('cpt')}`,
    broader: broader.map(conceptUri),
    fr,
    en,
  }));
