// An analyser as the service makes it, and its answers as sentences can be written about.
import { createAnalyser } from '../../../../services/expertise/analysis/analyse-text.ts';
import type { Analyser } from '../../../../services/expertise/analysis/analyse-text.ts';
import type { Analysis, Tokens } from '../../../../services/expertise/analysis/analysis.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { learningLanguageOdds } from '../../../../services/expertise/analysis/language-odds.ts';
import type { Language } from '../../../../services/expertise/source.ts';
import { readCuratedVocabulary } from '../../../../services/expertise/vocabulary/curated-files.ts';
import { aDictionary } from './a-dictionary.ts';
import type { Dictionary } from './a-dictionary.ts';

const curated = readCuratedVocabulary();

const wordsOf = (language: Language): readonly string[] => [
  ...curated.concepts.flatMap(({ labels }) =>
    labels[language].flatMap(({ words }) => words.split(/[ '’-]+/)),
  ),
  ...curated.translations.map(({ french, english }) => (language === 'fr' ? french : english)),
];

export const odds = runToEnd(learningLanguageOdds({ fr: wordsOf('fr'), en: wordsOf('en') }));
export const { forms } = curated;

export const anAnalyser = (dictionary: Dictionary = aDictionary()): Analyser =>
  createAnalyser(dictionary, { odds, forms });

const shared = aDictionary();
export const analyser = anAnalyser(shared);

export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

export const tokensOf = ({ length, terms, starts, ends }: Tokens): readonly Token[] =>
  Array.from({ length }, (_, at) => ({
    term: shared.termOf(terms[at] ?? -1),
    start: starts[at] ?? 0,
    end: ends[at] ?? 0,
  }));

export const readTokens = (text: string, declared: Language = 'fr'): readonly Token[] =>
  tokensOf(analyser.read(text, declared).words);

/** `written→term`, in the order of places. */
export const read = (text: string, declared: Language = 'fr'): readonly string[] =>
  readTokens(text, declared).map(({ term, start, end }) => `${text.slice(start, end)}→${term}`);

export const termsOf = (text: string, declared: Language = 'fr'): readonly string[] =>
  readTokens(text, declared).map(({ term }) => term);

export const languagesOf = (text: string, declared: Language): readonly Language[] =>
  analyser.read(text, declared).passages.map(({ language }) => language);

/** `SHORT = terms of the long form`. */
export const acronymsOf = (text: string, declared: Language = 'fr'): readonly string[] => {
  const { acronyms }: Analysis = analyser.read(text, declared);
  return acronyms.map(
    ({ short, long }) => `${shared.termOf(short)} = ${long.map((term) => shared.termOf(term)).join(' ')}`,
  );
};
