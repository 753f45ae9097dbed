// Finds what was meant by a word that no source holds: the nearest that one does, the commonest of the nearest.
import type { Language } from '../source.ts';
import type { FiledTerm, FiledTerms } from './file-terms.ts';
import { mayBegin, oneSlipFrom, slipsFor } from './slips.ts';

export interface KnownWords {
  readonly filed: FiledTerms;
  /** What the term of a folded word of this language is, without its prefix. */
  readonly stem: (word: string, language: Language) => string;
  /** How many sources that the asker may see hold a term. */
  readonly sources: (term: number) => number;
  readonly termOf: (term: number) => string;
  /** -1: no source ever held it. */
  readonly find: (term: string) => number;
}

export interface Meant {
  readonly term: number;
  readonly slips: number;
}

interface Candidate extends Meant, FiledTerm {
  readonly sources: number;
  readonly isBegunSo: boolean;
}

const languages = ['fr', 'en'] as const;

const isBetter = (one: Candidate, other: Candidate, { termOf }: KnownWords): boolean => {
  if (one.slips !== other.slips) return one.slips < other.slips;
  if (one.isBegunSo !== other.isBegunSo) return one.isBegunSo;
  if (one.sources !== other.sources) return one.sources > other.sources;
  if (one.stem !== other.stem) return one.stem < other.stem;
  return termOf(one.term) < termOf(other.term);
};

const bestOf = (word: string, found: Iterable<FiledTerm & Meant>, words: KnownWords): Meant | undefined => {
  let best: Candidate | undefined;
  for (const one of found) {
    const sources = words.sources(one.term);
    if (sources === 0 || !mayBegin(word, one.stem)) continue;
    const candidate = { ...one, sources, isBegunSo: one.stem.charAt(0) === word.charAt(0) };
    if (!best || isBetter(candidate, best, words)) best = candidate;
  }
  return best;
};

/** Every word one slip away, read as texts are: with whatever ending the term has in them. */
const oneSlipAway = function* (
  word: string,
  { filed, stem, find }: KnownWords,
): Generator<FiledTerm & Meant> {
  for (const near of oneSlipFrom(word)) {
    if (!filed.mayHold(near)) continue;
    for (const language of languages) {
      const read = stem(near, language);
      const term = find(`${language}:${read}`);
      if (term >= 0) yield { term, stem: read, slips: 1 };
    }
  }
};

/** Names and acronyms, and words whose stem lies as near as stems of this length may. */
const nearByStem = function* (word: string, { filed, stem }: KnownWords): Generator<FiledTerm & Meant> {
  for (const read of new Set(languages.map((language) => stem(word, language)))) {
    const most = slipsFor(read.length);
    if (most === 0) continue;
    for (const { of, slips } of filed.near(read, most)) yield { ...of, slips };
  }
};

/** `word` is folded. Takes some milliseconds, however many words there are. */
export const correctWord = (word: string, words: KnownWords): Meant | undefined => {
  if (slipsFor(word.length) === 0) return undefined;
  const byStem = bestOf(word, nearByStem(word, words), words);
  return byStem && byStem.slips <= 1 ? byStem : (bestOf(word, oneSlipAway(word, words), words) ?? byStem);
};
