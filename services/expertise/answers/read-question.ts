// What a question comes to once it was read, however it was asked.
import type { Actor } from '../../platform/access/actor.ts';
import type { Tokens } from '../analysis/analysis.ts';
import type { Place } from '../index/view.ts';
import type { ImpactedTerms } from '../ranking/weigh-question.ts';
import type { Language } from '../source.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Correction } from './correct-typed.ts';
import type { Horizon } from './horizon.ts';
import type { Meanings } from './mean-together.ts';
import type { HeardText, UnheardWord } from './read-heard.ts';

/** Folded words. */
export interface AskedName {
  readonly words: readonly string[];
  /** The last of them may be only begun. */
  readonly isLastBegun: boolean;
  readonly without: readonly string[];
}

export interface ReadAsked {
  readonly question: ImpactedTerms;
  /** Words that the asker does not hear, by the number they have in the question: from `firstUnheard` on. */
  readonly unheard: readonly UnheardWord[];
  /** How the question writes its terms, as far as it does by itself. */
  readonly written: ReadonlyMap<number, string>;
  /** Sources that the question is made of: what they say, it says. The asker may find each of them. */
  readonly madeOf: readonly Place[];
  /** The question is words typed into a search box: they name what is meant, and are meant as they are written. */
  readonly isTyped: boolean;
  /** How terms are meant that are not meant by themselves. */
  readonly meanings: Meanings;
  /** What a word that is only begun may become: it is looked for as it stands, for no guess is worth another. */
  readonly guessed: ReadonlySet<number>;
  /** Words of the question that nobody whom the asker hears says, in any language: their terms, and as typed. */
  readonly silent: ReadonlyMap<number, string>;
  /** Words of the question, concepts left out, each time counted. */
  readonly words: number;
  /** Of each of these sets a source must hold a term. */
  readonly holding: readonly Int32Array[];
  /** A source must hold none of these. */
  readonly lacking: readonly number[];
  readonly corrections: readonly Correction[];
  /** Folded words that an organisation may be called by, and those that it must not be called by. */
  readonly name: AskedName;
  /** Organisations that do not answer: those who ask. */
  readonly withoutOrganisations: readonly string[];
  /** Sources that do not answer: what those who ask stand behind together with others says nothing of the others. */
  readonly withoutPlaces: readonly Place[];
  /** True: the themes of the whole count besides its words. */
  readonly hasThemes: boolean;
  /** The question is a source: what answers is as like it as it is like what answers. */
  readonly isSource: boolean;
}

export interface AskingWith {
  readonly actor: Actor;
  readonly on: AnsweringWith;
  readonly horizon: Horizon;
  readonly locale: Language;
  /** Whether the asker may find this source. */
  readonly mayFind: (place: Place) => boolean;
}

export const nothing: ReadAsked = {
  question: { terms: [], impacts: [] },
  unheard: [],
  written: new Map(),
  madeOf: [],
  isTyped: false,
  meanings: new Map(),
  guessed: new Set(),
  silent: new Map(),
  words: 0,
  holding: [],
  lacking: [],
  corrections: [],
  name: { words: [], isLastBegun: false, without: [] },
  withoutOrganisations: [],
  withoutPlaces: [],
  hasThemes: false,
  isSource: false,
};

/** Fewer words are looked for as they stand: their themes would be guessed. */
export const fewestForThemes = 4;
export const tokensOf = (terms: readonly number[]): Tokens => ({
  length: terms.length,
  terms: Int32Array.from(terms),
  starts: new Int32Array(terms.length),
  ends: new Int32Array(terms.length),
});

/** How a text first writes its terms; `besides` are some that it means without writing them. */
export const writtenAs = (
  text: string,
  { words, concepts }: Pick<HeardText, 'words' | 'concepts'>,
  besides: readonly { readonly term: number; readonly written: string }[] = [],
): ReadonlyMap<number, string> => {
  const written = new Map<number, string>();
  for (const { terms, starts, ends } of [words, concepts]) {
    terms.forEach((term, at) => {
      if (!written.has(term)) written.set(term, text.slice(starts[at], ends[at]));
    });
  }
  for (const one of besides) if (!written.has(one.term)) written.set(one.term, one.written);
  return written;
};
