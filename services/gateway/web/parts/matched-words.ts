// Which words of a question answered to other words of a source: what makes a French question finding an English text
// understandable. Pure.
import type { MatchPart } from '../api/generated.ts';
import { fold } from './fold.ts';

export interface Matched {
  readonly asked: string;
  readonly found: string;
  readonly how: 'translation' | 'concept' | 'broader';
}

const mostTold = 4;
/** Of the evidence: what is less is not why it was found. */
const worthTelling = 0.05;

/** Forms of one word, as « sensor » and « sensors », are the same to a reader. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [fold(one), fold(other)];
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)));
};

/** Largest share first; each pair of words once. */
export const matchedWords = (parts: readonly MatchPart[]): readonly Matched[] => {
  const told = new Map<string, Matched>();
  for (const { kind, asked, found, share } of parts) {
    if (kind !== 'translation' && kind !== 'concept' && kind !== 'broader') continue;
    if (asked === '' || found === '' || share < worthTelling || isSame(asked, found)) continue;
    const key = `${fold(asked)} ${fold(found)}`;
    if (!told.has(key)) told.set(key, { asked, found, how: kind });
  }
  return [...told.values()].slice(0, mostTold);
};
