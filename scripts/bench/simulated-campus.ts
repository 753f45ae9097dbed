// A campus of simulated members with known tastes, and the candidates that come up among them: the same for the same seed,
// whatever was suggested before.
import {
  type Feature,
  featureNames,
  type Features,
  type Weights,
} from '../../services/matchmaking/scoring/features.ts';
import { seededRandom } from './seeded-random.ts';

export interface SimulatedMember {
  readonly id: string;
  /** What it really goes by, which nobody knows. */
  readonly tastes: Weights;
  /** The round in which it joins. */
  readonly joins: number;
  /** A lab that everybody finds something in. */
  readonly star: boolean;
}

export interface SimulatedPair {
  readonly a: number;
  readonly b: number;
  readonly features: readonly [Features, Features];
}

export interface SimulatedCampus {
  readonly members: readonly SimulatedMember[];
  /** The candidates of a round, exposure apart. */
  candidates(round: number): readonly SimulatedPair[];
}

/**
 * What these members go by: whether it comes at the right time, whom they are near to and what is recent, much more than
 * the hand-set weights hold; likeness of profiles and usual kinds hardly at all.
 */
export const trueTastes: Weights = {
  version: -1,
  bias: -2.2,
  of: {
    need_met_by_offer: 2.5,
    need_met_by_expertise: 3,
    offer_wanted: 1.5,
    shared_expertise: 0.3,
    kind_fit: 0.2,
    maturity_fit: 3,
    pole: 1.5,
    partners_in_common: 0.2,
    resource_allocation: 0.2,
    walk: 2.5,
    met_before: 0,
    shared_call: 0,
    freshness: 2,
    exposure: 0,
  },
};

const share = { stars: 0.06, newcomers: 0.15 };

/** Each member's own tastes: the true ones, every weight more or less by up to half. */
const ownTastes = (random: () => number): Weights => ({
  ...trueTastes,
  of: Object.fromEntries(
    featureNames.map((name) => [name, trueTastes.of[name] * (0.5 + random())]),
  ) as Weights['of'],
});

const between = (random: () => number, low: number, high: number): number => low + random() * (high - low);

type Drawn = { -readonly [K in Feature]?: number };

/** What one side gets: a need met now and then, more often and better by a star. */
const drawSubstance = (random: () => number, side: Drawn, other: Drawn, star: boolean): void => {
  if (random() < (star ? 0.8 : 0.45)) {
    const fit = star ? between(random, 0.7, 0.95) : between(random, 0.58, 0.9);
    side.need_met_by_offer = fit;
    other.offer_wanted = fit * (random() < 0.4 ? 1 : 0.5);
    side.kind_fit = random();
  } else if (random() < 0.3) side.need_met_by_expertise = between(random, 0.58, 0.9);
};

const drawPair = (random: () => number, a: SimulatedMember, b: SimulatedMember, known: boolean) => {
  const [ofA, ofB]: [Drawn, Drawn] = [{}, {}];
  drawSubstance(random, ofA, ofB, b.star);
  drawSubstance(random, ofB, ofA, a.star);
  const shared: Drawn = {
    ...(random() < 0.4 ? { shared_expertise: between(random, 0.65, 0.95) } : {}),
    ...(random() < 0.7 ? { maturity_fit: Math.floor(random() * 5) / 4 } : {}),
    ...(random() < 0.9 ? { pole: Math.floor(random() * 3) / 2 } : {}),
    ...(random() < 0.9 ? { freshness: random() } : {}),
    ...(known ? drawLinks(random) : {}),
  };
  return [
    { ...ofA, ...shared },
    { ...ofB, ...shared },
  ] as const;
};

const drawLinks = (random: () => number): Drawn => {
  const near = random() < 0.3;
  return {
    walk: near ? between(random, 0.3, 0.8) : between(random, 0, 0.2),
    partners_in_common: near ? between(random, 0.3, 0.6) : 0,
    resource_allocation: near ? between(random, 0.2, 0.6) : 0,
  };
};

export const simulatedCampus = (options: {
  readonly seed: number;
  readonly organisations: number;
  readonly rounds: number;
  /** Candidates of each organisation in each round, about. */
  readonly candidates: number;
}): SimulatedCampus => {
  const { seed, organisations, rounds, candidates } = options;
  const random = seededRandom(seed);
  const members = Array.from({ length: organisations }, (_, at): SimulatedMember => ({
    id: `org_${String(at).padStart(4, '0')}`,
    tastes: ownTastes(random),
    joins: random() < share.newcomers ? 1 + Math.floor(random() * rounds * 0.75) : 0,
    star: random() < share.stars,
  }));
  return {
    members,
    candidates: (round) => {
      const draw = seededRandom(seed * 7919 + round);
      const pairs = new Map<string, SimulatedPair>();
      for (let n = 0; n < (organisations * candidates) / 2; n++) {
        const [x, y] = [Math.floor(draw() * organisations), Math.floor(draw() * organisations)];
        const [a, b] = [Math.min(x, y), Math.max(x, y)];
        const [first, second] = [members[a], members[b]];
        if (!first || !second || a === b || pairs.has(`${a} ${b}`)) continue;
        if (Math.max(first.joins, second.joins) > round) continue;
        // Nobody has worked with who has just come.
        const known = first.joins === 0 && second.joins === 0;
        pairs.set(`${a} ${b}`, { a, b, features: drawPair(draw, first, second, known) });
      }
      return [...pairs.values()];
    },
  };
};
