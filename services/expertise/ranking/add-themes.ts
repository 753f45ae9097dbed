// Adds to each source what its themes have in common with the question's, in whole numbers as the words are: raw score
// = T/σ + λ·themes.
import { localIn, segmentOf } from '../index/view.ts';
import { themeScore } from '../semantics/project.ts';
import type { Asked } from '../semantics/project.ts';
import type { SegmentVectors } from '../semantics/segment-vectors.ts';
import type { Weighing } from '../semantics/themes.ts';
import { fewAdmitted } from './admission.ts';
import type { Admission, SegmentAdmission } from './admission.ts';
import { amongBest } from './among-best.ts';
import type { Scored, ScoredSegment } from './score-sources.ts';
import { highestSecond } from './weighted-question.ts';
import type { WeightedQuestion } from './weighted-question.ts';

/** With more sources, themes count for the best of them by words only. */
export const mostForThemes = 20_000;
/** So many of them. Measured on a campus of 100,000 texts: see ARCHITECTURE.md for what it loses. */
export const bestForThemes = 2_000;

/** The question with its scores in deviations of random pairs. */
export const inDeviations = <Q extends WeightedQuestion>(
  question: Q,
  { sigma }: Pick<Weighing, 'sigma'>,
): Q => ({
  ...question,
  unit: question.unit / sigma,
});

/** What likeness of themes adds to a sum; `unit` is that of `inDeviations`. */
export const themeSum = (likeness: number, { lambda }: Pick<Weighing, 'lambda'>, unit: number): number =>
  Math.min(highestSecond, Math.round((lambda * likeness) / unit));

export interface ThemesWith {
  readonly asked: Asked;
  readonly vectors: Pick<SegmentVectors, 'of'>;
  readonly weighing: Pick<Weighing, 'sigma' | 'lambda'>;
}

/** Adds the themes of one source of a segment. */
const adding = (
  { segment, sums }: ScoredSegment,
  { asked, vectors, weighing }: ThemesWith,
  unit: number,
): ((local: number) => void) => {
  const standing = vectors.of(segment);
  return (local) => {
    const likeness = themeScore(asked, standing, local);
    if (likeness > 0) sums[local] = (sums[local] ?? 0) + themeSum(likeness, weighing, unit);
  };
};

const addToAll = ({ segments, question }: Scored, themes: ThemesWith): void => {
  for (const scored of segments) {
    const add = adding(scored, themes, question.unit);
    for (let local = 0; local < scored.segment.sizes.sources; local += 1) add(local);
  }
};

/** Where most may not answer, to those alone that may. */
const addToAdmitted = ({ segments, question }: Scored, admission: Admission, themes: ThemesWith): void => {
  segments.forEach((scored, nth) => {
    const add = adding(scored, themes, question.unit);
    const few = fewAdmitted(admission.segments[nth] as SegmentAdmission);
    const size = few ? few.length : scored.segment.sizes.sources;
    for (let place = 0; place < size; place += 1) add(few ? (few[place] as number) : place);
  });
};

const addToBest = (scored: Scored, admission: Admission, themes: ThemesWith): void => {
  const adders = scored.segments.map((segment) => adding(segment, themes, scored.question.unit));
  for (const place of amongBest(scored, admission, bestForThemes)) adders[segmentOf(place)]?.(localIn(place));
};

/** `size` is the number of sources that the asker may know of: what others hide decides nothing. */
export const addThemes = (scored: Scored, admission: Admission, size: number, themes: ThemesWith): void => {
  if (size <= mostForThemes) addToAll(scored, themes);
  else addToBest(scored, admission, themes);
};

/** The same for what this admission lets in, where nothing else is looked at. */
export const addThemesWithin: typeof addThemes = (scored, admission, size, themes) => {
  if (size <= mostForThemes) addToAdmitted(scored, admission, themes);
  else addToBest(scored, admission, themes);
};
