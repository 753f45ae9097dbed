// Weighs the terms that answer a question: its own, and those that mean something like them. The soft cosine (Sidorov,
// Gelbukh, Gómez-Adorno, Pinto 2014) with the rarity of words as the asker knows them.
import type { Link, LinkReason } from '../vocabulary/link-terms.ts';
import { coefficient, fitQuestion } from './weighted-question.ts';
import type { WeightedQuestion } from './weighted-question.ts';

/** What those who ask know of the campus: the sources of their circle, nothing wider. */
export interface Statistics {
  readonly documents: number;
  readonly frequency: (term: number) => number;
}

/** A question or a source: distinct terms and their impacts; -1 stands for a word that no text holds. */
export interface ImpactedTerms {
  readonly terms: ArrayLike<number>;
  readonly impacts: ArrayLike<number>;
}

/** Why a term of the question weighs on a term of the index. */
export interface Origin {
  /** Term of the question. */
  readonly asked: number;
  readonly why: LinkReason | 'same';
  /** Part of the weight, in 0..1; those of one term sum to 1. */
  readonly share: number;
}

export interface WeighedQuestion extends WeightedQuestion {
  /** Of each term, the largest share first. */
  readonly origins: (place: number) => readonly Origin[];
}

/**
 * idf(t) = ln(1 + N / df(t)). A term that nobody of the circle knows may stand in the asker's own hidden texts: it is
 * as rare as if one source held it.
 */
export const rarity = ({ documents, frequency }: Statistics, term: number): number =>
  Math.log(1 + Math.max(1, documents) / Math.max(1, frequency(term)));

/** One term of the question and one of the index that it weighs on. */
interface Tie {
  readonly asked: number;
  readonly why: LinkReason | 'same';
  readonly weight: number;
}

/**
 * What a concept that both sides speak of counts against a word they share: a quarter, for the words that name it count
 * besides, on both sides.
 */
const conceptCounts = 0.25;

/** What a term of the question counts against a word by itself. */
export type CountsOf = (term: number) => number;

export const countsAsIndexed =
  (isConcept: (term: number) => boolean): CountsOf =>
  (term) =>
    isConcept(term) ? conceptCounts : 1;

/** A tie is found by its place in this many. */
const mostTies = 2 ** 20;

const tiesOf = (
  { terms, impacts }: ImpactedTerms,
  links: (term: number) => readonly Link[],
  statistics: Statistics,
  countsOf: CountsOf,
): { readonly ties: readonly Tie[]; readonly keys: Float64Array } => {
  const ties: Tie[] = [];
  const keys: number[] = [];
  const add = (term: number, tie: Tie): void => {
    if (tie.weight <= 0 || ties.length === mostTies) return;
    keys.push(term * mostTies + ties.length);
    ties.push(tie);
  };
  for (let at = 0; at < terms.length; at += 1) {
    const asked = terms[at] ?? -1;
    const impact = impacts[at] ?? 0;
    if (asked < 0) continue;
    const idf = rarity(statistics, asked);
    const counts = countsOf(asked);
    add(asked, { asked, why: 'same', weight: impact * coefficient(counts, idf, idf) });
    for (const { term, strength, why } of links(asked)) {
      add(term, {
        asked,
        why,
        weight: impact * coefficient(counts * strength, idf, rarity(statistics, term)),
      });
    }
  }
  return { ties, keys: Float64Array.from(keys).sort() };
};

/** `links` are the terms that mean something like a term, itself left out. */
export const weighQuestion = (
  question: ImpactedTerms,
  links: (term: number) => readonly Link[],
  statistics: Statistics,
  isConcept: (term: number) => boolean,
  countsOf: CountsOf = countsAsIndexed(isConcept),
): WeighedQuestion => {
  const { ties, keys } = tiesOf(question, links, statistics, countsOf);
  const terms: number[] = [];
  const weights: number[] = [];
  const tied: Tie[][] = [];
  for (const key of keys) {
    const term = Math.floor(key / mostTies);
    const tie = ties[key % mostTies] as Tie;
    if (terms.at(-1) !== term) {
      terms.push(term);
      weights.push(0);
      tied.push([]);
    }
    weights[weights.length - 1] = (weights.at(-1) ?? 0) + tie.weight;
    tied.at(-1)?.push(tie);
  }
  const origins = (place: number): readonly Origin[] =>
    (tied[place] ?? [])
      .toSorted((a, b) => b.weight - a.weight || a.asked - b.asked)
      .map(({ asked, why, weight }) => ({ asked, why, share: weight / (weights[place] ?? 1) }));
  return { ...fitQuestion(Int32Array.from(terms), Float64Array.from(weights)), origins };
};
