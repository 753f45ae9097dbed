// Whether words stand in a text one after the other, whatever their case, accents and inflection.
import type { Tokens } from '../analysis/analysis.ts';
import type { Engine } from '../engine.ts';
import { cut, gapBetween } from '../vocabulary/gap.ts';
import type { Gap } from '../vocabulary/gap.ts';
import { readPlaces } from './word-forms.ts';

/** Between two words there may be so much, in UTF-16 units: words that carry no topic. */
const widestGap = 16;

interface PhraseWord {
  /** What stands before it in the phrase. */
  readonly gap: Gap;
  readonly terms: ReadonlySet<number>;
}

/** As each language reads it. */
export type Phrase = readonly (readonly PhraseWord[])[];

export const readPhrase = (typed: string, engine: Engine): Phrase =>
  readPlaces(typed, engine)
    .map((places) =>
      places.map(({ start, terms }, at) => ({
        gap: gapBetween(typed, at === 0 ? start : (places[at - 1]?.end ?? start), start),
        terms,
      })),
    )
    .filter((words) => words.length > 0);

/** Sets of terms of each of which a text holds one, if the phrase stands in it. */
export const heldBy = (phrase: Phrase): readonly Int32Array[] => {
  const [first = [], second] = phrase;
  if (!second) return first.map(({ terms }) => Int32Array.from(terms));
  if (first.length !== second.length)
    return [Int32Array.from(new Set([...first, ...second].flatMap(({ terms }) => [...terms])))];
  return first.map(({ terms }, at) => Int32Array.from(new Set([...terms, ...(second[at]?.terms ?? [])])));
};

const mayStand = (asked: Gap, text: string, from: number, to: number): boolean =>
  to - from <= widestGap && (asked === cut || gapBetween(text, from, to) === asked);

const goesOn = (
  text: string,
  { terms, starts, ends, length }: Tokens,
  first: number,
  phrase: readonly PhraseWord[],
): boolean => {
  let end = ends[first] ?? 0;
  let at = first + 1;
  for (const { gap, terms: wanted } of phrase.slice(1)) {
    while (at < length && (starts[at] ?? 0) < end) at += 1;
    const start = starts[at] ?? 0;
    // Several tokens may stand at one place.
    while (at < length && starts[at] === start && !wanted.has(terms[at] ?? -1)) at += 1;
    if (at >= length || starts[at] !== start || !mayStand(gap, text, end, start)) return false;
    end = ends[at] ?? 0;
    at += 1;
  }
  return true;
};

/** One that has no words that carry a topic stands everywhere. */
export const hasPhrase = (text: string, words: Tokens, phrase: Phrase): boolean =>
  phrase.length === 0 ||
  phrase.some((reading) => {
    for (let at = 0; at < words.length; at += 1) {
      if (reading[0]?.terms.has(words.terms[at] ?? -1) && goesOn(text, words, at, reading)) return true;
    }
    return false;
  });
