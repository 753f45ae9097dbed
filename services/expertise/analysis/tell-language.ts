// Tells the language of each passage of a text, English terms inside French ones, and what is written in capitals.
import type { Language } from '../source.ts';
import { clitic, elided, grammar, ordinary } from './known-words.ts';
import type { KnownWords } from './known-words.ts';
import {
  apostropheAfter,
  apostropheBefore,
  hasDigit,
  hasLower,
  hasUpper,
  hyphenAfter,
  isForeign,
  isLong,
  isMixed,
  isShort,
  isSingle,
} from './parts.ts';
import type { Parts } from './parts.ts';
import type { Stretch } from './split-passages.ts';

/** What the author declares weighs about as much as one word, what the rest of the text is written in as two. */
const declaredWeighs = 1;
const restWeighs = 2;
/** What a rest of one short sentence tells, so that so much counts for half. */
const restIsLittle = 4;
/** L' is French, and 's is English. */
const apostropheWeighs = 1;

export interface Manner {
  readonly language: Language;
  /** The passage is written in capitals: they tell no acronym. */
  readonly isShouted: boolean;
}

/** Most words are in capitals, and half of those are no acronyms: long, known in small letters, or grammar. */
const isShouted = (parts: Parts, words: KnownWords, from: number, to: number): boolean => {
  let capitals = 0;
  let others = 0;
  let grammatical = 0;
  let known = 0;
  let flags = 0;
  for (let part = from; part < to; part += 1) {
    const isJoined = (flags & hyphenAfter) !== 0;
    flags = parts.flags[part] ?? 0;
    // TNF-α is a name, whatever else is written around it.
    if (isJoined || (flags & (hasDigit | isSingle | hyphenAfter)) !== 0) continue;
    if ((flags & (hasUpper | hasLower)) !== hasUpper) others += 1;
    else {
      const kind = words.kindOf(parts.words[part] ?? 0);
      capitals += 1;
      if ((kind & grammar) !== 0) grammatical += 1;
      else if ((flags & isLong) !== 0 || (kind & ordinary) !== 0) known += 1;
    }
  }
  // One short word alone may be AIDS; WHO and IT may be neither question nor pronoun.
  return capitals > others && capitals > 1 && known > 0 && (known + grammatical) * 2 >= capitals;
};

/** Above 0: the parts look French. Acronyms and names tell nothing, unless all is in capitals. */
const oddsOf = (parts: Parts, words: KnownWords, from: number, to: number, shouted: boolean): number => {
  const needed = shouted ? hasLower | hasUpper : hasLower;
  let odds = 0;
  let flags = 0;
  for (let part = from; part < to; part += 1) {
    const isJoined = (flags & hyphenAfter) !== 0;
    flags = parts.flags[part] ?? 0;
    const word = parts.words[part] ?? 0;
    const isGrammar = (words.kindOf(word) & grammar) !== 0;
    // The up of start-up is no English grammar.
    const isWord = (flags & (hasDigit | isMixed)) === 0 && (flags & needed) !== 0;
    if (isWord && !(isJoined && isGrammar)) odds += words.oddsOf(word);
    if ((flags & (apostropheAfter | apostropheBefore)) === 0) continue;
    if ((flags & apostropheAfter) !== 0 && (words.kindOf(word) & elided) !== 0) odds += apostropheWeighs;
    else if ((flags & apostropheBefore) !== 0 && (words.kindOf(word) & clitic) !== 0)
      odds -= apostropheWeighs;
  }
  return odds;
};

/** Of each passage, in order. */
export const tellManners = (
  parts: Parts,
  words: KnownWords,
  stretches: readonly Stretch[],
  declared: Language,
): readonly Manner[] => {
  let first = 0;
  let lead = 0;
  let all = 0;
  const told = stretches.map(({ after }) => {
    const shouted = isShouted(parts, words, first, after);
    const odds = oddsOf(parts, words, first, after, shouted);
    first = after;
    lead += odds;
    all += Math.abs(odds);
    return { odds, shouted };
  });
  const prior = declared === 'fr' ? declaredWeighs : -declaredWeighs;
  return told.map(({ odds, shouted }) => {
    // Half French, half English tells nothing.
    const rest = (restWeighs * (lead - odds)) / (all - Math.abs(odds) + restIsLittle);
    return { language: odds + rest + prior >= 0 ? 'fr' : 'en', isShouted: shouted };
  });
};

/** So much English in each word of a term, and together. */
const clearlyEnglish = -1;
const clearTerm = -1.5;
/** As little as this either way tells nothing: machine learning. */
const neutral = 1;

/**
 * Marks English terms inside a French passage: two words or more, side by side, of which all look English, the first at
 * least not French. French ones in English passages are not told: English took too many of its words from French.
 */
export const markEnglishTerms = (
  text: string,
  parts: Parts,
  words: KnownWords,
  from: number,
  to: number,
): void => {
  const oddsAt = (part: number): number =>
    ((parts.flags[part] ?? 0) & (hasLower | hasDigit)) === hasLower
      ? words.oddsOf(parts.words[part] ?? 0)
      : 0;
  const adjoins = (part: number): boolean => {
    const end = parts.ends[part - 1] ?? 0;
    return parts.starts[part] === end + 1 && ' -'.includes(text.charAt(end));
  };
  for (let part = from; part < to; part += 1) {
    if (oddsAt(part) > clearlyEnglish) continue;
    const mayBegin = part > from && adjoins(part) && ((parts.flags[part - 1] ?? 0) & isShort) === 0;
    const before = mayBegin ? oddsAt(part - 1) : 0;
    const first = before !== 0 && Math.abs(before) < neutral ? part - 1 : part;
    let sum = oddsAt(part) + (first < part ? before : 0);
    while (part + 1 < to && oddsAt(part + 1) <= clearlyEnglish && adjoins(part + 1)) {
      part += 1;
      sum += oddsAt(part);
    }
    if (part === first || sum > clearTerm) continue;
    for (let inside = first; inside <= part; inside += 1)
      parts.flags[inside] = (parts.flags[inside] ?? 0) | isForeign;
  }
};
