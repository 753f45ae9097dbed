// Which words are one slip of the keyboard apart: a letter left out, put in, changed, or two neighbours swapped.

/** Word → the words one slip from it, and how alike they are, in 0..1. */
export type Slips = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A slip in a shorter word, or in one with digits, makes another word: Qare and Care, U1153 and U1154. */
const shortest = 5;
const mayHaveSlip = (word: string): boolean => word.length >= shortest && !/\d/.test(word);

/** Whether the Damerau–Levenshtein distance (1964) is 1: what is left between the ends that are the same tells it. */
export const isOneSlip = (a: string, b: string): boolean => {
  const short = Math.min(a.length, b.length);
  let from = 0;
  while (from < short && a[from] === b[from]) from += 1;
  let until = 0;
  while (until < short - from && a[a.length - 1 - until] === b[b.length - 1 - until]) until += 1;
  const [ofA, ofB] = [a.slice(from, a.length - until), b.slice(from, b.length - until)];
  const swapped = ofA.length === 2 && ofB.length === 2 && ofA[0] === ofB[1] && ofA[1] === ofB[0];
  return swapped || Math.max(ofA.length, ofB.length) === 1;
};

/**
 * Two words one slip apart have a form in common when a letter is left out of one or of both, so that only words that
 * share such a form are compared (deletion neighbourhoods: Mor and Fraenkel 1982; SymSpell).
 */
export const findSlips = (words: Iterable<string>): Slips => {
  const byForm = new Map<string, string[]>();
  const put = (form: string, word: string): void => {
    const there = byForm.get(form);
    if (!there) byForm.set(form, [word]);
    else if (there.at(-1) !== word) there.push(word);
  };
  for (const word of words) {
    if (!mayHaveSlip(word)) continue;
    put(word, word);
    for (let at = 0; at < word.length; at += 1) put(word.slice(0, at) + word.slice(at + 1), word);
  }
  const slips = new Map<string, Map<string, number>>();
  const link = (a: string, b: string): void => {
    const alike = 1 - 1 / Math.max(a.length, b.length);
    slips.set(a, (slips.get(a) ?? new Map<string, number>()).set(b, alike));
  };
  for (const sharing of byForm.values())
    for (const [at, a] of sharing.entries())
      for (const b of sharing.slice(at + 1))
        if (slips.get(a)?.has(b) !== true && isOneSlip(a, b)) {
          link(a, b);
          link(b, a);
        }
  return slips;
};
