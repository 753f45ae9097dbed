// Shows why a source answers: its passages with the words marked, and what its score is made of.
import type { Tokens } from '../analysis/analysis.ts';
import type { Engine, ReadText } from '../engine.ts';
import { impactAt, placeOfTerm } from '../index/read-segment.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { IndexView, Place } from '../index/view.ts';
import { themeSum } from '../ranking/add-themes.ts';
import { themeScore } from '../semantics/project.ts';
import type { Language, Source } from '../source.ts';
import { cutQuotes } from './cut-quotes.ts';
import type { Cut, Match } from './cut-quotes.ts';
import { partsOfScore } from './parts-of-score.ts';
import type { Part, TermShare } from './parts-of-score.ts';
import type { Weighed } from './weigh-asked.ts';

export interface ShownSource {
  /** As it is kept now: its version, and who may see it. */
  readonly source: Source;
  readonly quotes: readonly Cut[];
  readonly parts: readonly Part[];
}

export interface ShowingWith {
  readonly engine: Engine;
  /** Language of labels. */
  readonly locale: Language;
}

export interface Shares {
  readonly terms: readonly TermShare[];
  readonly theme: number;
  /** The raw score: the sum of all. */
  readonly raw: number;
}

/** What each term of the question adds to the raw score of a source, and what the themes of both add. */
export const sharesOf = (
  place: Place,
  { question, themes }: Weighed,
  { segments }: Pick<IndexView, 'segments'>,
): Shares => {
  const segment = segments[segmentOf(place)];
  if (!segment) return { terms: [], theme: 0, raw: 0 };
  const local = localIn(place);
  const terms: TermShare[] = [];
  question.terms.forEach((term, at) => {
    const listed = placeOfTerm(segment, term);
    const impact = listed < 0 ? 0 : impactAt(segment, listed, local);
    if (impact === 0) return;
    const share = question.unit * (question.weights[at] ?? 0) * impact;
    terms.push({ term, share, origins: question.origins(at) });
  });
  const likeness = themes ? themeScore(themes.asked, themes.vectors.of(segment), local) : 0;
  const theme = themes ? themeSum(likeness, themes.weighing, question.unit) * question.unit : 0;
  return { terms, theme, raw: terms.reduce((sum, { share }) => sum + share, theme) };
};

/** The preferred label in the reader's language first, else in the other. */
export const labelOf = ({ vocabulary }: Engine, id: string, locale: Language): string => {
  const labels = vocabulary.concepts.get(id)?.labels;
  return labels?.[locale][0]?.words ?? labels?.[locale === 'fr' ? 'en' : 'fr'][0]?.words ?? id;
};

/** First way in which a text writes each of its terms. */
export const writtenIn = (text: string, { words, concepts }: ReadText): ReadonlyMap<number, string> => {
  const written = new Map<number, string>();
  const add = ({ length, terms, starts, ends }: Tokens): void => {
    for (let at = 0; at < length; at += 1) {
      const term = terms[at] ?? -1;
      if (!written.has(term)) written.set(term, text.slice(starts[at], ends[at]));
    }
  };
  add(words);
  add(concepts);
  return written;
};

export const conceptIdOf = ({ terms }: Engine, term: number): string | undefined => {
  const name = terms.termOf(term);
  return name.startsWith('#') ? name.slice(1) : undefined;
};

/** A term as people write it where neither text does: without its prefix. */
export const plainTerm = ({ terms }: Engine, term: number): string => terms.termOf(term).replace(/^(fr:|en:|=|#)/, '');

const matchesIn = ({ words, concepts }: ReadText, weights: ReadonlyMap<number, number>): readonly Match[] => {
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

/** `written` tells how the question writes its terms. */
export const showSource = (
  source: Source,
  { terms, theme }: Shares,
  written: ReadonlyMap<number, string>,
  { engine, locale }: ShowingWith,
  mostQuotes: number,
): ShownSource => {
  const read = engine.ask(source.words, source.language);
  const own = writtenIn(source.words, read);
  const nameOf = (term: number, texts: ReadonlyMap<number, string>): string => {
    const concept = conceptIdOf(engine, term);
    return texts.get(term) ?? (concept === undefined ? plainTerm(engine, term) : labelOf(engine, concept, locale));
  };
  return {
    source,
    quotes: cutQuotes(
      source.words,
      read.passages,
      matchesIn(read, new Map(terms.map(({ term, share }) => [term, share]))),
      mostQuotes,
    ),
    parts: partsOfScore(terms, theme, {
      asked: (term) => nameOf(term, written),
      found: (term) => nameOf(term, own),
      conceptOf: (term) => conceptIdOf(engine, term),
    }),
  };
};
