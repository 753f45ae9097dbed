import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type MadeRound,
  makeRound,
  type RoundInput,
} from '../../../../services/matchmaking/campus-round/make-round.ts';
import {
  reportRound as report,
  type Beside,
} from '../../../../services/matchmaking/campus-round/report-round.ts';
import type {
  Collected,
  CollectedPair,
} from '../../../../services/matchmaking/candidates/collect-candidates.ts';
import { keyOf, type RoundPair } from '../../../../services/matchmaking/kept/round-pairs.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import { aCampusOf, aPair, collectedOf } from './a-campus-round.ts';

const make = async (collected: Collected, input: Partial<RoundInput> = {}) =>
  makeRound(
    {
      number: 1,
      collected,
      placesOf: () => ({ minimum: 1, maximum: 2 }),
      bearerOf: () => undefined,
      mostOfPerson: 10,
      isNewcomer: () => false,
      expected: 0,
      ...input,
    },
    async (problem) => assign(problem),
    async () => undefined,
  );

const letOthersIn = async (): Promise<void> => undefined;
const reportRound = (made: MadeRound, of: Collected, beside: Beside) => report(made, of, beside, letOthersIn);

const countOf = (pairs: readonly RoundPair[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { ids } of pairs) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

describe('the round of a campus', () => {
  it('obeys what each chose, and what a person can bear', async () => {
    const ids = ['org_a', 'org_b', 'org_c', 'org_d'];
    const all = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => aPair(a, b, 0.5)));
    const { pairs } = await make(collectedOf(all), {
      placesOf: (id) => ({ minimum: 1, maximum: id === 'org_a' ? 1 : 3 }),
      bearerOf: (id) => (id === 'org_b' || id === 'org_c' ? 'per_1' : undefined),
      mostOfPerson: 2,
    });
    const counts = countOf(pairs);
    expect(counts.get('org_a')).toBe(1);
    expect((counts.get('org_b') ?? 0) + (counts.get('org_c') ?? 0)).toBeLessThanOrEqual(2);
    expect([...counts.keys()].sort()).toEqual(ids);
  });

  it('never gives anybody more than its places, whatever stays and whatever is hidden', async () => {
    const pair = fc
      .tuple(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 7 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
      )
      .filter(([a, b]) => a !== b)
      .chain(([a, b, score]) =>
        fc
          .record({ stays: fc.boolean(), animatorsOnly: fc.boolean() })
          .map((more) => aPair(`org_${a}`, `org_${b}`, score, more)),
      );
    const pairs = fc.uniqueArray(pair, { selector: keyOf, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        pairs,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (all, maximum, most) => {
          const staying = countOf(all.filter(({ stays }) => stays));
          const bearerOf = (id: string): string | undefined =>
            id < 'org_4' ? `per_${Number(id.slice(4)) % 2}` : undefined;
          const placesOf = () => ({ minimum: Math.min(1, maximum), maximum });
          const made = await make(collectedOf(all), { placesOf, bearerOf, mostOfPerson: most });
          for (const [id, count] of countOf(made.pairs))
            expect(count).toBeLessThanOrEqual(Math.max(maximum, staying.get(id) ?? 0));
          const persons = new Map<string, number>();
          const borne = new Map<string, number>();
          for (const [counts, into] of [
            [countOf(made.pairs), persons],
            [staying, borne],
          ] as const)
            for (const [id, count] of counts) {
              const person = bearerOf(id);
              if (person !== undefined) into.set(person, (into.get(person) ?? 0) + count);
            }
          for (const [person, count] of persons)
            expect(count).toBeLessThanOrEqual(Math.max(most, borne.get(person) ?? 0));
          expect(new Set(made.pairs.map(keyOf)).size).toBe(made.pairs.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('suggests no more pairs anew than animators can see through; those that are suggested now do not count', async () => {
    const pair = fc
      .tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0.2, max: 1, noNaN: true }))
      .filter(([a, b]) => a !== b)
      .chain(([a, b, score]) =>
        fc
          .record({ fresh: fc.boolean(), animatorsOnly: fc.boolean() })
          .map((more) => aPair(`org_${a}`, `org_${b}`, score, more)),
      );
    const pairs = fc.uniqueArray(pair, { selector: keyOf, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(pairs, fc.integer({ min: 1, max: 6 }), async (all, mostFresh) => {
        const isFresh = new Map(all.map((one) => [keyOf(one), one.fresh]));
        const freshIn = (made: MadeRound): number =>
          made.pairs.filter((one) => isFresh.get(keyOf(one))).length;
        const [free, limited] = [await make(collectedOf(all)), await make(collectedOf(all), { mostFresh })];
        expect(freshIn(limited)).toBeLessThanOrEqual(mostFresh);
        // Where the limit changes nothing, nothing changes.
        if (freshIn(free) <= mostFresh) expect(limited.pairs).toEqual(free.pairs);
        expect(limited.assignment.gap).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('gives what new pairs there may be to who has none before who has some', async () => {
    const [best, other] = [aPair('org_a', 'org_b', 0.9), aPair('org_c', 'org_d', 0.3)];
    const known = aPair('org_a', 'org_x', 0.5, { fresh: false });
    const also = aPair('org_b', 'org_y', 0.5, { fresh: false });
    const made = await make(collectedOf([best, other, known, also]), { mostFresh: 1 });
    expect(made.pairs.map(keyOf)).toEqual(['org_a org_x', 'org_b org_y', 'org_c org_d']);
    const of = collectedOf([best, other, known, also]);
    const one = await make(of, { mostFresh: 1, placesOf: () => ({ minimum: 2, maximum: 2 }) });
    const { participants } = await reportRound(one, of, { roundsBefore: () => 0, before: [] });
    const causes = new Map(participants.flatMap(({ id, leftOut }) => (leftOut ? [[id, leftOut.cause]] : [])));
    expect(causes.get('org_a')).toBe('animators-full');
    expect(causes.get('org_x')).toBe('no-candidate');
  });

  it('says why each that has less than it should was left out', async () => {
    const star = ['org_b', 'org_c', 'org_d'].map((id) => aPair('org_a', id, 0.5));
    const collected = collectedOf(star, { others: ['org_z'] });
    const of = new Map(collected.of).set('org_z', { statements: 1, found: 2, admissible: 0 });
    const made = await make({ ...collected, of });
    const { report, participants } = await reportRound(
      made,
      { ...collected, of },
      { roundsBefore: () => 0, before: [] },
    );
    const left = participants.flatMap(({ id, leftOut }) => (leftOut ? [[id, leftOut.cause]] : []));
    expect(left).toContainEqual(['org_z', 'only-excluded']);
    expect(left.filter(([, cause]) => cause === 'capacity-of-candidates-used')).toHaveLength(1);
    expect(report).toMatchObject({
      leftOut: 2,
      covered: 3,
      mostCovered: 3,
      pairs: 2,
      organisations: 5,
      gap: 0,
    });
    expect(report.exposure.reached).toBeCloseTo(3 / 5);
  });

  it('counts what is new, what is repeated and what is gone', async () => {
    const made = await make(collectedOf([aPair('org_a', 'org_b'), aPair('org_c', 'org_d')]));
    const before = [aPair('org_a', 'org_b'), aPair('org_e', 'org_f')];
    const told = await reportRound(made, collectedOf([]), { roundsBefore: () => 0, before });
    expect(told.report).toMatchObject({ fresh: 1, repeated: 1, dropped: 1 });
  });
});

describe('newcomers', () => {
  const collected = aCampusOf(60);
  const newcomers = new Set(['org_003', 'org_017', 'org_042']);
  const exploring: Partial<RoundInput> = {
    isNewcomer: (id) => newcomers.has(id),
    expected: 60,
    placesOf: () => ({ minimum: 1, maximum: 2 }),
  };

  it('are tried, marked, in at most a tenth of the pairs', async () => {
    const { pairs } = await make(collected, exploring);
    const explored = pairs.filter((pair) => pair.explored);
    expect(explored.length).toBeGreaterThan(0);
    expect(explored.length).toBeLessThanOrEqual(Math.floor(pairs.length / 10));
    for (const { ids } of explored) expect(ids.some((id) => newcomers.has(id))).toBe(true);
  });

  it('cost nobody the suggestion it should have', async () => {
    const [plain, tried] = [await make(collected), await make(collected, exploring)];
    expect(tried.assignment.covered).toBe(plain.assignment.covered);
  });

  it('are scored as what they are: the gain and its bound hold no more', async () => {
    const made = await make(collected, exploring);
    const { report } = await reportRound(made, collected, { roundsBefore: () => 0, before: [] });
    const scores = new Map(collected.pairs.map((pair: CollectedPair) => [keyOf(pair), pair.score]));
    const sum = made.pairs.reduce((total, pair) => total + (scores.get(keyOf(pair)) ?? 0), 0);
    expect(report.gain).toBeCloseTo(sum, 9);
    expect(report.mostGain).toBeGreaterThanOrEqual(report.gain);
  });

  it('are tried again with fewer where a smaller round came out than was expected', async () => {
    const few = collectedOf(collected.pairs.slice(0, 12));
    const all = { ...exploring, isNewcomer: () => true, expected: 500 };
    const { pairs } = await make(few, all);
    expect(pairs.filter((pair) => pair.explored).length).toBeLessThanOrEqual(Math.floor(pairs.length / 10));
  });
});
