// Shows why a source answers: its passages with the words marked, and what its score is made of.
import type { Engine } from '../engine.ts';
import type { Language, Source } from '../source.ts';
import { cutQuotes } from './cut-quotes.ts';
import type { Cut, Match } from './cut-quotes.ts';
import type { Horizon } from './horizon.ts';
import { partsOfScore } from './parts-of-score.ts';
import type { Part } from './parts-of-score.ts';
import { readHeard } from './read-heard.ts';
import type { HeardText } from './read-heard.ts';
import { writtenAs } from './read-question.ts';
import type { Shares } from './shares-of-score.ts';

export interface ShownSource {
  /** As it is kept now: its version, and who may see it. */
  readonly source: Source;
  readonly quotes: readonly Cut[];
  readonly parts: readonly Part[];
}

export interface ShowingWith {
  readonly engine: Engine;
  readonly horizon: Horizon;
  /** Language of labels. */
  readonly locale: Language;
}

/** The preferred label in the reader's language first, else in the other. */
export const labelOf = ({ vocabulary }: Engine, id: string, locale: Language): string => {
  const labels = vocabulary.concepts.get(id)?.labels;
  return labels?.[locale][0]?.words ?? labels?.[locale === 'fr' ? 'en' : 'fr'][0]?.words ?? id;
};

export const conceptIdOf = ({ terms }: Engine, term: number): string | undefined => {
  const name = terms.termOf(term);
  return name.startsWith('#') ? name.slice(1) : undefined;
};

/** A term as people write it where neither text does: without its prefix. */
export const plainTerm = ({ terms }: Engine, term: number): string =>
  terms.termOf(term).replace(/^(fr:|en:|=|#)/, '');

const matchesIn = (
  { words, concepts }: HeardText,
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
  return matches.sort((one, other) => one.start - other.start || one.end - other.end);
};

export interface Showing {
  readonly shares: Shares;
  /** How the question writes its terms. */
  readonly written: ReadonlyMap<number, string>;
  readonly mostQuotes: number;
  /** True: what is shown asked, and the question answers. */
  readonly isTurned?: boolean;
}

export const showSource = (
  source: Source,
  { shares: { terms, theme }, written, mostQuotes, isTurned = false }: Showing,
  { engine, horizon, locale }: ShowingWith,
): ShownSource => {
  const read = readHeard(source.words, source.language, { engine, horizon });
  const own = writtenAs(source.words, read);
  const nameOf = (term: number, texts: ReadonlyMap<number, string>): string => {
    const concept = conceptIdOf(engine, term);
    return (
      texts.get(term) ?? (concept === undefined ? plainTerm(engine, term) : labelOf(engine, concept, locale))
    );
  };
  const weights = new Map(terms.map(({ term, share }) => [term, share]));
  const parts = partsOfScore(terms, theme, {
    asked: (term) => nameOf(term, written),
    found: (term) => nameOf(term, own),
    conceptOf: (term, asked) => conceptIdOf(engine, isTurned ? asked : term),
  });
  return {
    source,
    quotes: cutQuotes(source.words, read.passages, matchesIn(read, weights), mostQuotes),
    parts: isTurned ? parts.map((part) => ({ ...part, asked: part.found, found: part.asked })) : parts,
  };
};
