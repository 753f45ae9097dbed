// What a passage says of its acronyms: the terms of each and of its long form.
import type { Acronym, Tokens } from './analysis.ts';
import { longFormAfter, longFormBefore } from './find-acronyms.ts';
import { isName } from './read-names.ts';
import { endOf, flagsOf, startOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { bracketBefore, hasDigit, hasLower, hasUpper, hyphenAfter } from './parts.ts';
import type { Span } from './split-passages.ts';
import { codeAt } from './unit-class.ts';

const space = 0x20;

/** IRM, IRMs, ARNm; also longer ones in capitals, which are read as words. */
const mayBeShort = ({ parts }: Reading, part: number): boolean => {
  const flags = parts.flags[part] ?? 0;
  if ((flags & (hasDigit | hyphenAfter)) !== 0) return false;
  return (flags & (hasUpper | hasLower)) === hasUpper || isName(flags);
};

/** The first token that begins at `place` or later. */
const tokenFrom = ({ starts, length }: Tokens, place: number): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Terms of the words inside, each place once; none where the first word carries no topic. */
const termsInside = (tokens: Tokens, { start, end }: Span): readonly number[] => {
  const terms: number[] = [];
  const first = tokenFrom(tokens, start);
  if (tokens.starts[first] !== start) return terms;
  let last = start;
  for (let token = first; token < tokens.length; token += 1) {
    if ((tokens.starts[token] ?? 0) >= end) break;
    const term = tokens.terms[token] ?? -1;
    if ((tokens.starts[token] ?? 0) < last || term < 0) continue;
    terms.push(term);
    last = tokens.ends[token] ?? 0;
  }
  return terms;
};

const longFormOf = (
  reading: Reading,
  { start: from, end: to }: Span,
  first: number,
  opened: number,
): { short: number; long: Span } | undefined => {
  const { text } = reading;
  const place = startOf(reading, opened);
  const written = (part: number): string => text.slice(startOf(reading, part), endOf(reading, part));
  if (mayBeShort(reading, opened) && ')],;:/'.includes(text.charAt(endOf(reading, opened)))) {
    const long = longFormBefore(text, from, place - 1, written(opened).replace(/s$/, ''));
    if (long) return { short: opened, long };
  }
  const before = opened - 1;
  const adjoins =
    before >= first && endOf(reading, before) === place - 2 && codeAt(text, place - 2) === space;
  if (!adjoins || !mayBeShort(reading, before)) return undefined;
  const long = longFormAfter(text, place, to, written(before).replace(/s$/, ''));
  return long ? { short: before, long } : undefined;
};

/** `first` and `after` tell the parts of the passage, which have become tokens. */
export const learnAcronyms = (
  reading: Reading,
  passage: Span,
  first: number,
  after: number,
  acronyms: Acronym[],
): void => {
  for (let part = first; part < after; part += 1) {
    if ((flagsOf(reading, part) & bracketBefore) === 0) continue;
    const found = longFormOf(reading, passage, first, part);
    if (!found) continue;
    const long = termsInside(reading.tokens, found.long);
    const [short] = termsInside(reading.tokens, {
      start: startOf(reading, found.short),
      end: endOf(reading, found.short),
    });
    if (short !== undefined && long.length > 1) acronyms.push({ short, long });
  }
};
