// A campus round of any size with a few organisations that everybody wants: the same for the same seed.
import type { AssignmentProblem } from '../../services/matchmaking/round/assignment.ts';
import { seededRandom } from './seeded-random.ts';

export interface SyntheticRound {
  readonly organisations: number;
  /** Whom each organisation's own search finds; a pair found from both ends counts once. */
  readonly candidates?: number;
  readonly seed?: number;
  /** Each should have so many at least, and may have from `maximum[0]` to `maximum[1]`. */
  readonly minimum?: number;
  readonly maximum?: readonly [number, number];
  /** How unequally popular they are: the chance of the k-th is about k^−skew (Zipf). */
  readonly skew?: number;
  /** Organisations of each person, and how many suggestions a person bears. */
  readonly perPerson?: number;
  readonly mostOfPerson?: number;
}

/** The k-th of n with a chance of about k^−skew, by inverting its continuous form. */
const drawPopular = (random: () => number, n: number, skew: number): number => {
  const power = 1 - skew;
  const reach = Math.abs(power) < 1e-9 ? n ** random() : (1 + random() * (n ** power - 1)) ** (1 / power);
  return Math.min(n - 1, Math.floor(reach) - 1);
};

/** A fixed shuffle, so that popularity does not follow numbers. */
const shuffled = (n: number, random: () => number): Int32Array => {
  const order = Int32Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k -= 1) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other] ?? 0, order[k] ?? 0];
  }
  return order;
};

/** Gains gather around .4, as means of several features do. */
const drawGain = (random: () => number): number =>
  Math.min(1, Math.max(0.01, 0.4 + 0.35 * (random() + random() + random() - 1.5)));

export const syntheticRound = (asked: SyntheticRound): AssignmentProblem => {
  const { organisations, candidates = 50, seed = 1, minimum = 1, maximum = [3, 8], skew = 0.8 } = asked;
  const { perPerson = 0, mostOfPerson = 12 } = asked;
  const random = seededRandom(seed);
  const order = shuffled(organisations, random);
  const found = new Map<number, number>();
  for (let one = 0; one < organisations; one += 1)
    for (let nth = 0; nth < Math.min(candidates, organisations - 1); nth += 1) {
      const other = order[drawPopular(random, organisations, skew)] ?? 0;
      const gain = drawGain(random);
      if (other !== one) found.set(Math.min(one, other) * organisations + Math.max(one, other), gain);
    }
  const keys = Float64Array.from(found.keys());
  const persons = perPerson > 0 ? Math.ceil(organisations / perPerson) : 0;
  const [least, most] = maximum;
  return {
    organisations,
    minimum: new Int32Array(organisations).fill(minimum),
    maximum: Int32Array.from(
      { length: organisations },
      () => least + Math.floor(random() * (most - least + 1)),
    ),
    personOf: Int32Array.from({ length: organisations }, (_, v) =>
      perPerson > 0 ? Math.floor(v / perPerson) : -1,
    ),
    mostOfPerson: new Int32Array(persons).fill(mostOfPerson),
    a: Int32Array.from(keys, (key) => Math.floor(key / organisations)),
    b: Int32Array.from(keys, (key) => key % organisations),
    gains: Float64Array.from(found.values()),
  };
};
