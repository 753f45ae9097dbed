// Reads one part: a word of its language, an acronym, a name, or nothing.
import { clitic, elided, grammar, ordinary } from './known-words.ts';
import { acronymTerm, isAcronym, isName, isPluralAcronym, nameTerm } from './read-names.ts';
import { addName, addPart, addPartName, endOf, flagsOf, kindOf, startOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { apostropheAfter, apostropheBefore, hasUpper, isSingle } from './parts.ts';
import { codeAt, classOf, isLetterOrDigit, lower } from './unit-class.ts';

const plus = 0x2b;

/** HER2+, CD4+, C++: the signs belong to the name, which is found without them too. */
const withPlus = (text: string, end: number): number => {
  let after = end;
  while (after < end + 2 && codeAt(text, after) === plus) after += 1;
  return isLetterOrDigit(codeAt(text, after)) ? end : after;
};

const readName = (reading: Reading, part: number, spell: (written: string) => string): void => {
  const end = endOf(reading, part);
  const longer = codeAt(reading.text, end) === plus ? withPlus(reading.text, end) : end;
  if (longer > end) addName(reading, startOf(reading, part), longer, nameTerm);
  addPartName(reading, part, spell);
};

/**
 * Capitals make an acronym, unless they spell a word that is known in small letters: then they are that too. Where all
 * is in capitals a known word is no acronym, and what is not known may be either.
 */
const readCapitals = (reading: Reading, part: number): void => {
  const kind = kindOf(reading, part);
  const isWord = (kind & ordinary) !== 0;
  if (!reading.isShouted || (!isWord && (kind & grammar) === 0)) readName(reading, part, acronymTerm);
  if (reading.isShouted || (isWord && (kind & grammar) === 0)) addPart(reading, part);
};

/** One capital may be a name: vitamine C. A and I are words, and a letter before an apostrophe was elided. */
const readSingle = (reading: Reading, part: number, flags: number): void => {
  const written = reading.text.charAt(startOf(reading, part));
  const isCapital = (flags & hasUpper) !== 0 && !'AIÀY'.includes(written) && !reading.isShouted;
  if (isCapital && (flags & (apostropheAfter | apostropheBefore)) === 0) readName(reading, part, acronymTerm);
  // Letters of other scripts may be spelt out, as β is.
  else if (written > '\u007f' && classOf(written.charCodeAt(0)) === lower) addPart(reading, part);
};

export const readPart = (reading: Reading, part: number): void => {
  const flags = flagsOf(reading, part);
  if ((flags & apostropheAfter) !== 0 && (kindOf(reading, part) & elided) !== 0) return;
  if ((flags & apostropheBefore) !== 0 && (kindOf(reading, part) & clitic) !== 0) return;
  if (isPluralAcronym(reading.text, endOf(reading, part), flags)) readName(reading, part, acronymTerm);
  else if (isName(flags)) readName(reading, part, nameTerm);
  else if ((flags & isSingle) !== 0) readSingle(reading, part, flags);
  else if (isAcronym(flags)) readCapitals(reading, part);
  else addPart(reading, part);
};
