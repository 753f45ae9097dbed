// The features of one side of a pair: names, ranges, neutral points, and the weights that they get.

/**
 * What each feature is of a side A, in 0..1; absent where it is not known. `neutral` is the value that neither helps nor
 * hurts, so that an absent feature counts as much as one at its neutral point: nothing. Features of substance have it at
 * 0, where nothing is found. `sign` is what more of it can only do: a weight of the other sign would be absurd.
 */
export const features = {
  /** Offers of the other side answer A's needs. */
  need_met_by_offer: { neutral: 0, sign: 1, substance: true },
  /** Texts or the description of the other side answer A's needs, beyond what its offers answer. */
  need_met_by_expertise: { neutral: 0, sign: 1, substance: true },
  /** The other side needs what A offers: in full where A says that it gives it gladly, half otherwise. */
  offer_wanted: { neutral: 0, sign: 1, substance: true },
  /** Both work on the same. */
  shared_expertise: { neutral: 0, sign: 1, substance: true },
  /** Organisations of the other side's kind usually bring what it brings to A. */
  kind_fit: { neutral: 0.5, sign: 1, substance: false },
  /** What is needed and what is offered are about as far on the way to patients (TRL). */
  maturity_fit: { neutral: 0.5, sign: 1, substance: false },
  /** 1 in the same pole, .5 in neighbouring ones, 0 otherwise. */
  pole: { neutral: 0.5, sign: 1, substance: false },
  /** Organisations that both worked with. */
  partners_in_common: { neutral: 0, sign: 1, substance: false },
  /** The same, each counting the less the more partners it has. */
  resource_allocation: { neutral: 0, sign: 1, substance: false },
  /** How often a walk over past collaborations that starts at A is at the other side. */
  walk: { neutral: 0, sign: 1, substance: false },
  /** How useful A found it to be introduced to the other side: its own word alone. */
  met_before: { neutral: 0.5, sign: 1, substance: false },
  /** 1 where a call for projects is open and fits both. */
  shared_call: { neutral: 0, sign: 1, substance: false },
  /** How lately the statements that match were written or confirmed. */
  freshness: { neutral: 0.5, sign: 1, substance: false },
  /** How often the other side is already suggested. */
  exposure: { neutral: 0.5, sign: -1, substance: false },
} as const satisfies Readonly<Record<string, FeatureRules>>;

export interface FeatureRules {
  readonly neutral: number;
  readonly sign: 1 | -1;
  /** One of these must be there for a side to gain anything. */
  readonly substance: boolean;
}

export type Feature = keyof typeof features;

/** In a fixed order: sums over it do not depend on who made the object. */
export const featureNames = Object.keys(features) as readonly Feature[];
export const substanceNames = featureNames.filter((name) => features[name].substance);

/** Absent: not known. */
export type Features = Readonly<Partial<Record<Feature, number>>>;

/** One version of what features count, on the scale of log-odds. */
export interface Weights {
  /** 0: set by hand. */
  readonly version: number;
  readonly bias: number;
  readonly of: Readonly<Record<Feature, number>>;
}

/** How far a feature is from where it neither helps nor hurts; 0 where it is not known. */
export const awayFromNeutral = (name: Feature, values: Features): number => {
  const value = values[name];
  return value === undefined ? 0 : value - features[name].neutral;
};
