// What the curated vocabulary teaches about both languages: made once a process, however many engines there are.
import { learningLanguageOdds } from './analysis/language-odds.ts';
import type { LanguageOdds } from './analysis/language-odds.ts';
import type { Language } from './source.ts';
import type { CuratedVocabulary } from './vocabulary/curated-files.ts';
import { createLabelReader } from './vocabulary/label-reader.ts';
import { readingLexicon } from './vocabulary/read-lexicon.ts';
import type { Lexicon } from './vocabulary/read-lexicon.ts';
import { growVocabulary } from './vocabulary/vocabulary.ts';
import type { Vocabulary, VocabularyReader } from './vocabulary/vocabulary.ts';

export interface LanguageKnowledge {
  readonly odds: LanguageOdds;
  readonly reader: VocabularyReader;
  readonly lexicon: Lexicon;
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

/** Takes a second or so, and pauses where it yields; whoever asks next finds it made. */
export const growLanguageKnowledge = function* (
  curated: CuratedVocabulary,
): Generator<void, LanguageKnowledge> {
  const before = known.get(curated);
  if (before) return before;
  const reader = createLabelReader(curated.forms);
  const lexicon = yield* readingLexicon(curated, reader);
  const odds = yield* learningLanguageOdds({ fr: labelWords(curated, 'fr'), en: labelWords(curated, 'en') });
  const vocabulary = yield* growVocabulary(curated, reader);
  const knowledge = { odds, reader, lexicon, vocabulary };
  known.set(curated, knowledge);
  return knowledge;
};
