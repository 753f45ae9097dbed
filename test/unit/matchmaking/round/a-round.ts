// Small rounds of every shape, the same for the same seed.
import type { AssignmentProblem } from '../../../../services/matchmaking/round/assignment.ts';
import { seededRandom } from '../../../../scripts/bench/seeded-random.ts';

/** Pairs as [a, b, gain]; everyone should have one and may have two unless told otherwise. */
export const aRound = (
  organisations: number,
  pairs: readonly (readonly [number, number, number])[],
  limits: {
    minimum?: number | readonly number[];
    maximum?: number | readonly number[];
    personOf?: readonly number[];
    mostOfPerson?: readonly number[];
  } = {},
): AssignmentProblem => {
  const each = (given: number | readonly number[] | undefined, usual: number): Int32Array =>
    typeof given === 'object' ? Int32Array.from(given) : new Int32Array(organisations).fill(given ?? usual);
  return {
    organisations,
    minimum: each(limits.minimum, 1),
    maximum: each(limits.maximum, 2),
    personOf: limits.personOf ? Int32Array.from(limits.personOf) : new Int32Array(organisations).fill(-1),
    mostOfPerson: Int32Array.from(limits.mostOfPerson ?? []),
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    gains: Float64Array.from(pairs, ([, , gain]) => gain),
  };
};

type Random = () => number;
const below = (random: Random, n: number): number => Math.floor(random() * n);

/** Who could meet whom: everybody, a few at random, odd rings joined by single links, or a few whom all want. */
const drawLinks = (random: Random, n: number): readonly (readonly [number, number])[] => {
  const all = Array.from({ length: n }, (_, a) =>
    Array.from({ length: n - a - 1 }, (_, k) => [a, a + 1 + k] as const),
  ).flat();
  const shape = below(random, 5);
  if (shape === 0) return all.filter(() => random() < 0.2 + 0.8 * random());
  if (shape === 1)
    return all.filter(
      ([a, b]) =>
        (a % 3 === 0 && (b < a + 3 || (b === a + 3 && random() < 0.7))) || (b === a + 1 && a % 3 === 1),
    );
  if (shape === 2) return all.filter(([a]) => a < 1 + n / 6 && random() < 0.5);
  if (shape === 3) return all.filter(([a, b]) => b - a === 1 || b - a === 4 || (a === 0 && b % 5 === 4));
  const density = (1 + 4 * random()) / n;
  return all.filter(() => random() < density);
};

/** The same round with a limit on some of its pairs: all of them, half, or a few; from none allowed to more than there are. */
export const limited = (round: AssignmentProblem, seed: number): AssignmentProblem => {
  const random = seededRandom(seed);
  const share = [1, 0.5, 0.2][below(random, 3)] ?? 1;
  const counted = Uint8Array.from(round.a, () => (random() < share ? 1 : 0));
  return { ...round, counted, mostCounted: below(random, 1 + Math.ceil(round.organisations * random())) };
};

/** Any shape, any limits: capacities of 0, minimums above what there is, persons, gains all equal. */
export const drawRound = (seed: number, most = 60): AssignmentProblem => {
  const random = seededRandom(seed);
  const n = 2 + below(random, most - 1);
  const kinds = [1, 1, 3, 1_000_000][below(random, 4)] ?? 1;
  const links = drawLinks(random, n);
  const highest = 1 + below(random, 5);
  const wanted = below(random, 4);
  const perPerson = random() < 0.4 ? 2 + below(random, 4) : 0;
  const persons = perPerson > 0 ? Math.ceil(n / perPerson) : 0;
  return aRound(
    n,
    links.map(([a, b]) => [a, b, (1 + below(random, kinds)) / kinds]),
    {
      minimum: Array.from({ length: n }, () => below(random, wanted + 1)),
      maximum: Array.from({ length: n }, () => (random() < 0.1 ? 0 : 1 + below(random, highest))),
      personOf: Array.from({ length: n }, () =>
        persons > 0 && random() < 0.7 ? below(random, persons) : -1,
      ),
      mostOfPerson: Array.from({ length: persons }, () => below(random, 2 * highest + 1)),
    },
  );
};
