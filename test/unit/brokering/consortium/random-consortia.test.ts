import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate, ConsortiumTask } from '../../../../services/brokering/consortium/consortium-task.ts';
import type { Consortium } from '../../../../services/brokering/consortium/consortium.ts';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { seededRandom } from '../../../../scripts/bench/seeded-random.ts';
import { aCandidate, consortiaOf, drawTask, membersOf } from './consortium-makers.ts';
import { contributes, differs, everyTeam } from './every-team.ts';
import type { ScoredTeam } from './every-team.ts';

const anyTask = (most: number): fc.Arbitrary<ConsortiumTask> =>
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: most })).map(([seed, size]) => drawTask(seed, size));

/** Enough to search to the end, or so little that the search is cut short. */
const anyWork = fc.constantFrom(3_000_000, 100);

interface Solved {
  readonly task: ConsortiumTask;
  readonly consortia: readonly Consortium[];
}

const solvedBefore = new Map<string, Solved>();
/** Each call is solved once for all that is said of it. */
const solvedOf = (seed: number, size: number, work: number): Solved => {
  const key = JSON.stringify([seed, size, work]);
  const task = drawTask(seed, size);
  const solved = solvedBefore.get(key) ?? { task, consortia: consortiaOf(proposeConsortia(task, { work })) };
  solvedBefore.set(key, solved);
  return solved;
};

const property = (holds: (consortium: Consortium, task: ConsortiumTask) => void): void =>
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 18 }), anyWork, (seed, size, work) => {
      const { task, consortia } = solvedOf(seed, size, work);
      for (const consortium of consortia) holds(consortium, task);
    }),
    { seed: 7, numRuns: 150 },
  );

const shuffled = <T>(all: readonly T[], random: () => number): readonly T[] =>
  all
    .map((one) => ({ one, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ one }) => one);

const isLess = (one: ScoredTeam, other: ScoredTeam): boolean =>
  one.mandatory < other.mandatory || (one.mandatory === other.mandatory && one.total < other.total - 1e-9);

const missing = (from: readonly string[], to: readonly string[]): readonly string[] =>
  from.filter((id) => !to.includes(id));

describe('every consortium of every call', () => {
  it('never has two that may not meet', () => {
    property((consortium, { forbidden }) => {
      const ids = membersOf(consortium);
      expect(forbidden.filter(({ a, b }) => ids.includes(a) && ids.includes(b))).toEqual([]);
    });
  });

  it('never has anybody out of places, unless they are pinned', () => {
    property((consortium, { candidates, pinned }) => {
      const full = candidates.filter(({ placesLeft }) => placesLeft < 1).map((one) => one.organisationId);
      expect(membersOf(consortium).filter((id) => full.includes(id) && !pinned.includes(id))).toEqual([]);
    });
  });

  it('has no fewer and no more partners than it may', () => {
    property(({ partners }, { minPartners, maxPartners }) => {
      expect(partners.length).toBeGreaterThanOrEqual(minPartners);
      expect(partners.length).toBeLessThanOrEqual(maxPartners);
    });
  });

  it('has all who are pinned and none who were removed', () => {
    property((consortium, { pinned, removed }) => {
      expect(missing(pinned, membersOf(consortium))).toEqual([]);
      expect(missing(removed, membersOf(consortium))).toEqual(removed);
    });
  });

  it('has nobody without a reason, nor anybody who adds nothing while there are more than must be', () => {
    property((consortium, task) => {
      const ids = membersOf(consortium);
      for (const { organisationId, why } of consortium.partners) {
        expect(why).not.toEqual([]);
        if (task.pinned.includes(organisationId) || ids.length <= task.minPartners) continue;
        expect(contributes(task, ids, organisationId)).toBe(true);
      }
    });
  });

  it('has the score of the formula, which is the sum of its parts', () => {
    property((consortium, task) => {
      const ids = membersOf(consortium);
      const team = everyTeam({
        ...task,
        pinned: ids,
        removed: missing(
          task.candidates.map(({ organisationId }) => organisationId),
          ids,
        ),
      });
      expect(team).toHaveLength(1);
      const { mandatory, parts, total } = consortium.score;
      expect(mandatory.filled).toBe(team[0]?.mandatory);
      expect(total).toBeCloseTo(team[0]?.total ?? Number.NaN, 9);
      expect(total).toBeCloseTo(parts.coverage + parts.partners + parts.mix + parts.exposure, 12);
    });
  });

  it('tells of each requirement that it is covered or why not', () => {
    property(({ coverage, gaps }, { requirements }) => {
      expect(coverage).toHaveLength(requirements.length);
      const open = coverage.filter(({ isCovered }) => !isCovered).map(({ requirementId }) => requirementId);
      expect(gaps.map(({ requirementId }) => requirementId)).toEqual(open);
      for (const { needed } of gaps) expect(needed.count).toBeGreaterThan(0);
    });
  });
});

describe('the proposals of every call', () => {
  it('differ from each other by a third of the smaller one at least, both ways', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 18 }), anyWork, (seed, size, work) => {
        const { task, consortia } = solvedOf(seed, size, work);
        const own = consortia.map((one) => missing(membersOf(one), task.pinned));
        own.forEach((one, at) => {
          for (const other of own.slice(at + 1)) {
            const least = Math.max(1, Math.ceil(Math.min(one.length, other.length) / 3));
            expect(missing(one, other).length).toBeGreaterThanOrEqual(least);
            expect(missing(other, one).length).toBeGreaterThanOrEqual(least);
          }
        });
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('are each the best of all teams that differ from those before', () => {
    fc.assert(
      fc.property(anyTask(9), (task) => {
        const found = consortiaOf(proposeConsortia(task));
        const teams = everyTeam(task);
        found.forEach((one, at) => {
          const { filled } = one.score.mandatory;
          const scored = { ids: [], mandatory: filled, total: one.score.total };
          const before = found.slice(0, at).map(membersOf);
          const better = teams.filter(
            (team) => isLess(scored, team) && before.every((earlier) => differs(task, team.ids, earlier)),
          );
          expect(better).toEqual([]);
        });
        if (found.length >= 3) return;
        const all = found.map(membersOf);
        const more = teams.filter(({ ids }) => all.every((earlier) => differs(task, ids, earlier)));
        expect(more).toEqual([]);
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  it('are the same in whatever order the call and the campus are told', () => {
    fc.assert(
      fc.property(anyTask(14), fc.nat(), anyWork, (task, seed, work) => {
        const random = seededRandom(seed);
        const again: ConsortiumTask = {
          ...task,
          requirements: shuffled(task.requirements, random),
          candidates: shuffled(
            task.candidates.map((one) => ({ ...one, covers: shuffled(one.covers, random) })),
            random,
          ),
          forbidden: shuffled(task.forbidden, random).map(({ a, b }) => ({ a: b, b: a })),
          proven: shuffled(task.proven, random).map(({ a, b, strength }) => ({ a: b, b: a, strength })),
          pinned: shuffled(task.pinned, random),
          removed: shuffled(task.removed, random),
        };
        expect(proposeConsortia(again, { work })).toEqual(proposeConsortia(task, { work }));
      }),
      { seed: 17, numRuns: 60 },
    );
  });

  it('are never worse at best for one candidate more', () => {
    const newcomers = fc.record({
      covers: fc.dictionary(
        fc.constantFrom('r0', 'r1', 'r2', 'r3'),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
      ),
      country: fc.constantFrom('fr', 'es'),
      kind: fc.constantFrom('lab', 'patient_association'),
    });
    const scoreOf = (task: ConsortiumTask): ScoredTeam | undefined => {
      const [best] = consortiaOf(proposeConsortia(task));
      if (!best) return undefined;
      expect(best.proof.kind).toBe('best');
      return { ids: [], mandatory: best.score.mandatory.filled, total: best.score.total };
    };
    fc.assert(
      fc.property(anyTask(12), newcomers, (task, { covers, country, kind }) => {
        const more: Candidate = aCandidate('z', covers, { country, kind });
        const [before, after] = [scoreOf(task), scoreOf({ ...task, candidates: [...task.candidates, more] })];
        if (!before) return;
        expect(after && !isLess(after, before)).toBe(true);
      }),
      { seed: 19, numRuns: 80 },
    );
  });
});
