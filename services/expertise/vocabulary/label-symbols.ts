// Knows the words of a text among those of the labels: the two have dictionaries of their own.
import type { Tokens } from '../analysis/analysis.ts';
import { foldWord } from '../analysis/fold-word.ts';
import { acronymTerm, isUnit, nameTerm } from '../analysis/read-names.ts';
import { stemWord } from '../analysis/stem-word.ts';
import type { Language } from '../source.ts';
import type { KnownTerms, VocabularyReader } from './vocabulary.ts';

/** Number of a token's word among those of the labels; -1: no label has it. */
export type SymbolAt = (words: Tokens, at: number, text: string, language: Language) => number;

const unknown = -2;

/** As people type them: irm, Sars, mrna. Shorter ones, numbers and units are something else. */
const typedAcronym = /^(?:fr|en):(?![ivxlcdm]+$)([a-z]{3,6})$/;

/** Numbers of the dictionary are looked up once each. */
export const createSymbols = (
  terms: Pick<KnownTerms, 'termOf'>,
  { find, forms }: Pick<VocabularyReader, 'find' | 'forms'>,
): SymbolAt => {
  let symbols = new Int32Array(4096).fill(unknown);

  /** A word that neither a label nor the lexicon has may be an acronym in small letters; its stem may lack an ending. */
  const findTerm = (term: string): number => {
    const word = find(term);
    const [, letters] = word >= 0 ? [] : (typedAcronym.exec(term) ?? []);
    if (letters === undefined || isUnit(letters)) return word;
    const whole = ['', 's', 'e'].map((ending) => `=${letters}${ending}`);
    const acronyms = [...whole.map((one) => one.toUpperCase()), ...whole].map(find);
    return acronyms.find((one) => one >= 0) ?? -1;
  };

  /** A question's word that no text holds has no number there, and may be a label's all the same. */
  const readUnnumbered = (written: string, language: Language): number => {
    const stem = findTerm(`${language}:${stemWord(foldWord(written), language, forms)}`);
    if (stem >= 0) return stem;
    const acronym = find(acronymTerm(written));
    return acronym >= 0 ? acronym : find(nameTerm(written));
  };

  return (words, at, text, language) => {
    const number = words.terms[at] ?? -1;
    if (number < 0) return readUnnumbered(text.slice(words.starts[at], words.ends[at]), language);
    if (number >= symbols.length) {
      const larger = new Int32Array(Math.max(number + 1, symbols.length * 2)).fill(unknown);
      larger.set(symbols);
      symbols = larger;
    }
    const known = symbols[number] ?? unknown;
    if (known !== unknown) return known;
    const found = findTerm(terms.termOf(number));
    symbols[number] = found;
    return found;
  };
};
