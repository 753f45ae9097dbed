// Small vocabularies, and texts read with them.
import { createAnalyser } from '../../../../services/expertise/analysis/analyse-text.ts';
import type { Analyser } from '../../../../services/expertise/analysis/analyse-text.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { learningLanguageOdds } from '../../../../services/expertise/analysis/language-odds.ts';
import type { IrregularForms } from '../../../../services/expertise/analysis/stem-word.ts';
import type { Language } from '../../../../services/expertise/source.ts';
import type { Concept } from '../../../../services/expertise/vocabulary/concept.ts';
import { createLabelReader } from '../../../../services/expertise/vocabulary/label-reader.ts';
import { readingLexicon } from '../../../../services/expertise/vocabulary/read-lexicon.ts';
import { conceptHeader, parseConcepts } from '../../../../services/expertise/vocabulary/parse-concepts.ts';
import { growVocabulary } from '../../../../services/expertise/vocabulary/vocabulary.ts';
import type { KnownTerms, Vocabulary } from '../../../../services/expertise/vocabulary/vocabulary.ts';
import { aDictionary } from '../analysis/a-dictionary.ts';

export { aDictionary };

export const noForms: IrregularForms = { fr: new Map(), en: new Map() };

/** Lines `id type broader fr en` with one bar between the columns. */
export const conceptsOf = (...lines: readonly string[]): readonly Concept[] => {
  const text = [conceptHeader, ...lines.map((line) => line.split(' || ').join('\t'))].join('\n');
  const { lines: read, malformed } = parseConcepts(text);
  if (malformed.length > 0) throw new Error(JSON.stringify(malformed));
  return read.map(({ concept }) => concept);
};

const words = {
  fr: 'les patients atteints du foie suivis par une équipe de soins de santé, avec des données cliniques',
  en: 'patients with liver disease followed by a health care team, with their clinical data',
};

export const anAnalyser = (terms: KnownTerms, forms: IrregularForms = noForms): Analyser =>
  createAnalyser(terms, {
    odds: runToEnd(learningLanguageOdds({ fr: words.fr.split(' '), en: words.en.split(' ') })),
    forms,
  });

export const aVocabulary = (
  concepts: readonly Concept[],
  { forms = noForms, lexicon = [] as { french: string; english: string }[] } = {},
): Vocabulary => {
  const reader = createLabelReader(forms);
  const translations = lexicon.map((words) => ({ ...words, probability: 1 }));
  runToEnd(readingLexicon({ translations, concepts: [] }, reader));
  return runToEnd(growVocabulary({ version: '1', concepts }, reader));
};

/** What a text speaks of: `words as written → concept`. */
export const readerOf = (vocabulary: Vocabulary, { forms = noForms } = {}) => {
  const terms = aDictionary();
  const analyser = anAnalyser(terms, forms);
  const annotator = vocabulary.annotatorOver(terms);
  const read = (how: 'read' | 'ask') => (text: string, language: Language) => {
    const { length, starts, ends, terms: found } = annotator.annotate(analyser[how](text, language), text);
    return Array.from({ length }, (_, at) => {
      const written = text.slice(starts[at], ends[at]);
      return `${written} → ${terms.termOf(found[at] ?? -1).slice(1)}`;
    });
  };
  return { text: read('read'), question: read('ask'), terms };
};
