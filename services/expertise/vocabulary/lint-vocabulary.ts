// Everything that must hold of the curated vocabulary; a test holds it to this.
import type { CuratedFile } from './curated-files.ts';
import { lintConcepts } from './lint-concepts.ts';
import type { LintFault } from './lint-concepts.ts';
import { lintLabels } from './lint-labels.ts';
import type { Collision } from './lint-labels.ts';
import { lintForms, lintLexicon } from './lint-lexicon.ts';
import type { VocabularyReader } from './vocabulary.ts';

export interface CuratedFiles {
  readonly concepts: readonly CuratedFile[];
  readonly lexicon: readonly CuratedFile[];
  readonly forms: readonly CuratedFile[];
}

export interface Lint {
  readonly faults: readonly LintFault[];
  /** Labels of different concepts that are written differently, and that texts tell apart no more once stemmed. */
  readonly stemCollisions: readonly Collision[];
  /** Concepts with both languages and a broader one; fields are not counted. */
  readonly concepts: number;
  /** French words with a translation. */
  readonly words: number;
}

export const describeFault = ({ file, line, reason }: LintFault): string => `${file}:${line}: ${reason}`;

export const lintVocabulary = (files: CuratedFiles, reader: VocabularyReader): Lint => {
  const concepts = lintConcepts(files.concepts);
  const labels = lintLabels(concepts, reader);
  const lexicon = lintLexicon(files.lexicon, reader);
  const counted = concepts.placed.filter(
    ({ concept: { type, broader, labels: of } }) =>
      type !== 'field' && broader.length > 0 && of.fr.length > 0 && of.en.length > 0,
  );
  return {
    faults: [
      ...concepts.faults,
      ...labels.faults,
      ...lexicon.faults,
      ...lexicon.cognates,
      ...lintForms(files.forms),
    ],
    stemCollisions: labels.stemCollisions,
    concepts: counted.length,
    words: lexicon.words,
  };
};
