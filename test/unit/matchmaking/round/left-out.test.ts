import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import type { AssignmentProblem } from '../../../../services/matchmaking/round/assignment.ts';
import { leftOut } from '../../../../services/matchmaking/round/left-out.ts';
import { aRound, drawRound } from './a-round.ts';

const candidatesOf = ({ organisations, a, b }: AssignmentProblem): Int32Array => {
  const count = new Int32Array(organisations);
  for (const ends of [a, b]) for (const v of ends) count[v] = (count[v] ?? 0) + 1;
  return count;
};
/** What is said of each organisation left out, where rules exclude `excluded` more candidates of each. */
const causes = (round: AssignmentProblem, statements = 1, excluded = 0): Record<number, string> => {
  const admissible = candidatesOf(round);
  const findings = {
    statements: new Int32Array(round.organisations).fill(statements),
    found: admissible.map((count) => count + excluded),
    admissible,
  };
  const left = leftOut(round, assign(round).chosen, findings);
  return Object.fromEntries(left.map(({ organisation, cause }) => [organisation, cause]));
};

describe('an organisation that a round leaves out', () => {
  it('is told when it states nothing, when nobody answers it, and when rules forbid all who do', () => {
    const alone = aRound(1, []);
    expect(causes(alone, 0)).toEqual({ 0: 'no-statement' });
    expect(causes(alone, 1)).toEqual({ 0: 'no-candidate' });
    expect(causes(alone, 1, 2)).toEqual({ 0: 'only-excluded' });
  });

  it('is told when it has all its candidates and should have more', () => {
    const two = aRound(2, [[0, 1, 1]], { minimum: [2, 1] });
    expect(causes(two)).toEqual({ 0: 'no-candidate' });
    expect(causes(two, 1, 1)).toEqual({ 0: 'only-excluded' });
  });

  it('is told when its own capacity is zero, whatever else there is', () => {
    expect(causes(aRound(2, [[0, 1, 1]], { maximum: [0, 2], minimum: [1, 0] }))).toEqual({
      0: 'own-capacity-zero',
    });
  });

  it('is told when its candidates have all they may have', () => {
    const star = aRound(
      3,
      [
        [0, 1, 0.9],
        [0, 2, 0.8],
      ],
      { maximum: 1 },
    );
    expect(causes(star)).toEqual({ 2: 'capacity-of-candidates-used' });
    const closed = aRound(2, [[0, 1, 1]], { maximum: [0, 2], minimum: [0, 1] });
    expect(causes(closed)).toEqual({ 1: 'capacity-of-candidates-used' });
  });

  it("is told when the persons who bear its candidates' suggestions bear no more", () => {
    const round = aRound(
      4,
      [
        [0, 2, 0.9],
        [1, 3, 0.8],
      ],
      { personOf: [0, 0, -1, -1], mostOfPerson: [1] },
    );
    expect(causes(round)).toEqual({ 1: 'person-full', 3: 'capacity-of-candidates-used' });
  });

  it('is told when its own person has room for one more, but a pair inside counts twice', () => {
    const round = aRound(2, [[0, 1, 1]], { personOf: [0, 0], mostOfPerson: [1] });
    expect(causes(round)).toEqual({ 0: 'person-full', 1: 'person-full' });
  });

  it('is named only where it could have more: who has all it may have is not left out', () => {
    expect(causes(aRound(2, [[0, 1, 1]], { minimum: 3, maximum: 1 }))).toEqual({});
  });

  it('is named exactly when it has less than it should, with a cause that holds', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (seed) => {
        const round = drawRound(seed, 25);
        const { chosen, covered } = assign(round);
        const admissible = candidatesOf(round);
        const statements = new Int32Array(round.organisations).fill(1);
        const left = leftOut(round, chosen, { statements, found: admissible, admissible });
        const should = round.minimum.reduce((sum, least, v) => {
          const most = round.maximum[v] ?? 0;
          return sum + (most > 0 ? Math.min(least, most) : least);
        }, 0);
        const lacking = left.reduce((sum, { organisation, has, should: least }) => {
          const most = round.maximum[organisation] ?? 0;
          return sum + (most > 0 ? Math.min(least, most) : least) - has;
        }, 0);
        expect(lacking).toBe(should - covered);
        for (const { organisation: v, has, cause } of left) {
          if (cause === 'no-candidate') expect(has).toBe(admissible[v]);
          if (cause === 'own-capacity-zero') expect(round.maximum[v]).toBe(0);
          if (cause === 'person-full') expect(round.personOf[v]).toBeGreaterThanOrEqual(0);
          expect(['only-excluded', 'no-statement']).not.toContain(cause);
        }
      }),
      { seed: 9, numRuns: 80 },
    );
  });
});
