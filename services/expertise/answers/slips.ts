// How many slips of the finger a word may have, and all the words that one slip makes of it.

/** A short word has too many neighbours; a long one is hardly mistaken for another. */
export const slipsFor = (length: number): number => {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
};

/** Shorter words have neighbours enough that begin like them. */
const freeBeginning = 6;

/** A slip in the first letter is rare: it is believed in where the word is long. */
export const mayBegin = (typed: string, meant: string): boolean =>
  typed.length >= freeBeginning || typed.charAt(0) === meant.charAt(0);

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Of a folded word: a letter left out, added, replaced, or two neighbours swapped. Itself is none of them. */
export const oneSlipFrom = function* (word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    for (const letter of letters) yield before + letter + here + after;
    if (here === '') return;
    yield before + after;
    for (const letter of letters) if (letter !== here) yield before + letter + after;
    const next = after.charAt(0);
    if (next !== '' && next !== here) yield before + next + here + after.slice(1);
  }
};
