// Weighs a question that was read, with what the asker's circle knows of the campus.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Engine } from '../engine.ts';
import type { IndexView } from '../index/view.ts';
import { inDeviations } from '../ranking/add-themes.ts';
import type { ThemesWith } from '../ranking/add-themes.ts';
import { weighQuestion } from '../ranking/weigh-question.ts';
import type { ImpactedTerms, WeighedQuestion } from '../ranking/weigh-question.ts';
import { askThemes, createProject, themeVectors } from '../semantics/project.ts';
import type { UsedSemantics } from '../semantics/semantics-host.ts';
import type { Link } from '../vocabulary/link-terms.ts';
import { firstUnheard } from './read-asked.ts';
import type { UnheardWord } from './read-asked.ts';

export interface Weighed {
  readonly question: WeighedQuestion;
  /** Absent where the question has no themes, or none were learned. */
  readonly themes?: ThemesWith;
}

export interface ToWeigh {
  readonly question: ImpactedTerms;
  readonly unheard: readonly UnheardWord[];
  readonly hasThemes: boolean;
}

const themesOf = ({ question, hasThemes }: ToWeigh, { weighing, vectors }: UsedSemantics): ThemesWith | undefined => {
  const { space } = weighing;
  if (!hasThemes || !space || !vectors) return undefined;
  const projected = themeVectors(1);
  createProject(space)(Int32Array.from(question.terms), question.impacts, projected, 0);
  return { asked: askThemes(space, projected), vectors, weighing };
};

export const weighAsked = (
  asked: ToWeigh,
  circle: Visibility,
  { engine, view, semantics }: { readonly engine: Engine; readonly view: IndexView; readonly semantics: UsedSemantics },
): Weighed => {
  const linksOf = (term: number): readonly Link[] => {
    const unheard = asked.unheard[term - firstUnheard];
    return unheard ? engine.links.ofStem(unheard.stem, unheard.language) : engine.links.of(term, circle);
  };
  const statistics = {
    documents: view.documents(circle),
    frequency: (term: number) => (term < firstUnheard ? view.frequency(circle, term) : 0),
  };
  const question = weighQuestion(asked.question, linksOf, statistics, engine.terms.isConcept);
  const themes = themesOf(asked, semantics);
  return { question: inDeviations(question, semantics.weighing), ...(themes ? { themes } : {}) };
};
