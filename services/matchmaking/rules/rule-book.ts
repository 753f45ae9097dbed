// All rules and facts of a campus at one moment, arranged so that many pairs can be asked about.
import type { Visibility } from '../../platform/access/actor.ts';
import { forbidPair, type Moment, type Party } from './forbid-pair.ts';
import { closedWays, type StandsOn } from './open-ways.ts';
import { holds, type Rule, type RuleSettings } from './rule.ts';
import type { Suppression } from './suppression.ts';
import { type Collaboration, lasts } from './working-together.ts';

export interface CampusRecord {
  readonly find: (id: string) => Party | undefined;
  readonly rules: Iterable<Rule>;
  readonly collaborations: Iterable<Collaboration>;
}

export interface RuleBook {
  /** Empty where nothing forbids the pair. */
  suppressions(a: string, b: string): readonly Suppression[];
  /** Those, and what follows from what the pair stands on, for who sees `circle`. */
  suppressionsFor(
    circle: Visibility,
    a: string,
    b: string,
    ways: readonly StandsOn[],
  ): readonly Suppression[];
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const push = <T>(into: Map<string, T[]>, key: string, item: T): void => {
  const list = into.get(key);
  if (list) list.push(item);
  else into.set(key, [item]);
};

export const openRuleBook = (campus: CampusRecord, moment: Moment, settings: RuleSettings): RuleBook => {
  const rulesOf = new Map<string, Rule[]>();
  for (const rule of campus.rules)
    if (holds(rule, moment.now, settings)) push(rulesOf, keyOf(...rule.organisations), rule);
  // By organisation: one of 50 partners would make 1,225 pairs.
  const workOf = new Map<string, Collaboration[]>();
  for (const one of campus.collaborations)
    if (lasts(one, moment.today)) for (const id of new Set(one.organisationIds)) push(workOf, id, one);

  const suppressions: RuleBook['suppressions'] = (a, b) =>
    forbidPair(
      {
        ids: [a, b],
        find: campus.find,
        rules: rulesOf.get(keyOf(a, b)) ?? [],
        collaborations: (workOf.get(a) ?? []).filter(({ organisationIds }) => organisationIds.includes(b)),
      },
      moment,
      settings,
    );
  return {
    suppressions,
    suppressionsFor: (circle, a, b, ways) => [...suppressions(a, b), ...closedWays(ways, circle)],
  };
};
