// Labels as the analysis reads them: the sequences of words by which they are found in texts.
import type { Tokens } from '../analysis/analysis.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { Language } from '../source.ts';
import { bareForm } from './bare-form.ts';
import type { Label } from './concept.ts';
import { gapBetween, tight } from './gap.ts';
import type { Gap } from './gap.ts';
import { otherLanguage } from './word-of-term.ts';
import { countWords, joined, spelt } from './written-words.ts';

/** What must hold besides the stem where a label has only one word that carries a topic. */
export interface OneWord {
  /** See `bareForm`; absent for acronyms and names, which have no stem. */
  readonly bare?: string;
  /** The stop words of the label, which then must stand in the text too: the "Down" of "Down syndrome". */
  readonly before: string;
  readonly after: string;
  readonly wordsBefore: number;
  readonly wordsAfter: number;
}

export interface ReadLabel {
  /** Numbers of its words. */
  readonly sequence: readonly number[];
  readonly oneWord?: OneWord;
  /** The widest of those between its words. */
  readonly gap: Gap;
}

/** Reads labels; its numbers are its own, so that labels do not fill the dictionary of the texts. */
export interface LabelReader {
  readonly forms: IrregularForms;
  tokensIn(words: string, language: Language): Tokens;
  termOf(number: number): string;
}

const oneWordOf = (
  words: string,
  { start, end }: { start: number; end: number },
  isWord: boolean,
  language: Language,
  forms: IrregularForms,
): OneWord => {
  const before = spelt(words.slice(0, start));
  const after = spelt(words.slice(end));
  return {
    ...(isWord ? { bare: bareForm(joined(words.slice(start, end)), language, forms) } : {}),
    before,
    after,
    wordsBefore: countWords(before),
    wordsAfter: countWords(after),
  };
};

interface Sequence extends Omit<ReadLabel, 'oneWord'> {
  /** Of its first word. */
  readonly start: number;
  readonly end: number;
}

/** Undefined: no word of it carries a topic, and it cannot be found. */
const sequenceIn = (words: string, language: Language, reader: LabelReader): Sequence | undefined => {
  const { length, terms, starts, ends } = reader.tokensIn(words, language);
  if (length === 0) return undefined;
  const place = { start: starts[0] ?? 0, end: ends[0] ?? 0 };
  const sequence = [terms[0] ?? -1];
  let gap: Gap = tight;
  let { end } = place;
  for (let at = 1; at < length; at += 1) {
    const start = starts[at] ?? 0;
    // Of those that overlap, the first.
    if (start < end) continue;
    gap = Math.max(gap, gapBetween(words, end, start)) as Gap;
    sequence.push(terms[at] ?? -1);
    end = ends[at] ?? 0;
  }
  return { sequence, gap, ...place };
};

const isNeutral = (reader: LabelReader, word: number): boolean => reader.termOf(word).startsWith('=');

/** Undefined: it cannot be found. */
export const readLabel = (
  { words }: Label,
  language: Language,
  reader: LabelReader,
): ReadLabel | undefined => {
  const read = sequenceIn(words, language, reader);
  if (!read) return undefined;
  const { sequence, gap } = read;
  const [only, second] = sequence;
  if (only === undefined || second !== undefined) return { sequence, gap };
  const oneWord = oneWordOf(words, read, !isNeutral(reader, only), language, reader.forms);
  return { sequence, gap, oneWord };
};

/**
 * A label of several words as a text of the other language holds it: French texts write "machine learning". One word
 * alone would often be another word there: pain.
 */
export const readAbroad = (
  { words }: Label,
  language: Language,
  reader: LabelReader,
): ReadLabel | undefined => {
  const abroad = sequenceIn(words, otherLanguage[language], reader);
  if (!abroad || abroad.sequence.length < 2) return undefined;
  const { sequence, gap } = abroad;
  return sequence.every((word) => isNeutral(reader, word)) ? undefined : { sequence, gap };
};
