// "Why not?", for a named pair: the rules that forbid it, the side that gets nothing, the features that are low, or who
// has no place left. As data; and what a member may know of it.
import type { Suppression } from '../rules/suppression.ts';
import { type Feature, featureNames, features as rules, type Features, type Weights } from './features.ts';
import { gainOf, reciprocal, termOf } from './gain.ts';
import { otherSide, type PairFacts, type SideIndex } from './pair-facts.ts';
import { scorePair } from './score-pair.ts';
import { sideFeatures } from './side-features.ts';
import { answered, candidateFloor } from './thresholds.ts';
import { mayTell, toldFeatures, type Viewer, viewOf, type Yardstick } from './view.ts';
import { fitOfMatch } from './ways.ts';

/** A feature that keeps a gain low: how much it takes off the log-odds beside its best, 1 or 0. */
export interface LowFeature {
  readonly feature: Feature;
  /** Absent: not known. */
  readonly value?: number;
  readonly missed: number;
}

export interface WeakSide {
  readonly organisationId: string;
  readonly gain: number;
  /** What its gain would have to be, the other side's staying as it is; absent where not even 1 would do. */
  readonly needed?: number;
  /** Most missed first, at most three. */
  readonly lowest: readonly LowFeature[];
}

export type WhyNot =
  | { readonly kind: 'suggested' }
  | { readonly kind: 'forbidden'; readonly suppressions: readonly Suppression[] }
  /** Who gets nothing of substance; `nearest`: the best match that is no answer. */
  | {
      readonly kind: 'nothing_to_gain';
      readonly organisationIds: readonly string[];
      readonly nearest?: number;
    }
  | {
      readonly kind: 'too_low';
      readonly score: number;
      readonly floor: number;
      readonly sides: readonly [WeakSide, WeakSide];
    }
  /** It could be; the round chose others, or has not run since. */
  | { readonly kind: 'not_chosen'; readonly full: readonly string[] };

export interface PairStanding {
  readonly suppressions: readonly Suppression[];
  /** To the viewer, and by name: who is suggested as a stranger is not found out by asking for it. */
  readonly suggested: boolean;
  /** Which of the two have no place left. */
  readonly full: readonly string[];
}

/** From 2gh/(g+h) ≥ f follows g ≥ fh/(2h − f); above 1 no gain would do. */
const gainNeeded = (other: number): number | undefined => {
  const needed = (candidateFloor * other) / (2 * other - candidateFloor);
  return needed > 0 && needed <= 1 ? needed : undefined;
};

export const lowestOf = (
  values: Features,
  weights: Weights,
  mayShow: (name: Feature) => boolean,
): readonly LowFeature[] =>
  featureNames
    .filter((name) => mayShow(name))
    .map((name): LowFeature => {
      const best = termOf(name, { [name]: rules[name].sign === 1 ? 1 : 0 }, weights);
      const value = values[name];
      return {
        feature: name,
        ...(value === undefined ? {} : { value }),
        missed: best - termOf(name, values, weights),
      };
    })
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
    .slice(0, 3);

interface Judged {
  readonly facts: PairFacts;
  readonly score: number;
  readonly gains: readonly [number, number];
  readonly values: readonly [Features, Features];
}

/** As the viewer may know it. A member who names the other is answered as if nothing of it were discreet or kept. */
const judge = (viewer: Viewer, facts: PairFacts, yardstick: Yardstick): Judged => {
  if (viewer.kind === 'all') {
    const { score, sides } = scorePair(facts, yardstick);
    const [a, b] = sides;
    const { facts: seen } = viewOf(viewer, facts, yardstick);
    return { facts: seen, score, gains: [a.gain, b.gain], values: [a.features, b.features] };
  }
  const { facts: seen } = viewOf(viewer, { ...facts, shownAs: ['named', 'named'] }, yardstick);
  const valuesOf = (side: SideIndex): Features =>
    toldFeatures(viewer, false, sideFeatures(seen, side, yardstick.table));
  const values = [valuesOf(0), valuesOf(1)] as const;
  const gains = [gainOf(values[0], yardstick.weights), gainOf(values[1], yardstick.weights)] as const;
  return { facts: seen, score: reciprocal(...gains), gains, values };
};

/**
 * A limit: whoever holds this answer against the list of candidates can tell that something it may not know of forbids
 * the pair, never what, nor by whose word. To list the pair would say that it could be proposed.
 */
/** Of a rule that others made, a member learns nothing; of its own and of shared ones not who wrote them. */
const knownSuppressions = (
  viewer: Viewer,
  { organisations }: PairFacts,
  all: readonly Suppression[],
): readonly Suppression[] => {
  if (viewer.kind === 'all') return all;
  const { id } = organisations[viewer.side];
  return all
    .filter(({ knownTo }) => knownTo.includes(id))
    .map(({ code, ruleId, reason, until, knownTo }) => ({
      code,
      // What both know of was written by one of them, for itself or for animators.
      ...(knownTo.length === 1 && ruleId !== undefined ? { ruleId } : {}),
      ...(knownTo.length === 1 && reason !== undefined ? { reason } : {}),
      ...(until === undefined ? {} : { until }),
      knownTo: [id],
    }));
};

const nothingToGain = ({ facts, gains }: Judged): WhyNot => {
  const fits = facts.matches.map(fitOfMatch).filter((fit) => fit < answered);
  return {
    kind: 'nothing_to_gain',
    organisationIds: facts.organisations.filter((_, side) => gains[side] === 0).map(({ id }) => id),
    ...(fits.length === 0 ? {} : { nearest: Math.max(...fits) }),
  };
};

const tooLow = (viewer: Viewer, { facts, score, gains, values }: Judged, weights: Weights): WhyNot => {
  const weak = (side: SideIndex): WeakSide => {
    const needed = gainNeeded(gains[otherSide(side)]);
    return {
      organisationId: facts.organisations[side].id,
      gain: gains[side],
      ...(needed === undefined ? {} : { needed }),
      lowest: lowestOf(values[side], weights, (name) => mayTell(viewer, false, name)),
    };
  };
  return { kind: 'too_low', score, floor: candidateFloor, sides: [weak(0), weak(1)] };
};

/** The first of: it is suggested, forbidden, empty for a side, too low, not chosen. */
export const whyNot = (
  viewer: Viewer,
  facts: PairFacts,
  yardstick: Yardstick,
  { suppressions, suggested, full }: PairStanding,
): WhyNot => {
  if (suggested) return { kind: 'suggested' };
  const known = knownSuppressions(viewer, facts, suppressions);
  if (known.length > 0) return { kind: 'forbidden', suppressions: known };
  const judged = judge(viewer, facts, yardstick);
  if (judged.gains.includes(0)) return nothingToGain(judged);
  if (judged.score < candidateFloor) return tooLow(viewer, judged, yardstick.weights);
  return { kind: 'not_chosen', full: viewer.kind === 'all' ? full : [] };
};
