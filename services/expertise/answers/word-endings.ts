// How a word that is only begun may go on, as far as the asker hears it.
import { foldWord } from '../analysis/fold-word.ts';
import type { FiledTerm } from './file-terms.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';

const shortestBegun = 2;
/** Stems lack the ending of their words: so much may be typed of it already… */
const longestEnding = 3;
/** …of a stem that is not shorter than this. */
const shortestStem = 4;

export interface Ending extends FiledTerm {
  /** Sources of the asker's circle that hold it. */
  readonly sources: number;
}

/** The commonest first, ties by the word; at most `limit`. */
export const endingsOf = (
  begun: string,
  limit: number,
  { frequency }: Pick<Horizon, 'frequency'>,
  { filed, engine }: Pick<AnsweringWith, 'filed' | 'engine'>,
): readonly Ending[] => {
  const letters = foldWord(begun);
  if (letters.length < shortestBegun) return [];
  const { termOf } = engine.terms;
  const heard = (terms: readonly FiledTerm[]): readonly Ending[] =>
    terms.map((one) => ({ ...one, sources: frequency(one.term) })).filter(({ sources }) => sources > 0);
  const nameOf = ({ stem, term }: FiledTerm): string => `${stem} ${termOf(term)}`;
  let found = heard(filed.beginningWith(letters));
  for (let end = letters.length - 1; found.length === 0 && end >= shortestStem; end -= 1) {
    if (letters.length - end > longestEnding) break;
    const stem = letters.slice(0, end);
    found = heard(filed.beginningWith(stem).filter((one) => one.stem === stem));
  }
  return found.toSorted((a, b) => b.sources - a.sources || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, limit);
};
