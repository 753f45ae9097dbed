import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { syntheticRound } from '../../../../scripts/bench/synthetic-round.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import type { AssignmentProblem } from '../../../../services/matchmaking/round/assignment.ts';
import { degreesOf } from '../../../../services/matchmaking/round/exposure.ts';
import { aRound, drawRound } from './a-round.ts';

const pairsOf = (problem: AssignmentProblem, chosen: Int32Array): readonly string[] =>
  Array.from(chosen, (pair) => `${problem.a[pair]}-${problem.b[pair]}`).toSorted();

/** What every round must keep to, whatever was chosen. */
const expectWithinLimits = (problem: AssignmentProblem, chosen: Int32Array): void => {
  const degree = degreesOf(problem, chosen);
  const load = new Int32Array(problem.mostOfPerson.length);
  degree.forEach((has, v) => {
    expect(has).toBeLessThanOrEqual(problem.maximum[v] ?? 0);
    const person = problem.personOf[v] ?? -1;
    if (person >= 0) load[person] = (load[person] ?? 0) + has;
  });
  load.forEach((bears, person) => expect(bears).toBeLessThanOrEqual(problem.mostOfPerson[person] ?? 0));
  expect(new Set(chosen).size).toBe(chosen.length);
  expect(chosen).toEqual(chosen.toSorted());
};

const valueOf = (problem: AssignmentProblem) => {
  const { levels, gain } = assign(problem);
  return { levels, gain: Math.round(gain * 1e4) / 1e4 };
};
const compareLevels = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((count, level) => count !== (other[level] ?? 0));
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
};
const rounds = (most = 30) => fc.integer({ min: 0, max: 1_000_000 }).map((seed) => drawRound(seed, most));
const property = <T>(made: fc.Arbitrary<T>, holds: (one: T) => void, runs = 60): void =>
  fc.assert(fc.property(made, holds), { seed: 5, numRuns: runs });

describe('a round', () => {
  it('gives everyone one before anyone gets a second, however much more that would gain', () => {
    const round = aRound(
      4,
      [
        [0, 1, 1],
        [0, 2, 0.01],
        [1, 3, 0.01],
      ],
      { maximum: 1 },
    );
    const { chosen, levels, covered } = assign(round);
    expect(pairsOf(round, chosen)).toEqual(['0-2', '1-3']);
    expect([levels, covered]).toEqual([[4], 4]);
  });

  it('lets first suggestions of everybody come before second ones, where the sum of both would be less', () => {
    // Their person bears one pair besides 0-4: 0-1 would be a second for both, 2-3 is a first for 3 alone.
    const pairs = [
      [0, 4, 0.5],
      [1, 5, 0.5],
      [0, 1, 1],
      [2, 3, 0.1],
    ] as const;
    const round = aRound(6, pairs, {
      minimum: [2, 2, 0, 1, 1, 0],
      maximum: [2, 2, 1, 1, 1, 1],
      personOf: [0, -1, 0, -1, -1, -1],
      mostOfPerson: [2],
    });
    const { chosen, levels } = assign(round);
    expect(pairsOf(round, chosen)).toEqual(['0-4', '1-5', '2-3']);
    expect(levels).toEqual([4, 0]);
  });

  it('chooses what gains most among the rounds that leave out fewest', () => {
    const round = aRound(
      4,
      [
        [0, 1, 0.9],
        [1, 2, 0.5],
        [2, 3, 0.9],
        [0, 3, 0.5],
        [0, 2, 1],
      ],
      { maximum: 1 },
    );
    expect(assign(round)).toMatchObject({ gain: 1.8, gap: 0, covered: 4 });
  });

  it('proves that a ring of three can only meet by two, though prices alone would allow for one and a half', () => {
    const ring = aRound(
      3,
      [
        [0, 1, 0.5],
        [1, 2, 0.5],
        [0, 2, 0.5],
      ],
      { maximum: 1, minimum: 0 },
    );
    expect(assign(ring)).toMatchObject({ gain: 0.5, bound: { gain: 0.5 }, gap: 0 });
  });

  it("counts a pair inside one person's organisations twice for that person", () => {
    const pairs = [
      [0, 1, 0.9],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ] as const;
    const limited = (most: number) =>
      aRound(3, pairs, { minimum: 0, personOf: [0, 0, -1], mostOfPerson: [most] });
    expect(pairsOf(limited(1), assign(limited(1)).chosen)).toEqual(['0-2']);
    expect(assign(limited(2)).gain).toBeCloseTo(1);
    expect(assign(limited(3)).gain).toBeCloseTo(1.4);
  });

  it('succeeds with nothing where nobody may meet', () => {
    expect(assign(aRound(0, []))).toMatchObject({ covered: 0, gain: 0, gap: 0, levels: [] });
    expect([...assign(aRound(2, [[0, 1, 1]], { maximum: 0 })).chosen]).toEqual([]);
    expect(assign(aRound(3, [[0, 1, 1]], { minimum: 5 }))).toMatchObject({
      covered: 2,
      bound: { covered: 2 },
    });
  });

  it('tells how far it is, up to the end', () => {
    const shares: number[] = [];
    assign(syntheticRound({ organisations: 300, candidates: 10 }), {
      onProgress: (share) => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('any round', () => {
  it('never exceeds a capacity and never chooses a pair twice', () => {
    property(rounds(60), (round) => expectWithinLimits(round, assign(round).chosen));
  });

  it('adds up: its gain, its levels, and bounds that are not below', () => {
    property(rounds(60), (round) => {
      const { chosen, gain, levels, covered, bound } = assign(round);
      const degree = degreesOf(round, chosen);
      expect(chosen.reduce((sum, pair) => sum + (round.gains[pair] ?? 0), 0)).toBeCloseTo(gain, 6);
      expect(degree.reduce((sum, has, v) => sum + Math.min(has, round.minimum[v] ?? 0), 0)).toBe(covered);
      expect(levels.reduce((sum, has) => sum + has, 0)).toBe(covered);
      expect(bound.gain).toBeGreaterThanOrEqual(gain);
      expect(bound.covered).toBeGreaterThanOrEqual(covered);
    });
  });

  it('leaves no pair out that would fit', () => {
    property(
      rounds(),
      (round) => {
        const { chosen } = assign(round);
        const taken = new Set(chosen);
        round.a.forEach((_, pair) => {
          if (taken.has(pair)) return;
          expect(() => expectWithinLimits(round, Int32Array.from([...chosen, pair]).sort())).toThrow();
        });
      },
      15,
    );
  });

  it('chooses the same pairs in whatever order they are listed', () => {
    property(fc.tuple(rounds(), fc.infiniteStream(fc.nat())), ([round, stream]) => {
      const order = Array.from(round.a, (_, pair) => ({ pair, key: Number(stream.next().value) }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ pair }) => pair);
      const listed = {
        ...round,
        a: Int32Array.from(order, (pair) => round.a[pair] ?? 0),
        b: Int32Array.from(order, (pair) => round.b[pair] ?? 0),
        gains: Float64Array.from(order, (pair) => round.gains[pair] ?? 0),
      };
      expect(pairsOf(listed, assign(listed).chosen)).toEqual(pairsOf(round, assign(round).chosen));
    });
  });

  it('reaches the same, whatever numbers the organisations have', () => {
    property(rounds(), (round) => {
      const n = round.organisations;
      const renamed = (v: number): number => n - 1 - v;
      const turned = (list: Int32Array): Int32Array => list.toReversed();
      expect(
        valueOf({
          ...round,
          minimum: turned(round.minimum),
          maximum: turned(round.maximum),
          personOf: turned(round.personOf),
          a: round.b.map(renamed),
          b: round.a.map(renamed),
        }),
      ).toEqual(valueOf(round));
    });
  });

  it('never reaches less when an organisation may have more', () => {
    property(fc.tuple(rounds(), fc.nat()), ([round, which]) => {
      const maximum = round.maximum.slice();
      const at = which % round.organisations;
      maximum[at] = (maximum[at] ?? 0) + 1;
      const [before, after] = [valueOf(round), valueOf({ ...round, maximum })];
      const more = compareLevels(after.levels, before.levels);
      expect(more).toBeGreaterThanOrEqual(0);
      if (more === 0) expect(after.gain).toBeGreaterThanOrEqual(before.gain - 1e-4);
    });
  });
});

describe('a large round', () => {
  it('comes within one in a hundred of what prices allow at most, and leaves nobody out', () => {
    const round = syntheticRound({ organisations: 1500, candidates: 30 });
    const { chosen, gap, levels, bound } = assign(round);
    expectWithinLimits(round, chosen);
    expect(gap).toBeLessThan(0.005);
    expect(levels).toEqual([1500]);
    expect(bound.levels).toEqual([1500]);
  });

  it('shares out what a few whom everybody wants can give, as far as anyone could', () => {
    const round = syntheticRound({
      organisations: 1500,
      candidates: 8,
      skew: 2,
      perPerson: 3,
      mostOfPerson: 6,
    });
    const { chosen, covered, bound, gap } = assign(round);
    expectWithinLimits(round, chosen);
    expect(covered).toBeLessThan(1400);
    expect(bound.covered - covered).toBeLessThanOrEqual(covered / 1000);
    expect(gap).toBeLessThan(0.02);
  });

  it('is the same each time', () => {
    const round = syntheticRound({ organisations: 800, candidates: 20, perPerson: 3, minimum: 2 });
    expect(assign(round)).toEqual(assign(round));
  });
});
