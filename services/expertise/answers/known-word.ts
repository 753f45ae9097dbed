// What is known of a word that was typed: whether anybody says it, whether it is a word at all, whether it is only begun.
import { foldJoined, foldWord } from '../analysis/fold-word.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';
import { acronymIn, firstUnheard, languageAt } from './read-heard.ts';
import type { HeardText } from './read-heard.ts';
import type { Language } from '../source.ts';
import { isOfOneRoot } from '../vocabulary/cognates.ts';
import type { Link } from '../vocabulary/link-terms.ts';
import { spellingOf } from '../vocabulary/word-of-term.ts';
import { endingsOf } from './word-endings.ts';

export interface TypedText {
  readonly typed: string;
  readonly locale: Language;
  readonly read: HeardText;
  readonly horizon: Horizon;
  readonly on: AnsweringWith;
}

const languages = ['fr', 'en'] as const;

export const isInCapitals = (word: string): boolean => /^\p{Lu}{2,}s?$/u.test(word);

/** Grammar and the formulae of asking, in either language; capitals are no pronoun: IT, AI. */
export const saysNothing = (word: string): boolean =>
  !isInCapitals(word) && languages.some((language) => isStopWord(foldWord(word), language));

export const writtenAt = (at: number, { typed, read: { words } }: TypedText): string =>
  typed.slice(words.starts[at], words.ends[at]);

/** Concepts whose labels stand over a word. */
export const conceptsOver = (at: number, { read: { words, concepts } }: TypedText): readonly number[] =>
  [...concepts.terms].filter(
    (_, nth) =>
      (concepts.starts[nth] ?? 0) < (words.ends[at] ?? 0) &&
      (concepts.ends[nth] ?? 0) > (words.starts[at] ?? 0),
  );

const acronymsAt = (at: number, asked: TypedText): readonly number[] =>
  acronymIn(writtenAt(at, asked), asked.locale, { engine: asked.on.engine, horizon: asked.horizon });

/** Whether a visible organisation is called by the word, or by one that begins so. */
const isCalled = (word: string, isBegun: boolean, { on: { engine }, horizon }: TypedText): boolean =>
  engine.organisations
    .named([foldWord(word)], isBegun)
    .some((number) => horizon.table.knownTo[horizon.circle][number] === 1);

const linksAt = (at: number, asked: TypedText): readonly Link[] => {
  const { read, horizon } = asked;
  const term = read.words.terms[at] ?? -1;
  const unheard = read.unheard[term - firstUnheard];
  return unheard
    ? horizon.linksOfStem(unheard.stem, unheard.language)
    : horizon.linksOf(term, writtenAt(at, asked));
};

const hearsMore = (at: number, asked: TypedText): boolean =>
  asked.horizon.hears(asked.read.words.terms[at] ?? -1) ||
  [...conceptsOver(at, asked), ...acronymsAt(at, asked)].some(asked.horizon.hears);

/** Whether some source that the asker may find says the word, or what means the same in either language. */
const isHeard = (at: number, asked: TypedText): boolean =>
  hearsMore(at, asked) || linksAt(at, asked).length > 0;

/**
 * The same, and it is no slip of the finger: what only sounds like a word of the other language may be one, unless both
 * are of one root.
 */
const isSurelyHeard = (at: number, asked: TypedText): boolean => {
  const { read, on } = asked;
  const { stem } = on.engine;
  const written = foldJoined(writtenAt(at, asked));
  const own = stem(written, languageAt(read.passages, read.words.starts[at] ?? 0));
  return (
    hearsMore(at, asked) ||
    linksAt(at, asked).some(
      ({ why, term }) => why !== 'cognate' || isOfOneRoot(own, spellingOf(on.engine.terms.termOf(term))),
    )
  );
};

/** Whether anybody says the word, or is called by it. */
export const isSaid = (at: number, asked: TypedText): boolean =>
  isHeard(at, asked) || isCalled(writtenAt(at, asked), false, asked);

/** Whether it is a word, an acronym or part of a label, whoever says it. */
const isWord = (at: number, asked: TypedText): boolean => {
  const { spellings } = asked.on.engine;
  const folded = foldWord(writtenAt(at, asked));
  return (
    languages.some((language) => spellings[language].has(folded)) ||
    conceptsOver(at, asked).length > 0 ||
    acronymsAt(at, asked).length > 0
  );
};

export const isKnown = (at: number, asked: TypedText): boolean =>
  isWord(at, asked) || isSurelyHeard(at, asked) || isCalled(writtenAt(at, asked), false, asked);

const shortestBegun = 3;

/** The last word, where no word is known that it may be already: only then is it read as the beginning of others. */
export const begunIn = (begun: string | undefined, asked: TypedText): string | undefined => {
  if (begun === undefined || begun.length < shortestBegun || !/^\p{L}/u.test(begun)) return undefined;
  if (isInCapitals(begun) || saysNothing(begun)) return undefined;
  const from = asked.typed.length - begun.length;
  const places = [...asked.read.words.starts.keys()].filter((at) => (asked.read.words.ends[at] ?? 0) > from);
  return places.some((at) => isHeard(at, asked) || isWord(at, asked)) ? undefined : begun;
};

/** Whether somebody says, or is called by, a word that goes on so. */
export const goesOn = (begun: string | undefined, asked: TypedText): boolean =>
  begun !== undefined &&
  (endingsOf(begun, 1, asked.horizon, asked.on).length > 0 || isCalled(begun, true, asked));
