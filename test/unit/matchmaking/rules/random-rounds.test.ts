import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeRound } from '../../../../services/matchmaking/campus-round/make-round.ts';
import {
  type Collected,
  collectCandidates,
} from '../../../../services/matchmaking/candidates/collect-candidates.ts';
import { isAdmissible, judgeAllOf } from '../../../../services/matchmaking/candidates/live-candidates.ts';
import type { Deps } from '../../../../services/matchmaking/deps.ts';
import { keyOf } from '../../../../services/matchmaking/kept/round-pairs.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import { handSetWeights } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { usualTable } from '../../../../services/matchmaking/scoring/kind-type-table.ts';
import { matchmakingInMemory } from '../../../makers/matchmaking-service.ts';
import { anyWorld as anyWorldAtAll, ids, moment, mustNotMeet, pairs, type World } from './rule-makers.ts';

const yardstick = { weights: handSetWeights, table: usualTable };
const dayNumber = (day: string): number => Math.floor(Date.parse(day) / 86_400_000);
const needOf = (id: string): string => `stm_n_${id}`;
const offerOf = (id: string): string => `stm_o_${id}`;

/** Of what is removed the campus keeps nothing, nor whose part it was. */
const anyWorld = anyWorldAtAll.map((world): World => ({
  ...world,
  parties: world.parties.map(({ id, consents, removed, ...more }) => ({
    id,
    consents,
    ...(removed ? { removed } : more),
  })),
}));

/** Everybody needs what everybody else offers: whatever is not proposed, a rule forbids. */
const campusOf = async ({ parties, rules, collaborations }: World): Promise<Deps> => {
  const { deps, at } = matchmakingInMemory();
  at(moment.now);
  const { campus, kept, findings } = deps;
  for (const { id, removed, consents, parentId, mergedInto } of parties) {
    const is = { id, poles: [], visibility: 'campus' as const };
    const more = { ...(parentId ? { parentId } : {}), ...(mergedInto ? { mergedInto } : {}) };
    campus.takeOrganisation({ id, version: 1, ...(removed ? {} : { is: { ...is, ...more } }) });
    campus.takeConsent({ id: `cns_${id}`, version: 1, is: { organisationId: id, given: consents } });
    const said = {
      organisationId: id,
      visibility: 'campus',
      discreet: false,
      gladly: true,
      expired: false,
    } as const;
    const since = '2026-01-01T00:00:00Z';
    for (const [own, kind] of [
      [needOf(id), 'need'],
      [offerOf(id), 'offer'],
    ] as const)
      campus.takeStatement({ id: own, version: 1, is: { id: own, kind, ...said, since } });
    const others = ids.filter((one) => one !== id);
    const hits = others.map((one) => ({ sourceId: offerOf(one), likeness: 0.8, version: 1 }));
    const found = { version: 1, semantics: 0, at: moment.now, hits, kin: [], owners: [id], others };
    await findings.put({ id: needOf(id), ...found }, { ifVersion: 0 });
  }
  for (const { id, organisationIds, visibility, kind, since, until } of collaborations) {
    const lasting = { kind, ...(since ? { since } : {}), ...(until ? { until } : {}) };
    const days = since ? { at: dayNumber(since) } : {};
    const work = {
      id,
      kind: 'collaboration' as const,
      organisations: organisationIds,
      visibility,
      lasting,
      ...days,
    };
    campus.takeWork({ id, version: 1, work });
  }
  for (const { until, ...rule } of rules) {
    const made = { byMember: false, madeAt: rule.since, requestId: 'r', madeFor: [] };
    await kept.rules.put({ ...rule, ...made, ...(until ? { until } : {}) }, { ifVersion: 0 });
  }
  return deps;
};

const collect = (deps: Deps): Promise<Collected> =>
  collectCandidates(deps, { yardstick, onProgress: () => undefined, signal: new AbortController().signal });

const mayMeet = (world: World): readonly string[] =>
  pairs
    .filter(([a, b]) => !mustNotMeet(world, a, b))
    .map((two) => keyOf({ ids: two }))
    .toSorted();

describe('on random campuses', () => {
  it('what a round may choose from, and who is proposed live, is what no rule forbids', async () => {
    let [held, free] = [0, 0];
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.constantFrom(...ids), async (world, one) => {
        const deps = await campusOf(world);
        const allowed = mayMeet(world);
        const collected = await collect(deps);
        expect(collected.pairs.map(keyOf).toSorted()).toEqual(allowed);
        const { pairs: live } = await judgeAllOf(deps, one);
        const proposed = live.filter(isAdmissible).map(keyOf).toSorted();
        expect(proposed).toEqual(allowed.filter((key) => key.split(' ').includes(one)));
        held += pairs.length - allowed.length;
        free += allowed.length;
      }),
      { numRuns: 1_000 },
    );
    // Else it would hold of nothing.
    expect(Math.min(held, free)).toBeGreaterThan(1_000);
  }, 120_000);

  it('a round keeps within places and persons, and is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyWorld,
        fc.array(fc.nat(3), { minLength: ids.length, maxLength: ids.length }),
        fc.integer({ min: 1, max: 4 }),
        async (world, most, mostOfPerson) => {
          const placesOf = (id: string) => {
            const maximum = most[ids.indexOf(id)] ?? 0;
            return { minimum: Math.min(1, maximum), maximum };
          };
          const bearerOf = (id: string) => (ids.indexOf(id) < 4 ? 'per_1' : undefined);
          const collected = await collect(await campusOf(world));
          const input = { number: 1, collected, placesOf, bearerOf, mostOfPerson, isNewcomer: () => false };
          const made = async (from: Collected) =>
            (
              await makeRound(
                { ...input, collected: from, expected: 0 },
                async (problem) => assign(problem),
                async () => undefined,
              )
            ).pairs;
          const chosen = await made(collected);
          const allowed = new Set(mayMeet(world));
          expect(chosen.filter((pair) => !allowed.has(keyOf(pair)))).toEqual([]);
          const has = (id: string): number => chosen.filter((pair) => pair.ids.includes(id)).length;
          expect(ids.filter((id) => has(id) > placesOf(id).maximum)).toEqual([]);
          const borne = ids.slice(0, 4).reduce((sum, id) => sum + has(id), 0);
          expect(borne).toBeLessThanOrEqual(mostOfPerson);
          // The same candidates make the same round.
          expect(await made({ ...collected, pairs: collected.pairs.toReversed() })).toEqual(chosen);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});
