// All rules and facts of a campus at one moment, arranged so that many pairs can be asked about.
import { pairKey } from '../pair-key.ts';
import { forbidPair, type Moment, type Party } from './forbid-pair.ts';
import { closedWays, type StandsOn } from './open-ways.ts';
import { holds, type Rule, type RuleSettings } from './rule.ts';
import type { Suppression } from './suppression.ts';
import { type Collaboration, lasts } from './working-together.ts';

export interface CampusRecord {
  readonly find: (id: string) => Party | undefined;
  readonly rules: Iterable<Rule>;
  /** Those beside them that are looked up pair by pair: of all pairs there are too many. */
  readonly rulesBetween?: (a: string, b: string) => readonly Rule[];
  /** Those of which an organisation is part. */
  readonly collaborationsOf: (organisationId: string) => readonly Collaboration[];
}

export interface RuleBook {
  /** Empty where nothing forbids the pair, be it what it stands on. */
  suppressions(a: string, b: string, ways?: readonly StandsOn[]): readonly Suppression[];
}

export const openRuleBook = (campus: CampusRecord, moment: Moment, settings: RuleSettings): RuleBook => {
  const inForce = [...campus.rules].filter((rule) => holds(rule, moment.now, settings));
  const rulesOf = Map.groupBy(inForce, ({ organisations }) => pairKey(organisations));
  // Of each organisation, once it is asked about: one of 50 partners would make 1,225 pairs.
  const workOf = new Map<string, Map<string, Collaboration[]>>();
  const lastingOf = (id: string): ReadonlyMap<string, readonly Collaboration[]> => {
    const known = workOf.get(id);
    if (known) return known;
    const withEach = new Map<string, Collaboration[]>();
    for (const one of campus.collaborationsOf(id).filter((work) => lasts(work, moment.today)))
      for (const other of new Set(one.organisationIds))
        withEach.set(other, [...(withEach.get(other) ?? []), one]);
    workOf.set(id, withEach);
    return withEach;
  };

  const parties = new Map<string, Party | undefined>();
  const find = (id: string): Party | undefined => {
    if (!parties.has(id)) parties.set(id, campus.find(id));
    return parties.get(id);
  };

  return {
    suppressions: (a, b, ways = []) => {
      const pair = {
        ids: [a, b],
        find,
        rules: [...(rulesOf.get(pairKey([a, b])) ?? []), ...(campus.rulesBetween?.(a, b) ?? [])],
        collaborations: lastingOf(a).get(b) ?? [],
      } as const;
      const forbidden = forbidPair(pair, moment, settings);
      return ways.length === 0 ? forbidden : [...forbidden, ...closedWays(ways)];
    },
  };
};
