// Weighs a question that was read, with what the asker knows of the campus.
import { inDeviations } from '../ranking/add-themes.ts';
import type { ThemesWith } from '../ranking/add-themes.ts';
import { countsAsIndexed, rarity, weighQuestion } from '../ranking/weigh-question.ts';
import type { CountsOf, ImpactedTerms, WeighedQuestion } from '../ranking/weigh-question.ts';
import { askThemes, createProject, themeVectors } from '../semantics/project.ts';
import type { UsedSemantics } from '../semantics/semantics-host.ts';
import type { ThemeSpace } from '../semantics/themes.ts';
import type { Link } from '../vocabulary/link-terms.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';
import { firstUnheard } from './read-heard.ts';
import type { ReadAsked } from './read-question.ts';

export interface Weighed {
  readonly question: WeighedQuestion;
  /** Absent where the question has no themes, or none were learned. */
  readonly themes?: ThemesWith;
}

export type ToWeigh = Pick<ReadAsked, 'question' | 'unheard' | 'hasThemes'> &
  Partial<Pick<ReadAsked, 'isTyped' | 'written' | 'meanings' | 'guessed' | 'silent'>>;

/** In the order in which the themes have their terms: sums are rounded alike wherever terms have other numbers. */
const inOrder = ({ terms, impacts }: ImpactedTerms, { rows }: ThemeSpace): ImpactedTerms => {
  const places = Array.from(terms, (term, at) => ({ at, row: rows[term] ?? 0 })).filter(({ row }) => row > 0);
  places.sort((a, b) => a.row - b.row);
  return {
    terms: places.map(({ at }) => terms[at] ?? -1),
    impacts: places.map(({ at }) => impacts[at] ?? 0),
  };
};

const themesOf = (
  { question, hasThemes }: ToWeigh,
  { weighing, vectors }: UsedSemantics,
): ThemesWith | undefined => {
  const { space } = weighing;
  if (!hasThemes || !space || !vectors) return undefined;
  const projected = themeVectors(1);
  const { terms, impacts } = inOrder(question, space);
  createProject(space)(Int32Array.from(terms), impacts, projected, 0);
  return { asked: askThemes(space, projected), vectors, weighing };
};

/** What a word inside the label of a concept means elsewhere. */
const otherSense = 0.2;
/** So alike, it is the same word whatever it means. */
const sameWord = 0.9;

const isOther = ({ why, strength }: Link): boolean =>
  why === 'translation' || (why === 'cognate' && strength < sameWord);

const linksAsked = (
  asked: ToWeigh,
  horizon: Horizon,
  termOf: (term: number) => string,
): ((term: number) => readonly Link[]) => {
  const all = (term: number): readonly Link[] => {
    if (asked.guessed?.has(term)) return [];
    const unheard = asked.unheard[term - firstUnheard];
    if (unheard) return horizon.linksOfStem(unheard.stem, unheard.language);
    return horizon.linksOf(term, asked.isTyped ? asked.written?.get(term) : undefined);
  };
  return (term) => {
    const senses = asked.meanings?.get(term)?.senses;
    if (!senses) return all(term);
    return all(term).map((link) =>
      isOther(link) && !senses.has(termOf(link.term))
        ? { ...link, strength: link.strength * otherSense }
        : link,
    );
  };
};

/**
 * What of the question anybody says, in 0..1: the norm of a question counts the words that nobody says, as rare as what
 * no source holds. A concept that nobody speaks of is heard as far as those right above and below it are.
 */
const heardOf = (
  { question, silent }: ToWeigh,
  {
    countsOf,
    links,
    horizon,
    isConcept,
  }: {
    readonly countsOf: CountsOf;
    readonly links: (term: number) => readonly Link[];
    readonly horizon: Horizon;
    readonly isConcept: (term: number) => boolean;
  },
): number => {
  if (!silent || silent.size === 0) return 1;
  let [heard, all] = [0, 0];
  const add = (term: number, share: number): void => {
    const weight = countsOf(term) * rarity(horizon, term) ** 2;
    heard += weight * share;
    all += weight;
  };
  for (const term of silent.keys()) add(term, 0);
  for (const term of Array.from(question.terms)) {
    const isSaid = !isConcept(term) || horizon.hears(term);
    add(term, isSaid ? 1 : Math.max(0, ...links(term).map(({ strength }) => strength)));
  }
  return Math.sqrt(heard / all);
};

export const weighAsked = (
  asked: ToWeigh,
  horizon: Horizon,
  { engine, semantics }: Pick<AnsweringWith, 'engine' | 'semantics'>,
): Weighed => {
  const { isConcept, termOf } = engine.terms;
  const links = linksAsked(asked, horizon, termOf);
  const usual = countsAsIndexed(isConcept);
  const countsOf: CountsOf = (term) => asked.meanings?.get(term)?.counts ?? usual(term);
  const heard = heardOf(asked, { countsOf, links, horizon, isConcept });
  const weighed = weighQuestion(asked.question, links, horizon, isConcept, (term) => heard * countsOf(term));
  const themes = themesOf(asked, semantics);
  return { question: inDeviations(weighed, semantics.weighing), ...(themes ? { themes } : {}) };
};
