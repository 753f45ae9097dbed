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
  const collaborationsOf = (id: string) =>
    collaborations.filter(({ organisationIds }) => organisationIds.includes(id));
  return openRuleBook({ find: (id) => byId.get(id), rules, collaborationsOf }, at, settings);
};

export const suppressionsOf = (
  world: World,
  { ways = [], at = moment }: { ways?: readonly StandsOn[]; at?: Moment } = {},
): readonly Suppression[] => bookOf(world, at).suppressions('org_a', 'org_b', ways);

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

/** Every two of them, in the order of ids. */
export const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const));

/** The rules once more, read as slowly and plainly as can be: what must never be proposed. */
export const mustNotMeet = ({ parties, rules, collaborations }: World, a: string, b: string): boolean => {
  const party = (id: string) => parties.find((one) => one.id === id);
  const up = (id: string): ReadonlySet<string> => {
    const found = new Set<string>();
    let parent = party(id)?.parentId;
    for (let steps = 0; parent !== undefined && steps < 20; steps++) {
      found.add(parent);
      parent = party(parent)?.parentId;
    }
    return found;
  };
  const isOut = (id: string): boolean => {
    const one = party(id);
    return !one || !one.consents || one.removed === true || one.mergedInto !== undefined;
  };
  const [upA, upB] = [up(a), up(b)];
  const names = ({ organisations }: World['rules'][number]) =>
    organisations.includes(a) && organisations.includes(b);
  const inForce = rules.filter((rule) => {
    const year = new Date(rule.since);
    year.setUTCFullYear(year.getUTCFullYear() + 1);
    const end = rule.until ?? (['introduced', 'stopped'].includes(rule.kind) ? year.toISOString() : '9999');
    return names(rule) && rule.since <= moment.now && moment.now < end;
  });
  const asks = (id: string) =>
    inForce.some(({ kind, organisations }) => kind === 'more_together' && organisations[0] === id);
  const works = collaborations.some(
    ({ organisationIds, kind, since = '0000', until }) =>
      organisationIds.includes(a) &&
      organisationIds.includes(b) &&
      ['project', 'trial', 'data_access'].includes(kind) &&
      since <= moment.today &&
      (until === undefined ? since === '0000' || since > '2021-03-10' : moment.today <= until),
  );
  return (
    isOut(a) ||
    isOut(b) ||
    upA.has(b) ||
    upB.has(a) ||
    [...upA].some((id) => upB.has(id)) ||
    inForce.some(({ kind }) => kind !== 'more_together') ||
    (works && !(asks(a) && asks(b)))
  );
};
