// What the words of a question mean together: inside the label of a concept they are meant as it means them, and count as
// parts of it.
import type { Engine } from '../engine.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { HeardText } from './read-heard.ts';

/** How a term of a question is meant. */
export interface Meaning {
  /** What it counts, against a word by itself. */
  readonly counts: number;
  /** Terms that the labels of its concept hold, as written: what a translation must be among to be meant so. */
  readonly senses?: ReadonlySet<string>;
}

export type Meanings = ReadonlyMap<number, Meaning>;

/** A few words that are typed name what is meant; more describe it, and each tells. */
const fewWords = 8;
/**
 * Of what the words of a label count in few words, the share that their concept has; they keep the rest. Who says one of
 * three words then has a sixth of it, who says the same in other words half.
 */
const conceptShare = 0.5;
/** A concept named by one word, against that word; and one of many words against one of them. */
const besideWords = 0.25;
/** A concept named by an acronym, or by a word that nobody says: others name it otherwise. */
export const namedOtherwise = 0.75;
/** That acronym. */
const acronymCounts = 0.5;
/** The one word of a label whose others are grammar says little without them: nouveau-né, start-up. */
const besideGrammar = 0.1;
/** A common word beside a concept: chronic pain management. */
const besideConcept = 0.5;

const sensesOf = new WeakMap<Concept, ReadonlySet<string>>();

const termsOfLabels = (concept: Concept, { reader }: Engine): ReadonlySet<string> => {
  const known = sensesOf.get(concept);
  if (known) return known;
  const terms = new Set<string>();
  for (const language of ['fr', 'en'] as const) {
    for (const { words } of concept.labels[language]) {
      const { terms: numbers, length } = reader.tokensIn(words, language);
      for (const number of numbers.subarray(0, length)) terms.add(reader.termOf(number));
    }
  }
  sensesOf.set(concept, terms);
  return terms;
};

const writtenWords = (text: string): number => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).length;

/** Places of the words between two places of the text; of words that overlap, the first. */
const wordsBetween = ({ words }: HeardText, start: number, end: number): readonly number[] => {
  const inside: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if ((words.starts[at] ?? 0) >= start && (words.ends[at] ?? 0) <= end) inside.push(at);
  }
  return inside;
};

export interface MeaningWith {
  readonly engine: Engine;
  readonly hears: (term: number) => boolean;
}

interface Inside {
  readonly senses: ReadonlySet<string>;
  readonly counts: number;
}

/** Of each word inside a label of several words, by its place: what it may mean there, and what it counts. */
const wordsInside = (
  text: string,
  read: HeardText,
  isShort: boolean,
  { engine, hears }: MeaningWith,
): { readonly inside: ReadonlyMap<number, Inside>; readonly concepts: ReadonlyMap<number, number> } => {
  const inside = new Map<number, Inside>();
  const concepts = new Map<number, number>();
  read.concepts.terms.forEach((term, nth) => {
    const [start, end] = [read.concepts.starts[nth] ?? 0, read.concepts.ends[nth] ?? 0];
    const within = wordsBetween(read, start, end);
    const places = new Set(within.map((at) => read.words.starts[at])).size;
    const isOne = writtenWords(text.slice(start, end)) < 2;
    const isAcronym = within.some((at) => engine.terms.termOf(read.words.terms[at] ?? -1).startsWith('='));
    const isSaid = within.some((at) => hears(read.words.terms[at] ?? -1));
    const byOne = isShort && (isAcronym || !isSaid) ? namedOtherwise : besideWords;
    const counts = isOne || !isShort ? byOne : conceptShare * Math.max(places, 2);
    concepts.set(term, Math.max(counts, concepts.get(term) ?? 0));
    const concept = engine.vocabulary.concepts.get(engine.terms.termOf(term).slice(1));
    if (!concept) return;
    if (isOne && isAcronym && isShort)
      for (const at of within)
        inside.set(at, { senses: termsOfLabels(concept, engine), counts: acronymCounts });
    if (isOne) return;
    const wordsCount = places > 1 ? 1 - conceptShare : besideGrammar;
    for (const at of within)
      inside.set(at, { senses: termsOfLabels(concept, engine), counts: isShort ? wordsCount : 1 });
  });
  return { inside, concepts };
};

export const meaningsOf = (text: string, read: HeardText, meaningWith: MeaningWith): Meanings => {
  const { terms } = read.words;
  const isShort = terms.length <= fewWords;
  const { inside, concepts } = wordsInside(text, read, isShort, meaningWith);
  const meanings = new Map<number, Meaning>([...concepts].map(([term, counts]) => [term, { counts }]));
  const covered = new Set(
    [...terms.keys()].filter((at) =>
      read.concepts.starts.some(
        (start, nth) =>
          start < (read.words.ends[at] ?? 0) && (read.concepts.ends[nth] ?? 0) > (read.words.starts[at] ?? 0),
      ),
    ),
  );
  // A word that also stands by itself is meant as it stands.
  const alone = new Set([...terms].filter((_, at) => !inside.has(at)));
  for (const [at, { senses, counts }] of inside) {
    const term = terms[at] ?? -1;
    if (alone.has(term)) continue;
    meanings.set(term, { counts, senses: new Set([...senses, ...(meanings.get(term)?.senses ?? [])]) });
  }
  if (!isShort || inside.size === 0) return meanings;
  terms.forEach((term, at) => {
    if (!covered.has(at) && meaningWith.engine.links.isInLexicon(term))
      meanings.set(term, { counts: besideConcept });
  });
  return meanings;
};
