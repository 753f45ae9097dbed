// Reads labels as texts are read, with numbers of its own for their words.
import { createAnalyser } from '../analysis/analyse-text.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import type { VocabularyReader } from './vocabulary.ts';

export const createLabelReader = (forms: IrregularForms): VocabularyReader => {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const find = (term: string): number => numbers.get(term) ?? -1;
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, terms.length);
    terms.push(term);
    return terms.length - 1;
  };
  // The language of a label is known: no odds.
  const { tokensIn } = createAnalyser({ numberOf, find }, { forms, odds: () => 0 });
  return { forms, tokensIn, find, termOf: (number) => terms[number] ?? '' };
};
