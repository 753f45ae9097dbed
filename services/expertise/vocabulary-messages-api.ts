// Concepts, imports and mappings in the contract's terms.
import { ImportState as ImportStateMessage } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import type {
  Concept as ConceptMessage,
  ImportedConcept as ImportedConceptMessage,
  Mapping as MappingMessage,
  VocabularyImport as VocabularyImportMessage,
} from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { enumWords } from '../platform/enum-words.ts';
import type { StoredConcept, StoredImport } from './vocabulary/collections.ts';
import type { Concept } from './vocabulary/concept.ts';
import { countsOf } from './vocabulary/import.ts';
import type { BroughtConcept } from './vocabulary/import.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

const states = enumWords(ImportStateMessage);

export const conceptMessage = (
  { id, type, broader, labels, importId }: Concept,
  { narrowerOf }: Pick<Vocabulary, 'narrowerOf'>,
): ConceptMessage => ({
  id,
  type,
  broader: [...broader],
  french: labels.fr.map(({ words }) => words),
  english: labels.en.map(({ words }) => words),
  narrower: [...narrowerOf(id)],
  importId,
});

export const importMessage = ({ document, version }: Stored<StoredImport>): VocabularyImportMessage => {
  const { id, name, state, counts, decisions, at, by } = document;
  return {
    id,
    version,
    name,
    state: states.value(state),
    ...countsOf(counts, decisions),
    at: new Date(at),
    by,
  };
};

export const readImported = (message: ImportedConceptMessage): BroughtConcept => ({
  uri: message.uri,
  ...(message.notation === undefined ? {} : { notation: message.notation }),
  broader: message.broader,
  fr: message.french,
  en: message.english,
  ...(message.sameAs === undefined ? {} : { sameAs: message.sameAs }),
});

/** `decided` undefined: nothing yet; empty: a concept of its own. */
export const mappingMessage = (concept: StoredConcept, decided: string | undefined): MappingMessage => ({
  importId: concept.importId,
  concept: {
    uri: concept.uri,
    notation: concept.notation,
    broader: [...concept.broader],
    french: [...concept.fr],
    english: [...concept.en],
    sameAs: concept.sameAs,
  },
  candidates: [...concept.candidates],
  decided,
});
