// What the curated vocabulary teaches about both languages: made once a process, however many engines there are.
import { learnLanguageOdds } from './analysis/language-odds.ts';
import type { LanguageOdds } from './analysis/language-odds.ts';
import type { Language } from './source.ts';
import type { CuratedVocabulary } from './vocabulary/curated-files.ts';
import { createLabelReader } from './vocabulary/label-reader.ts';
import { createVocabulary } from './vocabulary/vocabulary.ts';
import type { Vocabulary, VocabularyReader } from './vocabulary/vocabulary.ts';

export interface LanguageKnowledge {
  readonly odds: LanguageOdds;
  readonly reader: VocabularyReader;
  /** Of the curated concepts alone. */
  readonly vocabulary: Vocabulary;
}

const known = new WeakMap<CuratedVocabulary, LanguageKnowledge>();

const labelWords = function* (curated: CuratedVocabulary, language: Language): Generator<string> {
  for (const { labels } of curated.concepts) {
    for (const { words } of labels[language]) yield* words.split(/[ '’-]+/);
  }
  for (const { french, english } of curated.translations) yield language === 'fr' ? french : english;
};

export const languageKnowledge = (curated: CuratedVocabulary): LanguageKnowledge => {
  const before = known.get(curated);
  if (before) return before;
  const reader = createLabelReader(curated.forms, curated.translations);
  const knowledge = {
    odds: learnLanguageOdds({ fr: labelWords(curated, 'fr'), en: labelWords(curated, 'en') }),
    reader,
    vocabulary: createVocabulary(curated, reader),
  };
  known.set(curated, knowledge);
  return knowledge;
};
