// Campuses and rules for tests: one with good defaults, and any.
import fc from 'fast-check';
import type { Moment, Party } from '../../../../services/matchmaking/rules/forbid-pair.ts';
import type { StandsOn } from '../../../../services/matchmaking/rules/open-ways.ts';
import { type Rule, ruleKinds, type RuleSettings } from '../../../../services/matchmaking/rules/rule.ts';
import { openRuleBook } from '../../../../services/matchmaking/rules/rule-book.ts';
import type { Suppression } from '../../../../services/matchmaking/rules/suppression.ts';
import type { Collaboration } from '../../../../services/matchmaking/rules/working-together.ts';

export const moment: Moment = { now: '2026-03-10T10:00:00.000Z', today: '2026-03-10' };
export const settings: RuleSettings = { introducedMonths: 12 };

export interface World {
  readonly parties: readonly Party[];
  readonly rules: readonly Rule[];
  readonly collaborations: readonly Collaboration[];
}

export const aParty = (id: string, with_: Partial<Party> = {}): Party => ({ id, consents: true, ...with_ });

export const aRule = (with_: Partial<Rule> = {}): Rule => ({
  id: 'rul_1',
  kind: 'blocked',
  organisations: ['org_a', 'org_b'],
  reason: 'they asked',
  author: 'per_1',
  since: '2026-01-10T10:00:00.000Z',
  ...with_,
});

export const aCollaboration = (with_: Partial<Collaboration> = {}): Collaboration => ({
  id: 'col_1',
  organisationIds: ['org_a', 'org_b'],
  kind: 'project',
  since: '2025-01-01',
  visibility: 'campus',
  ...with_,
});

export const aWorld = (with_: Partial<World> = {}): World => ({
  parties: [aParty('org_a'), aParty('org_b'), aParty('org_c')],
  rules: [],
  collaborations: [],
  ...with_,
});

export const bookOf = ({ parties, rules, collaborations }: World, at: Moment = moment) => {
  const byId = new Map(parties.map((party) => [party.id, party]));
  return openRuleBook({ find: (id) => byId.get(id), rules, collaborations }, at, settings);
};

export const suppressionsOf = (
  world: World,
  { ways = [], at = moment }: { ways?: readonly StandsOn[]; at?: Moment } = {},
): readonly Suppression[] => bookOf(world, at).suppressionsFor('campus', 'org_a', 'org_b', ways);

export const codesOf = (...args: Parameters<typeof suppressionsOf>): readonly string[] =>
  suppressionsOf(...args).map(({ code }) => code);

const size = 9;
export const ids = Array.from({ length: size }, (_, at) => `org_${String.fromCharCode(97 + at)}`);
const anId = fc.constantFrom(...ids);
const often = (share: number): fc.Arbitrary<boolean> => fc.nat(99).map((n) => n < share);
const instant = fc
  .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-12-31') })
  .map((ms) => new Date(ms).toISOString());
const day = instant.map((at) => at.slice(0, 10));
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

const twoIds = fc.tuple(anId, anId).filter(([a, b]) => a !== b);

/** Any campus of nine: parents in any shape, cycles included, rules and collaborations of any time. */
export const anyWorld: fc.Arbitrary<World> = fc.record({
  parties: fc
    .tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          consents: often(90),
          removed: often(4),
          mergedInto: fc.tuple(often(4), anId).map(([is, into]) => (is ? into : undefined)),
          parentId: fc
            .tuple(often(25), fc.constantFrom(...ids, 'org_unknown'))
            .map(([is, parent]) => (is ? parent : undefined)),
        }),
      ),
    )
    .chain((parties) => fc.subarray(parties, { minLength: size - 1 })),
  rules: fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...ruleKinds),
      organisations: twoIds,
      reason: fc.constant('because'),
      author: fc.constant('per_1'),
      since: instant,
      until: maybe(instant),
    }),
    { maxLength: 12 },
  ),
  collaborations: fc.array(
    fc.record({
      id: fc.uuid(),
      organisationIds: fc.uniqueArray(anId, { minLength: 2, maxLength: 4 }),
      kind: fc.constantFrom('project', 'trial', 'publication', 'data_access', 'hiring', 'purchase'),
      since: maybe(day),
      until: maybe(day),
      visibility: fc.constantFrom('public', 'campus', 'animators'),
    }),
    { maxLength: 6 },
  ),
});
