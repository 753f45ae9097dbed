// Cuts the passages out of a source in which given words stand: short, at their exact places, the words marked.
import type { Passage } from '../analysis/analysis.ts';
import type { Span } from '../analysis/split-passages.ts';
import type { Language } from '../source.ts';

/** A quote is no longer than this, in UTF-16 units. */
const longestQuote = 200;

/** A word or label of the source that answers, with how much it adds. */
export interface Match extends Span {
  readonly term: number;
  readonly weight: number;
}

/** A part of a source's words; places are those of the source. */
export interface Cut extends Span {
  readonly language: Language;
  readonly words: string;
  /** What matched inside, in order, without overlap. */
  readonly marks: readonly Span[];
}

interface Window extends Span {
  readonly weight: number;
}

/** Where the last of these ends: one may go on past those that begin in it. */
const endOf = (matches: readonly Match[], from: number, to: number): number => {
  let end = 0;
  for (let at = from; at <= to; at += 1) end = Math.max(end, matches[at]?.end ?? 0);
  return end;
};

/** The stretch of matches that says most within a quote's length; each term counts once. None is longer than that. */
const bestStretch = (matches: readonly Match[]): Window | undefined => {
  const held = new Map<number, number>();
  let best: Window | undefined;
  let weight = 0;
  let from = 0;
  matches.forEach((match, at) => {
    const times = held.get(match.term) ?? 0;
    held.set(match.term, times + 1);
    if (times === 0) weight += match.weight;
    let end = endOf(matches, from, at);
    for (let first = matches[from]; first && end - first.start > longestQuote; first = matches[from]) {
      const left = (held.get(first.term) ?? 1) - 1;
      held.set(first.term, left);
      if (left === 0) weight -= first.weight;
      from += 1;
      end = endOf(matches, from, at);
    }
    if (!best || weight > best.weight) best = { start: matches[from]?.start ?? match.start, end, weight };
  });
  return best;
};

const isSpace = (words: string, at: number): boolean => /\s/.test(words.charAt(at));

/** Widens a stretch towards its passage, to the outermost white space that a quote's length allows. */
const widen = (words: string, stretch: Window, passage: Span): Window => {
  if (passage.end - passage.start <= longestQuote)
    return { start: passage.start, end: passage.end, weight: stretch.weight };
  const spare = longestQuote - (stretch.end - stretch.start);
  let start = Math.max(passage.start, stretch.start - Math.floor(spare / 2));
  const latest = Math.min(passage.end, start + longestQuote);
  while (start > passage.start && start < stretch.start && !isSpace(words, start - 1)) start += 1;
  let end = latest;
  while (end < passage.end && end > stretch.end && !isSpace(words, end)) end -= 1;
  while (end > stretch.end && isSpace(words, end - 1)) end -= 1;
  while (start < stretch.start && isSpace(words, start)) start += 1;
  return { start, end, weight: stretch.weight };
};

/** Matches may overlap, as a word does the label it stands in: what they cover together. */
const covered = (matches: readonly Match[], { start, end }: Span): readonly Span[] => {
  const marks: { start: number; end: number }[] = [];
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    const last = marks.at(-1);
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
    else marks.push({ start: match.start, end: match.end });
  }
  return marks;
};

/**
 * In the order of the source, at most one from each passage: the `atMost` that say most. `matches` in the order of
 * their starts.
 */
export const cutQuotes = (
  words: string,
  passages: readonly Passage[],
  matches: readonly Match[],
  atMost: number,
): readonly Cut[] => {
  const windows: (Window & { readonly passage: Passage; readonly matches: readonly Match[] })[] = [];
  let at = 0;
  for (const passage of passages) {
    const inside: Match[] = [];
    for (let match = matches[at]; match && match.start < passage.end; match = matches[at]) {
      if (match.end <= passage.end && match.end - match.start <= longestQuote) inside.push(match);
      at += 1;
    }
    const stretch = bestStretch(inside);
    if (stretch) windows.push({ ...widen(words, stretch, passage), passage, matches: inside });
  }
  return windows
    .toSorted((one, two) => two.weight - one.weight || one.start - two.start)
    .slice(0, atMost)
    .toSorted((one, two) => one.start - two.start)
    .map(({ start, end, passage, matches: inside }) => ({
      start,
      end,
      language: passage.language,
      words: words.slice(start, end),
      marks: covered(inside, { start, end }),
    }));
};
