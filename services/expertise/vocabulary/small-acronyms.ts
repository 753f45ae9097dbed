// Words typed in small letters, or all in capitals, that are an acronym or a name of the dictionary: irm and IRM, mrna and
// mRNA.
import type { Language } from '../source.ts';
import type { IrregularForms } from '../analysis/stem-word.ts';
import { stemWord } from '../analysis/stem-word.ts';
import { foldWord } from '../analysis/fold-word.ts';
import type { KnownTerms } from './vocabulary.ts';

export interface SmallAcronyms {
  /** Files terms met since last time, so many at the most; false once none is left. */
  file(most: number): boolean;
  /** What a word may be, or what an acronym may be typed as; as the dictionary would have it. */
  of(term: string): readonly string[];
}

/** A name with capitals inside is kept folded: `=mrna`. */
const acronym = /^=(?:\p{Lu}{2,6}|\p{Ll}{2,6})$/u;

const otherCase = (term: string): string => {
  const small = term.toLowerCase();
  return term === small ? term.toUpperCase() : small;
};

export const createSmallAcronyms = (
  terms: Pick<KnownTerms, 'termOf' | 'size'>,
  forms: IrregularForms,
): SmallAcronyms => {
  /** By word, acronyms. */
  const byWord = new Map<string, string[]>();
  let filed = 0;

  const typedAs = (term: string): readonly string[] => {
    const folded = foldWord(term.slice(1));
    return (['fr', 'en'] as const).map(
      (language: Language) => `${language}:${stemWord(folded, language, forms)}`,
    );
  };

  const file = (most: number): boolean => {
    const end = Math.min(terms.size, filed + most);
    for (; filed < end; filed += 1) {
      const term = terms.termOf(filed);
      if (!acronym.test(term)) continue;
      for (const word of typedAs(term)) byWord.set(word, [...(byWord.get(word) ?? []), term]);
    }
    return filed < terms.size;
  };

  return {
    file,
    of: (term) => {
      file(Infinity);
      return acronym.test(term) ? [otherCase(term), ...typedAs(term)] : (byWord.get(term) ?? []);
    },
  };
};
