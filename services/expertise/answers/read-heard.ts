// Reads the words of a question as far as the asker hears them: a word that only hidden sources hold is read as one
// that nobody ever wrote.
import type { Passage, Tokens } from '../analysis/analysis.ts';
import { foldJoined } from '../analysis/fold-word.ts';
import type { Engine } from '../engine.ts';
import type { Terms } from '../index/terms.ts';
import type { Language } from '../source.ts';
import type { Annotator } from '../vocabulary/annotate-concepts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Horizon } from './horizon.ts';

/** A word of a question that no text holds, though texts may hold what means the same. */
export interface UnheardWord {
  readonly stem: string;
  readonly language: Language;
}

/** Numbers of unheard words in a question begin here: no dictionary grows so far. */
export const firstUnheard = 2 ** 29;

export interface HeardText {
  readonly words: Tokens;
  readonly concepts: Tokens;
  readonly passages: readonly Passage[];
  /** Unheard words, by the number they have in the question: from `firstUnheard` on. */
  readonly unheard: readonly UnheardWord[];
}

export interface HearingWith {
  readonly engine: Engine;
  readonly horizon: Horizon;
}

/** By the dictionary: engines of one process may share a vocabulary, never their numbers. */
const annotators = new WeakMap<Terms, { readonly vocabulary: Vocabulary; readonly annotator: Annotator }>();
export const annotatorOf = ({ vocabulary, terms }: Engine): Annotator => {
  const last = annotators.get(terms);
  if (last?.vocabulary === vocabulary) return last.annotator;
  const annotator = vocabulary.annotatorOver(terms);
  annotators.set(terms, { vocabulary, annotator });
  return annotator;
};

export const languageAt = (passages: readonly Passage[], start: number): Language =>
  passages.find((passage) => start < passage.end)?.language ?? 'fr';

/** `declared` is the language of what does not tell its own; `isTyped`: it is a few words, and no text with company. */
export const readHeard = (
  text: string,
  declared: Language,
  hearing: HearingWith,
  isTyped = true,
): HeardText => {
  const { engine, horizon } = hearing;
  const { words, passages } = engine.analyser.ask(text, declared);
  // Words of the lexicon have their numbers from the beginning, whatever texts hold.
  const known = words.terms.map((term) =>
    term >= 0 && (horizon.hears(term) || engine.links.isInLexicon(term)) ? term : -1,
  );
  const concepts = annotatorOf(engine).annotate(
    { words: { ...words, terms: known }, passages },
    text,
    isTyped,
  );
  const numbers = new Map<string, number>();
  const unheard: UnheardWord[] = [];
  const terms = known.map((term, at) => {
    if (term >= 0) return term;
    const start = words.starts[at] ?? 0;
    const language = languageAt(passages, start);
    const stem = engine.stem(foldJoined(text.slice(start, words.ends[at])), language);
    const key = `${language}:${stem}`;
    const number = numbers.get(key) ?? firstUnheard + unheard.push({ stem, language }) - 1;
    numbers.set(key, number);
    return number;
  });
  return { words: { ...words, terms }, concepts, passages, unheard };
};

/** Small letters may stand for an acronym: ia, irm. */
const longestAcronym = 6;

/** Concepts of a word in small letters, as if it were written in capitals. */
export const acronymIn = (word: string, declared: Language, hearing: HearingWith): readonly number[] =>
  word.length < 2 || word.length > longestAcronym || word !== word.toLowerCase()
    ? []
    : [...readHeard(word.toUpperCase(), declared, hearing).concepts.terms];
