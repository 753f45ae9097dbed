// Shows why a source answers: its passages with the words marked, and what its score is made of.
import type { Engine } from '../engine.ts';
import type { Language, Source } from '../source.ts';
import { cutQuotes } from './cut-quotes.ts';
import type { Cut, Match } from './cut-quotes.ts';
import { partsOfScore } from './parts-of-score.ts';
import type { Part } from './parts-of-score.ts';
import { readShown } from './read-shown.ts';
import type { ReadingWith, ShownText } from './read-shown.ts';
import type { Shares } from './shares-of-score.ts';

export interface ShownSource {
  /** As it is kept now: its version, and who may see it. */
  readonly source: Source;
  readonly quotes: readonly Cut[];
  readonly parts: readonly Part[];
}

export interface ShowingWith extends ReadingWith {
  /** Language of labels. */
  readonly locale: Language;
}

/** The preferred label in the reader's language first, else in the other. */
export const labelOf = ({ vocabulary }: Engine, id: string, locale: Language): string => {
  const labels = vocabulary.concepts.get(id)?.labels;
  return labels?.[locale][0]?.words ?? labels?.[locale === 'fr' ? 'en' : 'fr'][0]?.words ?? id;
};

export const conceptIdOf = ({ terms }: Engine, term: number): string | undefined =>
  terms.isConcept(term) ? terms.termOf(term).slice(1) : undefined;

/** What is of no language is a term as it is written; a stem is not. */
const nameOfTerm = ({ terms }: Engine, term: number): string | undefined => {
  const written = terms.termOf(term);
  return written.startsWith('=') ? written.slice(1) : undefined;
};

/** Of the terms that weigh something, words first. */
const matchesIn = (
  { words, concepts }: ShownText,
  weights: ReadonlyMap<number, number>,
): readonly Match[] => {
  const matches: Match[] = [];
  for (const { length, terms, starts, ends } of [words, concepts]) {
    for (let at = 0; at < length; at += 1) {
      const term = terms[at] ?? -1;
      const weight = weights.get(term);
      if (weight !== undefined) matches.push({ term, weight, start: starts[at] ?? 0, end: ends[at] ?? 0 });
    }
  }
  return matches;
};

/** How a text first writes the terms that match. */
const writtenIn = (text: string, matches: readonly Match[]): ReadonlyMap<number, string> => {
  const written = new Map<number, string>();
  for (const { term, start, end } of matches)
    if (!written.has(term)) written.set(term, text.slice(start, end));
  return written;
};

const byStart = (one: Match, other: Match): number => one.start - other.start || one.end - other.end;

export interface Showing {
  readonly shares: Shares;
  /** How the question writes its terms. */
  readonly written: ReadonlyMap<number, string>;
  readonly mostQuotes: number;
}

export const showSource = (
  source: Source,
  { shares: { terms, theme }, written, mostQuotes }: Showing,
  showing: ShowingWith,
): ShownSource => {
  const { engine, locale } = showing;
  const hasConcepts = terms.some(({ term }) => engine.terms.isConcept(term));
  const read = readShown(source, hasConcepts, showing);
  const weights = new Map(terms.map(({ term, share }) => [term, share]));
  const matches = matchesIn(read, weights);
  const own = writtenIn(source.words, matches);
  const nameOf = (term: number, texts: ReadonlyMap<number, string>): string | undefined => {
    const said = texts.get(term);
    if (said !== undefined) return said;
    const concept = conceptIdOf(engine, term);
    return concept === undefined ? nameOfTerm(engine, term) : labelOf(engine, concept, locale);
  };
  const parts = partsOfScore(terms, theme, {
    asked: (term) => nameOf(term, written),
    found: (term) => nameOf(term, own),
    conceptOf: (term) => conceptIdOf(engine, term),
  });
  return {
    source,
    quotes: cutQuotes(source.words, read.passages, matches.toSorted(byStart), mostQuotes),
    parts,
  };
};
