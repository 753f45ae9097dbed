// Adds to each source what its themes have in common with the question's, in whole numbers as the words are: raw score
// = T/σ + λ·themes.
import { localIn, segmentOf } from '../index/view.ts';
import { themeScore, themeScores } from '../semantics/project.ts';
import type { Asked } from '../semantics/project.ts';
import type { SegmentVectors } from '../semantics/segment-vectors.ts';
import type { Weighing } from '../semantics/themes.ts';
import type { Admission } from './admission.ts';
import { bestSources } from './best-sources.ts';
import type { Scored } from './score-sources.ts';
import { highestSecond } from './weighted-question.ts';
import type { WeightedQuestion } from './weighted-question.ts';

/** With more sources, themes count for the best of them by words only. */
export const mostForThemes = 20_000;
/** So many of them. Measured on a campus of 100,000 texts: see ARCHITECTURE.md for what it loses. */
export const bestForThemes = 2_000;

/** The question with its scores in deviations of random pairs. */
export const inDeviations = <Q extends WeightedQuestion>(question: Q, { sigma }: Weighing): Q => ({
  ...question,
  unit: question.unit / sigma,
});

/** What likeness of themes adds to a sum; `unit` is that of `inDeviations`. */
export const themeSum = (likeness: number, { lambda }: Weighing, unit: number): number =>
  Math.min(highestSecond, Math.round((lambda * likeness) / unit));

export interface ThemesWith {
  readonly asked: Asked;
  readonly vectors: Pick<SegmentVectors, 'of'>;
  readonly weighing: Weighing;
}

let room = new Float32Array(0);

const addToAll = ({ segments, question }: Scored, { asked, vectors, weighing }: ThemesWith): void => {
  for (const { segment, sums } of segments) {
    const { sources } = segment.sizes;
    if (room.length < sources) room = new Float32Array(sources);
    themeScores(asked, vectors.of(segment), room);
    for (let local = 0; local < sources; local += 1) {
      const likeness = room[local] ?? 0;
      if (likeness > 0) sums[local] = (sums[local] ?? 0) + themeSum(likeness, weighing, question.unit);
    }
  }
};

const addToBest = (scored: Scored, admission: Admission, { asked, vectors, weighing }: ThemesWith): void => {
  const { places } = bestSources(scored, admission, bestForThemes);
  for (const place of places) {
    const scoredSegment = scored.segments[segmentOf(place)];
    if (!scoredSegment) continue;
    const { segment, sums } = scoredSegment;
    const local = localIn(place);
    const likeness = themeScore(asked, vectors.of(segment), local);
    sums[local] = (sums[local] ?? 0) + themeSum(likeness, weighing, scored.question.unit);
  }
};

/** `size` is the number of sources that the asker may know of: what others hide decides nothing. */
export const addThemes = (scored: Scored, admission: Admission, size: number, themes: ThemesWith): void => {
  if (size <= mostForThemes) addToAll(scored, themes);
  else addToBest(scored, admission, themes);
};
