// What learning from answers is worth, on simulated members of known tastes: acceptance and concentration over 20 rounds,
// with learning and without, on several campuses.
import { assign } from '../../services/matchmaking/round/assign-pairs.ts';
import type { AssignmentProblem } from '../../services/matchmaking/round/assignment.ts';
import { type Measured, rounded } from './measured.ts';
import { type RoundFigures, simulateMembers } from './simulate-members.ts';

const campus = { organisations: 300, rounds: 20, candidates: 40, minimum: 1, maximum: 3 } as const;
const seeds = [1, 2, 3];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const acceptance = (rounds: readonly RoundFigures[]): number =>
  mean(rounds.map(({ accepted }) => accepted)) / mean(rounds.map(({ pairs }) => pairs));

interface Told {
  readonly first: number;
  readonly last: number;
  readonly gini: number;
  readonly giniOfWishes: number;
  readonly reached: number;
  readonly explored: number;
}

/** The first five rounds beside the last five, of one campus. */
const tell = (rounds: readonly RoundFigures[]): Told => {
  const end = rounds.slice(-5);
  return {
    first: acceptance(rounds.slice(0, 5)),
    last: acceptance(end),
    gini: mean(end.map(({ gini }) => gini)),
    giniOfWishes: mean(end.map(({ giniOfWishes }) => giniOfWishes)),
    reached: Math.min(...rounds.map(({ reached }) => reached)),
    explored: Math.max(...rounds.map(({ explored, pairs }) => explored / pairs)),
  };
};

export const benchLearning = async ({
  progress,
}: {
  readonly progress: (text: string) => void;
}): Promise<readonly Measured[]> => {
  const run = async (learn: boolean): Promise<readonly Told[]> => {
    const told: Told[] = [];
    for (const seed of seeds) {
      progress(`campus ${seed}, ${learn ? 'learning' : 'not learning'}`);
      const options = { ...campus, seed, learn, assign: (problem: AssignmentProblem) => assign(problem, {}) };
      told.push(tell(await simulateMembers(options)));
    }
    return told;
  };
  const [plain, learned] = [await run(false), await run(true)];
  const of = (all: readonly Told[], what: keyof Told): number => mean(all.map((one) => one[what]));
  const measure = (
    what: string,
    all: readonly Told[],
    key: keyof Told,
    target?: Measured['target'],
  ): Measured => ({
    what,
    value: rounded(of(all, key) * 100),
    unit: '%',
    ...(target ? { target } : {}),
  });
  return [
    measure('accepted by both, rounds 1 to 5, not learning', plain, 'first'),
    measure('accepted by both, rounds 16 to 20, not learning', plain, 'last'),
    measure('accepted by both, rounds 1 to 5, learning', learned, 'first'),
    measure('accepted by both, rounds 16 to 20, learning', learned, 'last', {
      // More than at the start, and more than without learning.
      atLeast: rounded(Math.max(of(learned, 'first'), of(plain, 'last')) * 100),
    }),
    measure('Gini of suggestions, rounds 16 to 20, not learning', plain, 'gini'),
    measure('Gini of suggestions, rounds 16 to 20, learning', learned, 'gini', {
      atMost: rounded(of(plain, 'gini') * 100),
    }),
    measure('Gini of being among the best three, not learning', plain, 'giniOfWishes'),
    measure('Gini of being among the best three, learning', learned, 'giniOfWishes', {
      atMost: rounded(of(plain, 'giniOfWishes') * 100 + 2),
    }),
    measure('organisations reached, worst round, learning', learned, 'reached'),
    measure('pairs explored, most in a round', learned, 'explored', { atMost: 10 }),
  ];
};
