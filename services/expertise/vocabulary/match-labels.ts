// Finds the labels that the words of a text spell: at each place the longest.
import type { Analysis, Tokens } from '../analysis/analysis.ts';
import type { Language } from '../source.ts';
import { gapBetween, tight } from './gap.ts';
import type { Gap } from './gap.ts';
import type { SymbolAt } from './label-symbols.ts';
import type { LabelTrie } from './label-trie.ts';
import type { OneWord, ReadLabel } from './read-labels.ts';
import { remembering } from './remember.ts';
import { spelt, wordsAfter, wordsBefore } from './written-words.ts';

/** Words of one label are this close, in UTF-16 units: as far as "sur la base de" between them. */
const widestGap = 16;
const mostRemembered = 10_000;

export interface LabelMatch {
  /** Places in the text; stop words of the label at its ends are inside. */
  readonly start: number;
  readonly end: number;
  /** Of the passage. */
  readonly language: Language;
  /** Labels that are spelt there, by their item in the tree. */
  readonly items: readonly number[];
}

export interface MatchingWith {
  readonly trie: LabelTrie;
  /** Whether more than its stems must hold for a label. */
  readonly hasConditions: (item: number) => boolean;
  readonly labelOf: (item: number) => ReadLabel;
  readonly symbolAt: SymbolAt;
  /** `bareForm` of a word of the text, in the language of this item. */
  readonly bareAs: (written: string, item: number) => string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is being read. */
interface Reading {
  readonly words: Tokens;
  readonly text: string;
  language: Language;
}

export interface LabelMatcher {
  /** In order, without overlap; leftmost first, of those that begin together the longest. */
  matches(analysis: Pick<Analysis, 'words' | 'passages'>, text: string): readonly LabelMatch[];
}

/** Most have one: an array that is made for one takes a tenth of the memory of one that is pushed to. */
const withItem = (items: number[] | undefined, item: number): number[] => {
  if (!items) return [item];
  items.push(item);
  return items;
};

export const createLabelMatcher = ({
  trie,
  hasConditions,
  labelOf,
  symbolAt,
  bareAs,
}: MatchingWith): LabelMatcher => {
  const speltOnce = remembering(spelt, mostRemembered);
  /** What is much longer than the words, by blanks or a word without end, is not them. */
  const isSpelt = (text: string, from: number, to: number, words: string): boolean =>
    to - from <= 2 * words.length + widestGap && speltOnce(text.slice(from, to)) === words;

  /** Where the label stands, its own stop words included; undefined: the text has others. */
  const withStopWords = (oneWord: OneWord, text: string, { start, end }: Place): Place | undefined => {
    let [from, to] = [start, end];
    if (oneWord.wordsBefore > 0) {
      from = wordsBefore(text, start, oneWord.wordsBefore);
      if (from < 0 || !isSpelt(text, from, start, oneWord.before)) return undefined;
    }
    if (oneWord.wordsAfter > 0) {
      to = wordsAfter(text, end, oneWord.wordsAfter);
      const isAfter =
        to >= 0 && (isSpelt(text, end, to, oneWord.after) || isSpelt(text, end, to, `${oneWord.after}s`));
      if (!isAfter) return undefined;
    }
    return { start: from, end: to };
  };

  /** The labels of a node that the text spells at this place. */
  const matchAt = (node: number, { text, language }: Reading, place: Place, widest: Gap) => {
    let item = trie.firstOf(node);
    if (item < 0) return undefined;
    let { start, end } = place;
    let bare: string | undefined;
    let items: number[] | undefined;
    for (; item >= 0; item = trie.nextOf(item)) {
      if (widest === tight && !hasConditions(item)) {
        items = withItem(items, item);
        continue;
      }
      const { oneWord, gap } = labelOf(item);
      // What the label itself has between its words, texts may have too.
      if (widest > gap) continue;
      if (oneWord?.bare !== undefined) {
        // Labels of one word that share a node are of one language.
        bare ??= bareAs(text.slice(place.start, place.end), item);
        if (bare !== oneWord.bare) continue;
      }
      if (oneWord && oneWord.wordsBefore + oneWord.wordsAfter > 0) {
        const stands = withStopWords(oneWord, text, place);
        if (!stands) continue;
        start = Math.min(start, stands.start);
        end = Math.max(end, stands.end);
      }
      items = withItem(items, item);
    }
    return items && { start, end, language, items };
  };

  const childOf = ({ words, text, language }: Reading, at: number, node: number): number => {
    const symbol = symbolAt(words, at, text, language);
    return symbol < 0 ? -1 : trie.child(node, symbol);
  };

  /** The longest label that begins with this very token. */
  const longestFrom = (reading: Reading, first: number): LabelMatch | undefined => {
    const { starts, ends, length } = reading.words;
    const start = starts[first] ?? 0;
    let node = childOf(reading, first, 0);
    let found: LabelMatch | undefined;
    let widest: Gap = tight;
    for (let at = first; node >= 0;) {
      const end = ends[at] ?? 0;
      found = matchAt(node, reading, { start, end }, widest) ?? found;
      at += 1;
      while (at < length && (starts[at] ?? 0) < end) at += 1;
      const begin = starts[at] ?? 0;
      if (at >= length || begin - end > widestGap) break;
      // Of the tokens at the next place, the first that goes on.
      let next = childOf(reading, at, node);
      while (next < 0 && at + 1 < length && starts[at + 1] === begin) {
        at += 1;
        next = childOf(reading, at, node);
      }
      node = next;
      if (node < 0) break;
      const gap = gapBetween(reading.text, end, begin);
      if (gap > widest) widest = gap;
    }
    return found;
  };

  return {
    matches: ({ words, passages }, text) => {
      const found: LabelMatch[] = [];
      const { starts, length } = words;
      const reading: Reading = { words, text, language: 'fr' };
      let free = 0;
      let passage = 0;
      for (let at = 0; at < length;) {
        const begin = starts[at] ?? 0;
        while (passage + 1 < passages.length && (passages[passage]?.end ?? 0) <= begin) passage += 1;
        reading.language = passages[passage]?.language ?? 'fr';
        let best: LabelMatch | undefined;
        // Several tokens may stand at one place: COVID-19 and COVID.
        for (; at < length && starts[at] === begin; at += 1) {
          const match = begin < free ? undefined : longestFrom(reading, at);
          if (match && match.end > (best?.end ?? 0)) best = match;
        }
        if (best) {
          found.push(best);
          free = best.end;
        }
      }
      return found;
    },
  };
};
