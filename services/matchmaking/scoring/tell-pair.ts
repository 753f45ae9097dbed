// What a viewer is told of a pair: scores, reasons, and of a stranger only what its owner lets be known.
import { gainOf, reciprocal } from './gain.ts';
import type { OrganisationFacts, PairFacts, SideIndex } from './pair-facts.ts';
import type { Reason } from './reason.ts';
import { reasonsOf } from './reasons.ts';
import { sideFeatures } from './side-features.ts';
import { toldFeatures, type View, type Viewer, viewOf, type Yardstick } from './view.ts';

export interface ToldSide {
  /** Absent of a stranger. */
  readonly organisationId?: string;
  readonly kind?: OrganisationFacts['kind'];
  readonly poles: OrganisationFacts['poles'];
  readonly country?: string;
  /** In 0..1, from what the viewer may learn alone: one that counted more would tell that there is more. */
  readonly gain: number;
  /** Strongest first; a member is told those of its own side. */
  readonly reasons: readonly Reason[];
}

export interface ToldPair {
  readonly score: number;
  readonly sides: readonly [ToldSide, ToldSide];
}

const toldGain = (viewer: Viewer, view: View, side: SideIndex, { weights, table }: Yardstick): number =>
  gainOf(toldFeatures(viewer, view.stranger, sideFeatures(view.facts, side, table)), weights);

const tellSide = (viewer: Viewer, view: View, side: SideIndex, yardstick: Yardstick): ToldSide => {
  const { id, kind, poles, country } = view.facts.organisations[side];
  const isOther = viewer.kind === 'side' && viewer.side !== side;
  return {
    ...(isOther && view.stranger ? {} : { organisationId: id }),
    ...(kind === undefined ? {} : { kind }),
    poles,
    ...(country === undefined ? {} : { country }),
    gain: toldGain(viewer, view, side, yardstick),
    reasons: isOther ? [] : reasonsOf(viewer, view, side, yardstick),
  };
};

/** The score that `tellPair` tells, without the reasons. */
export const toldScore = (viewer: Viewer, facts: PairFacts, yardstick: Yardstick): number => {
  const view = viewOf(viewer, facts, yardstick);
  return reciprocal(toldGain(viewer, view, 0, yardstick), toldGain(viewer, view, 1, yardstick));
};

export const tellPair = (viewer: Viewer, facts: PairFacts, yardstick: Yardstick): ToldPair => {
  const view = viewOf(viewer, facts, yardstick);
  const sides = [tellSide(viewer, view, 0, yardstick), tellSide(viewer, view, 1, yardstick)] as const;
  return { score: reciprocal(sides[0].gain, sides[1].gain), sides };
};
