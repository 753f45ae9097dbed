// Cuts the passages out of a source in which given words stand: short, at their exact places.
import type { Shared } from './score-pair.ts';
import type { Extract } from './source.ts';
import type { Entry } from './source-index.ts';

/** A quote is no longer than this, in UTF-16 units. */
const longestQuote = 200;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly term: number;
}

interface Window {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** The stretch of matches that says most within a quote's length; each term counts once. */
const bestStretch = (matches: readonly Match[], weights: Shared): Window | undefined => {
  const held = new Map<number, number>();
  let best: Window | undefined;
  let weight = 0;
  let from = 0;
  for (const { term, start, end } of matches) {
    const times = held.get(term) ?? 0;
    held.set(term, times + 1);
    if (times === 0) weight += weights.get(term) ?? 0;
    for (let first = matches[from]; first && end - first.start > longestQuote; first = matches[from]) {
      const left = (held.get(first.term) ?? 1) - 1;
      held.set(first.term, left);
      if (left === 0) weight -= weights.get(first.term) ?? 0;
      from += 1;
    }
    if (!best || weight > best.weight) best = { start: matches[from]?.start ?? start, end, weight };
  }
  return best;
};

const isSpace = (words: string, at: number): boolean => /\s/.test(words.charAt(at));

/** Widens a stretch towards its passage, to the outermost white space that a quote's length allows. */
const widen = (words: string, stretch: Window, passage: { start: number; end: number }): Window => {
  if (passage.end - passage.start <= longestQuote) return { ...stretch, ...passage };
  const spare = longestQuote - (stretch.end - stretch.start);
  const earliest = Math.max(passage.start, stretch.start - Math.floor(spare / 2));
  let start = earliest;
  while (start > passage.start && start < stretch.start && !isSpace(words, start - 1)) start += 1;
  const latest = Math.min(passage.end, start + longestQuote);
  let end = latest;
  while (end < passage.end && end > stretch.end && !isSpace(words, end)) end -= 1;
  while (end > stretch.end && isSpace(words, end - 1)) end -= 1;
  while (start < stretch.start && isSpace(words, start)) start += 1;
  return { start, end, weight: stretch.weight };
};

/** In the order of the source, at most one from each passage: the `atMost` that say most. */
export const cutQuotes = (entry: Entry, weights: Shared, atMost: number): readonly Extract[] => {
  const { places, passages, source } = entry;
  const windows: (Window & Pick<Extract, 'language'>)[] = [];
  let at = 0;
  for (let i = 0; i < passages.length; i += 3) {
    const passage = { start: passages[i] ?? 0, end: passages[i + 1] ?? 0 };
    const matches: Match[] = [];
    for (; at < places.length && (places[at + 1] ?? 0) < passage.end; at += 3) {
      const term = places[at] ?? 0;
      if (weights.has(term)) matches.push({ term, start: places[at + 1] ?? 0, end: places[at + 2] ?? 0 });
    }
    const stretch = bestStretch(matches, weights);
    if (!stretch) continue;
    const language = passages[i + 2] === 1 ? 'en' : 'fr';
    windows.push({ ...widen(source.words, stretch, passage), language });
  }
  return windows
    .toSorted((one, two) => two.weight - one.weight || one.start - two.start)
    .slice(0, atMost)
    .toSorted((one, two) => one.start - two.start)
    .map(({ start, end, language }) => ({ start, end, language, words: source.words.slice(start, end) }));
};
