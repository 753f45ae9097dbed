// What a pair is worth to each side, and to both: what rounds and candidates go by.
import type { Features } from './features.ts';
import { gainOf, reciprocal } from './gain.ts';
import type { PairFacts, SideIndex } from './pair-facts.ts';
import { sideFeatures } from './side-features.ts';
import { candidateFloor } from './thresholds.ts';
import { type View, viewOf, type Yardstick } from './view.ts';

export interface SideScore {
  /** In 0..1. */
  readonly gain: number;
  /** What the gain was made of: kept with an answer, to learn from. */
  readonly features: Features;
  /** Its members may not know who the other is. */
  readonly stranger: boolean;
}

export interface PairScore {
  /** In 0..1, symmetric, comparable between pairs. */
  readonly score: number;
  readonly sides: readonly [SideScore, SideScore];
  /** It stands only on what is kept for animators: they alone may see it, until the owner opens it. */
  readonly animatorsOnly: boolean;
}

const sideScore = ({ facts, stranger }: View, side: SideIndex, { weights, table }: Yardstick): SideScore => {
  const features = sideFeatures(facts, side, table);
  return { gain: gainOf(features, weights), features, stranger };
};

const scoreIn = (views: readonly [View, View], yardstick: Yardstick): Pick<PairScore, 'score' | 'sides'> => {
  const sides = [sideScore(views[0], 0, yardstick), sideScore(views[1], 1, yardstick)] as const;
  return { score: reciprocal(sides[0].gain, sides[1].gain), sides };
};

/**
 * Each side's gain is counted on what its own members may learn, so that being proposed tells them nothing else. A pair
 * that does not stand on that, but on all that is known, is for animators.
 */
export const scorePair = (facts: PairFacts, yardstick: Yardstick): PairScore => {
  const bySide = scoreIn(
    [
      viewOf({ kind: 'side', side: 0 }, facts, yardstick),
      viewOf({ kind: 'side', side: 1 }, facts, yardstick),
    ],
    yardstick,
  );
  if (bySide.score >= candidateFloor) return { ...bySide, animatorsOnly: false };
  const view = viewOf({ kind: 'all' }, facts, yardstick);
  const all = scoreIn([view, view], yardstick);
  return all.score >= candidateFloor && keepsBack(facts)
    ? { ...all, animatorsOnly: true }
    : { ...bySide, animatorsOnly: false };
};

/** Without anything kept for animators there is nothing that an owner could open. */
const keepsBack = ({ matches, kinships }: PairFacts): boolean =>
  matches.some(({ need, answer }) => [need, answer].some(({ visibility }) => visibility === 'animators')) ||
  kinships.some(({ visibility }) => visibility === 'animators');

/** Whether it may be proposed at all, as far as its score goes. */
export const reachesFloor = ({ score }: Pick<PairScore, 'score'>): boolean => score >= candidateFloor;
