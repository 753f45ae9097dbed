// Reads parts joined by hyphens: names are kept whole (SARS-CoV-2, TNF-α, 5-FU), prefixes join (bio-informatique).
import { grammar, greekLetter, ordinary, prefix } from './known-words.ts';
import { isAcronym, isName, nameTerm } from './read-names.ts';
import { readPart } from './read-part.ts';
import { addJoined, addName, endOf, flagsOf, kindOf, startOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { codeAt } from './unit-class.ts';
import { hasDigit, hasLower, hasUpper, isShort, isSingle } from './parts.ts';

/** Longer chains are lists, not names. */
const mostParts = 6;
const longestName = 64;

const word = 0;
/** A letter or the name of a Greek one: part of a name beside capitals or digits. */
const letter = 1;
const capitals = 2;
const numeral = 3;
const name = 4;

const ampersand = 0x26;

const sortOf = (reading: Reading, part: number): number => {
  const flags = flagsOf(reading, part);
  if ((flags & (hasDigit | hasLower | hasUpper)) === hasDigit) return numeral;
  if (isName(flags)) return name;
  const { text, isShouted } = reading;
  const kind = kindOf(reading, part);
  if (isAcronym(flags) && !(isShouted && (kind & (ordinary | grammar)) !== 0)) return capitals;
  const around = [codeAt(text, startOf(reading, part) - 1), codeAt(text, endOf(reading, part))];
  if ((flags & isSingle) !== 0) return around.includes(ampersand) ? name : letter;
  return (kind & greekLetter) !== 0 ? letter : word;
};

/**
 * The parts that make one name, from the first to the last that tells: those with digits, and letters beside capitals
 * or digits. Capitals next to them belong to it; a number binds the words before it, up to a prefix.
 */
const nameIn = (reading: Reading, first: number, last: number): { from: number; to: number } | undefined => {
  const sorts: number[] = [];
  for (let part = first; part <= last; part += 1) sorts.push(sortOf(reading, part));
  const sortAt = (at: number): number => sorts[at] ?? word;
  const tells = sorts.map(
    (sort, at) =>
      sort >= numeral || (sort === letter && Math.max(sortAt(at - 1), sortAt(at + 1)) >= capitals),
  );
  let from = tells.indexOf(true);
  let to = tells.lastIndexOf(true);
  if (from < 0) return undefined;
  const bindsWords = sortAt(from) === numeral;
  const belongs = (at: number): boolean =>
    sortAt(at) >= capitals || (bindsWords && (kindOf(reading, first + at) & prefix) === 0);
  while (from > 0 && belongs(from - 1)) from -= 1;
  while (sortAt(to + 1) === capitals) to += 1;
  if (from === to && bindsWords && first + to < last) to += 1;
  // 2010-2020 is no name.
  const isOne = from < to && sorts.slice(from, to + 1).some((sort) => sort !== numeral);
  return isOne ? { from: first + from, to: first + to } : undefined;
};

/** Bio-informatique is bioinformatique too, bien-être bienêtre, T-cell tcell; a-t-elle is nothing. */
const joins = (reading: Reading, first: number): boolean => {
  if ((flagsOf(reading, first + 1) & isShort) !== 0) return false;
  if ((kindOf(reading, first) & prefix) !== 0) return true;
  return (flagsOf(reading, first) & isSingle) !== 0 && (kindOf(reading, first + 1) & grammar) === 0;
};

const readNamed = (reading: Reading, from: number, to: number): void => {
  addName(reading, startOf(reading, from), endOf(reading, to), nameTerm);
  for (let part = from; part <= to; part += 1) {
    if ((flagsOf(reading, part) & (hasDigit | isShort)) === 0) readPart(reading, part);
  }
};

export const readCompound = (reading: Reading, first: number, last: number): void => {
  const mayBeName = last - first < mostParts && endOf(reading, last) - startOf(reading, first) <= longestName;
  const named = mayBeName ? nameIn(reading, first, last) : undefined;
  const from = named?.from ?? last + 1;
  let part = first;
  if (from > first + 1 && joins(reading, first)) {
    addJoined(reading, first);
    part = first + 1;
  }
  for (; part < from && part <= last; part += 1) readPart(reading, part);
  if (!named) return;
  readNamed(reading, named.from, named.to);
  for (let rest = named.to + 1; rest <= last; rest += 1) readPart(reading, rest);
};
