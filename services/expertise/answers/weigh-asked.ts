// Weighs a question that was read, with what the asker knows of the campus.
import { inDeviations } from '../ranking/add-themes.ts';
import type { ThemesWith } from '../ranking/add-themes.ts';
import { weighQuestion } from '../ranking/weigh-question.ts';
import type { ImpactedTerms, WeighedQuestion } from '../ranking/weigh-question.ts';
import { askThemes, createProject, themeVectors } from '../semantics/project.ts';
import type { UsedSemantics } from '../semantics/semantics-host.ts';
import type { ThemeSpace } from '../semantics/themes.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';
import { firstUnheard } from './read-heard.ts';
import type { ReadAsked } from './read-question.ts';

export interface Weighed {
  readonly question: WeighedQuestion;
  /** Absent where the question has no themes, or none were learned. */
  readonly themes?: ThemesWith;
}

export type ToWeigh = Pick<ReadAsked, 'question' | 'unheard' | 'hasThemes'>;

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

export const weighAsked = (
  asked: ToWeigh,
  horizon: Horizon,
  { engine, semantics }: Pick<AnsweringWith, 'engine' | 'semantics'>,
): Weighed => {
  const weighed = weighQuestion(
    asked.question,
    (term) => {
      const unheard = asked.unheard[term - firstUnheard];
      return unheard ? horizon.linksOfStem(unheard.stem, unheard.language) : horizon.linksOf(term);
    },
    horizon,
    engine.terms.isConcept,
  );
  const themes = themesOf(asked, semantics);
  return { question: inDeviations(weighed, semantics.weighing), ...(themes ? { themes } : {}) };
};
