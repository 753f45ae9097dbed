// Whether words stand in a text one after the other, whatever their case, accents and inflection.
import type { Tokens } from '../analysis/analysis.ts';

/** Between two words of a phrase there may be so much, in UTF-16 units: words that carry no topic. */
const widestGap = 12;

const goesOn = ({ terms, starts, ends, length }: Tokens, at: number, phrase: readonly number[]): boolean => {
  let end = ends[at] ?? 0;
  let next = at + 1;
  for (const term of phrase.slice(1)) {
    // Several tokens may stand at one place.
    while (next < length && ((starts[next] ?? 0) < end || (starts[next] === starts[next - 1] && terms[next] !== term)))
      next += 1;
    let same = next;
    while (same < length && starts[same] === starts[next] && terms[same] !== term) same += 1;
    if (same >= length || terms[same] !== term || (starts[same] ?? 0) - end > widestGap) return false;
    end = ends[same] ?? 0;
    next = same + 1;
  }
  return true;
};

/** `phrase` holds the terms of its words in order; the empty one stands everywhere. */
export const hasPhrase = (words: Tokens, phrase: readonly number[]): boolean => {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = 0; at < words.length; at += 1) {
    if (words.terms[at] === first && goesOn(words, at, phrase)) return true;
  }
  return false;
};
