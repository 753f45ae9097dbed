import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RoundFigures, simulateMembers } from '../../../../scripts/bench/simulate-members.ts';
import { type Assign, giniOf } from '../../../../scripts/bench/simulated-round.ts';
import { simulatedCampus } from '../../../../scripts/bench/simulated-campus.ts';

/** The best pair first, those who lack most before others. */
const greedily: Assign = ({ organisations, a, b, gains, minimum, maximum }) => {
  const has = new Int32Array(organisations);
  const bestFirst = [...gains.keys()].sort((x, y) => (gains[y] ?? 0) - (gains[x] ?? 0));
  const chosen = new Set<number>();
  for (const upTo of [minimum, maximum])
    for (const pair of bestFirst) {
      const [one, other] = [a[pair] ?? 0, b[pair] ?? 0];
      const hasRoom = [one, other].every((at) => (has[at] ?? 0) < (maximum[at] ?? 0));
      const isWanted = [one, other].some((at) => (has[at] ?? 0) < (upTo[at] ?? 0));
      if (chosen.has(pair) || !hasRoom || !isWanted) continue;
      chosen.add(pair);
      for (const at of [one, other]) has[at] = (has[at] ?? 0) + 1;
    }
  return { chosen: Int32Array.from([...chosen].sort((x, y) => x - y)) };
};

const options = {
  seed: 5,
  organisations: 90,
  rounds: 12,
  candidates: 24,
  minimum: 1,
  maximum: 2,
  assign: greedily,
} as const;
const accepted = (rounds: readonly { accepted: number; pairs: number }[]): number =>
  rounds.reduce((sum, round) => sum + round.accepted, 0) / rounds.reduce((sum, { pairs }) => sum + pairs, 0);

describe('simulated members', () => {
  let [learned, plain]: [readonly RoundFigures[], readonly RoundFigures[]] = [[], []];
  beforeAll(async () => {
    learned = await simulateMembers({ ...options, learn: true });
    plain = await simulateMembers({ ...options, learn: false });
  });

  it('accept more as we learn from them, and more than where we do not', () => {
    expect(accepted(learned.slice(-4))).toBeGreaterThan(accepted(plain.slice(-4)) + 0.04);
    expect(accepted(learned)).toBeGreaterThan(accepted(plain));
    expect(learned.at(-1)?.version).toBeGreaterThan(0);
    expect(plain.at(-1)?.version).toBe(0);
  });

  it('are not made fewer by it: suggestions do not concentrate, everybody is reached', () => {
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const which of ['gini', 'giniOfWishes'] as const)
      expect(mean(learned.map((round) => round[which]))).toBeLessThan(
        mean(plain.map((round) => round[which])) + 0.05,
      );
    expect(mean(learned.map(({ reached }) => reached))).toBeGreaterThan(0.97);
  });

  it('have at most a tenth of a round explored for newcomers, and some of it', () => {
    for (const { explored, pairs } of learned) expect(explored).toBeLessThanOrEqual(pairs / 10);
    expect(learned.some(({ explored }) => explored > 0)).toBe(true);
  });

  it('answer the same again for the same seed', async () => {
    const short = { ...options, rounds: 3, learn: true };
    expect(await simulateMembers(short)).toEqual(await simulateMembers(short));
    const campus = simulatedCampus(options);
    expect(campus.candidates(2)).toEqual(simulatedCampus(options).candidates(2));
  });
});

describe("Gini's coefficient", () => {
  it('is 0 where all have as much, and near 1 where one has all', () => {
    expect(giniOf([2, 2, 2])).toBeCloseTo(0);
    expect(giniOf([0, 0, 0, 8])).toBeCloseTo(0.75);
    expect(giniOf([1, 3])).toBeCloseTo(0.25);
    expect(giniOf([])).toBe(0);
  });
});
