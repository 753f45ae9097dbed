// Labels as the analysis reads them: the sequences of words by which they are found in texts.
import type { Tokens } from '../analysis/analysis.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { Language } from '../source.ts';
import { bareForm } from './bare-form.ts';
import type { Label } from './concept.ts';
import { gapBetween, tight } from './gap.ts';
import type { Gap } from './gap.ts';
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

/** Indexes of the tokens one after the other: of those that overlap, the first. */
const oneAfterTheOther = ({ length, starts, ends }: Tokens): readonly number[] => {
  const chosen: number[] = [];
  let end = -1;
  for (let at = 0; at < length; at += 1) {
    if ((starts[at] ?? 0) < end) continue;
    chosen.push(at);
    end = ends[at] ?? 0;
  }
  return chosen;
};

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

/** Undefined: no word of it carries a topic, and it cannot be found. */
export const readLabel = (
  { words }: Label,
  language: Language,
  reader: LabelReader,
): ReadLabel | undefined => {
  const tokens = reader.tokensIn(words, language);
  const chosen = oneAfterTheOther(tokens);
  const [first] = chosen;
  if (first === undefined) return undefined;
  const sequence = chosen.map((at) => tokens.terms[at] ?? -1);
  const gaps = chosen.map((at, place) =>
    place === 0 ? tight : gapBetween(words, tokens.ends[chosen[place - 1] ?? 0] ?? 0, tokens.starts[at] ?? 0),
  );
  const gap = Math.max(...gaps) as Gap;
  if (chosen.length > 1) return { sequence, gap };
  const isWord = !reader.termOf(sequence[0] ?? -1).startsWith('=');
  const place = { start: tokens.starts[first] ?? 0, end: tokens.ends[first] ?? 0 };
  return { sequence, gap, oneWord: oneWordOf(words, place, isWord, language, reader.forms) };
};

/**
 * A label of several words as a text of the other language holds it: French texts write "machine learning". One word
 * alone would often be another word there: pain.
 */
export const readAbroad = (label: Label, language: Language, reader: LabelReader): ReadLabel | undefined => {
  const abroad = readLabel(label, language === 'fr' ? 'en' : 'fr', reader);
  if (!abroad || abroad.sequence.length < 2) return undefined;
  const areNeutral = abroad.sequence.every((number) => reader.termOf(number).startsWith('='));
  return areNeutral ? undefined : abroad;
};
