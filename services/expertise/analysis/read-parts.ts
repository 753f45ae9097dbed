// Reads the parts of a passage in order: words, compounds, numbers, dotted acronyms.
import { noTopic } from './known-words.ts';
import { acronymTerm, nameTerm } from './read-names.ts';
import { readCompound } from './read-compound.ts';
import { readPart } from './read-part.ts';
import { quantityAt } from './read-quantity.ts';
import type { Quantity } from './read-quantity.ts';
import { addName, addPartName, endOf, flagsOf, partFrom, startOf } from './reading.ts';
import type { Reading } from './reading.ts';
import {
  apostropheAfter,
  apostropheBefore,
  dottedAfter,
  hasDigit,
  hasLower,
  hasUpper,
  hyphenAfter,
  isForeign,
  isMixed,
  isSingle,
} from './parts.ts';
import { classOf, codeAt, digit, isHyphen, none } from './unit-class.ts';

/** A space parts the unit, so that no name is meant: 5 g is not 5G. */
const addQuantity = (reading: Reading, start: number, end: number, number: string, unit: string): void =>
  reading.tokens.add(reading.numberOf(unit === '' ? `=${number}` : `=${number} ${unit}`), start, end);

/** 5g and 16s may be 5G and 16S, as people type them: they are both, the quantity first. */
const isTypedName = ({ text, parts }: Reading, part: number, { end, unit }: Quantity): boolean =>
  unit.length === 1 && parts.ends[part] === end && classOf(codeAt(text, end - 1)) !== none;

/** The quantity after "10-" in "10-20 mg": its unit is that of both. */
const rangeAfter = ({ text, end, language }: Reading, low: Quantity): Quantity | undefined => {
  if (low.unit !== '' || !isHyphen(codeAt(text, low.end))) return undefined;
  const high = quantityAt(text, low.end + 1, end, language);
  return high && high.unit !== '' ? high : undefined;
};

const isPoint = (unit: number): boolean => unit === 0x2e || unit === 0x2c;

/** PM2.5 and PM2,5: one decimal belongs to the name; returns the part after it. */
const readNumbered = (reading: Reading, part: number): number => {
  const end = endOf(reading, part);
  const next = part + 1;
  const hasDecimal =
    (flagsOf(reading, next) & (hasDigit | hasLower | hasUpper | isSingle)) === (hasDigit | isSingle) &&
    startOf(reading, next) === end + 1 &&
    isPoint(codeAt(reading.text, end)) &&
    classOf(codeAt(reading.text, end - 1)) === digit;
  if (hasDecimal && next < reading.parts.count) {
    addName(reading, startOf(reading, part), endOf(reading, next), nameTerm);
    return next + 1;
  }
  readPart(reading, part);
  return next;
};

/** A number, with its decimals and its unit, or a name with digits; returns the part after it. */
const readNumber = (reading: Reading, part: number): number => {
  const start = startOf(reading, part);
  const quantity = quantityAt(reading.text, start, reading.end, reading.language);
  if (!quantity) return readNumbered(reading, part);
  const high = rangeAfter(reading, quantity);
  const end = high?.end ?? quantity.end;
  addQuantity(reading, start, end, quantity.number, high?.unit ?? quantity.unit);
  if (isTypedName(reading, part, quantity)) addPartName(reading, part, nameTerm);
  if (high) addQuantity(reading, start, end, high.number, high.unit);
  return partFrom(reading, part + 1, end);
};

/** More letters with full stops between them are a list. */
const mostDotted = 8;

/** I.R.M: capitals with full stops between them; returns the part after them. */
const readDotted = (reading: Reading, first: number): number => {
  let last = first;
  while (last - first < mostDotted && (flagsOf(reading, last) & dottedAfter) !== 0) last += 1;
  addName(reading, startOf(reading, first), endOf(reading, last), acronymTerm);
  return last + 1;
};

/** Neither a small-letter word nor one at the beginning of a sentence. */
const special =
  isForeign | hasDigit | isMixed | isSingle | hyphenAfter | dottedAfter | apostropheAfter | apostropheBefore;

/** Parts joined by hyphens; returns the part after them. */
const readChain = (reading: Reading, first: number): number => {
  let last = first;
  let all = flagsOf(reading, first);
  while ((flagsOf(reading, last) & hyphenAfter) !== 0) {
    last += 1;
    all |= flagsOf(reading, last);
  }
  if ((all & (hasLower | hasUpper)) !== 0) {
    readCompound(reading, first, last);
    return last + 1;
  }
  let part = first;
  while (part <= last) part = readNumber(reading, part);
  return part;
};

const readSpecial = (reading: Reading, part: number, flags: number): number => {
  if ((flags & dottedAfter) !== 0) return readDotted(reading, part);
  if ((flags & hyphenAfter) !== 0) return readChain(reading, part);
  if ((flags & hasDigit) !== 0) return readNumber(reading, part);
  readPart(reading, part);
  return part + 1;
};

export const readParts = (reading: Reading, first: number, after: number): void => {
  const { parts, words, tokens, language, numberOf } = reading;
  const { starts, ends, flags: all, words: known } = parts;
  for (let part = first; part < after;) {
    const flags = all[part] ?? 0;
    if ((flags & special) !== 0 || (flags & hasLower) === 0) {
      part = readSpecial(reading, part, flags);
      continue;
    }
    const term = words.termOf(known[part] ?? 0, language, numberOf);
    if (term !== noTopic) tokens.add(term, starts[part] ?? 0, ends[part] ?? 0);
    part += 1;
  }
};
