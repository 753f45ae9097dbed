// What a reason is: why one side of a pair would gain, as data. Sentences are made from it at the edge.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Features } from './features.ts';
import type { StatementType } from './kinds-and-types.ts';
import type { MatchEnd, SideIndex } from './pair-facts.ts';
import type { View, Viewer, Yardstick } from './view.ts';

export const maxReasons = 4;

export const reasonCodes = [
  'offer_answers_need', // own: the need, other: the offer
  'expertise_answers_need', // own: the need, other: the text or description
  'need_meets_offer', // own: the offer, other: the need; parameters: gladly
  'need_meets_expertise', // own: the text or description, other: the need; contributes nothing
  'shared_expertise', // sourceIds: what shows it
  'usual_for_kind', // parameters: kind, type
  'maturity_fits',
  'same_pole', // parameters: pole
  'worked_together', // parameters: year?, partners?
  'partners_in_common', // sourceIds: the nearest of them; parameters: partners
  'near_in_collaborations',
  'met_before', // parameters: year
  'shared_call', // parameters: call
  'recent', // parameters: days
  'seldom_suggested', // for animators
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** An end as the viewer may know it; of a stranger's statement neither id nor type. */
export interface ReasonEnd {
  readonly sourceId?: string;
  readonly source: MatchEnd['source'];
  readonly type?: StatementType;
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly preview?: string;
}

export interface Reason {
  readonly code: ReasonCode;
  /** In 0..1: what it has in the gain; 0 of what the side would give and gains nothing from. */
  readonly contribution: number;
  readonly own?: ReasonEnd;
  readonly other?: ReasonEnd;
  readonly sourceIds?: readonly string[];
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

/** For whom, of which side, and on what reasons are given. */
export interface Telling extends View {
  readonly viewer: Viewer;
  readonly side: SideIndex;
  readonly yardstick: Yardstick;
  /** The features that the viewer may be told of. */
  readonly values: Features;
}
