// What is known of two organisations and between them: all that a pair is scored, explained and refused on. Plain data,
// put together from the campus, the findings and the collaboration graph.
import type { Visibility } from '../../platform/access/actor.ts';
import type { OrganisationKind, Pole, StatementType } from './kinds-and-types.ts';

export interface OrganisationFacts {
  readonly id: string;
  /** Absent where this release does not know it. */
  readonly kind?: OrganisationKind;
  readonly poles: readonly Pole[];
  readonly country?: string;
  /** Suggestions its members have now; absent where nobody has any yet. */
  readonly suggested?: number;
}

/** Technology readiness levels, 1 to 9, `from` not above `to`. */
export interface Maturity {
  readonly from: number;
  readonly to: number;
}

/** One end of a match: a need, or the offer, text or description that answers it. */
export interface MatchEnd {
  /** Statement, text or organisation id. */
  readonly sourceId: string;
  readonly organisationId: string;
  readonly source: 'need' | 'offer' | 'text' | 'description';
  /** The strictest of what profiles and the index say. */
  readonly visibility: Visibility;
  /** Texts and descriptions never are. */
  readonly discreet: boolean;
  /** What its owner lets be known of a discreet one. */
  readonly preview?: string;
  /** Of a statement, where this release knows it. */
  readonly type?: StatementType;
  readonly maturity?: Maturity;
  /** An offer that its owner gains from giving: mentoring, patient experience, data… */
  readonly gladly?: boolean;
  /** Its last day is over. */
  readonly expired: boolean;
  /** Since it was written or last confirmed; of a text since it appeared. */
  readonly ageInDays?: number;
}

/** A need of one of both organisations, and what the other has that answers it. Each pair of sources once. */
export interface Match {
  readonly need: MatchEnd;
  readonly answer: MatchEnd;
  /** In 0..1 on expertise's scale, before types are held against each other. The same whichever end asked. */
  readonly likeness: number;
}

/** Both work on the same: everything that one has said and done is like what the other has. */
export interface Kinship {
  /** In 0..1 on expertise's scale. Made of sources with this visibility or a wider one, and no discreet one. */
  readonly likeness: number;
  readonly visibility: Visibility;
  /** Sources that show it, best first, of whichever side. */
  readonly sourceIds: readonly string[];
}

/** Over the past collaborations that all members may see: those kept for animators count for nobody. */
export interface LinkFacts {
  readonly partnersInCommon: number;
  /** Σ 1/degree over them. */
  readonly resourceAllocation: number;
  /** How often a walk that starts at the first (second) organisation is at the other one, 0..1. */
  readonly walk: readonly [number, number];
  /** What is said of it; absent where a pair is only scored. */
  readonly said?: LinksSaid;
}

/** No collaboration and no organisation that is kept for animators. */
export interface LinksSaid {
  /** Where both took part in the same; `year`: the latest, where a day is known. */
  readonly together?: { readonly year?: number };
  /** Organisations that worked with both: how many, and the nearest of them. */
  readonly partners: number;
  readonly nearest: readonly string[];
}

/** That they were introduced to one another, and what each side made of it: its own word, which the other never learns. */
export interface IntroducedFacts {
  /** The latest time. */
  readonly year: number;
  /** How useful the side found it, in 0..1; absent where it did not say. */
  readonly found: Readonly<Partial<Record<SideIndex, number>>>;
}

export interface PairFacts {
  /** Different ones, in the order of their ids. */
  readonly organisations: readonly [OrganisationFacts, OrganisationFacts];
  readonly matches: readonly Match[];
  readonly kinships: readonly Kinship[];
  /** Absent where either has no collaboration that is known. */
  readonly links?: LinkFacts;
  /** Absent where they never were. */
  readonly introduced?: IntroducedFacts;
  /** A call for projects that is open and fits both: of several the one that closes first. */
  readonly call?: string;
  /** Suggestions that an organisation of this campus usually has: the mean over those that have any. */
  readonly usuallySuggested?: number;
  /**
   * How members of the first (second) side were first shown the other one. It stays so: a stranger that got a name, or a
   * name that became a stranger, would be known for what it keeps to itself.
   */
  readonly shownAs?: readonly [ShownAs | undefined, ShownAs | undefined];
}

export type ShownAs = 'named' | 'stranger';

export type SideIndex = 0 | 1;
export const otherSide = (side: SideIndex): SideIndex => (side === 0 ? 1 : 0);
