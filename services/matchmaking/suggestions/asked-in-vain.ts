// Pairs that are alike and whose words were asked for in vain: they are not asked for again until something changes.
import type { Deps } from '../deps.ts';
import { pairKey } from '../pair-key.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';

/** What was asked at: the sources named, their versions, and what the index was heard to take in. */
export type AskedAt = string;

export interface AskedInVain {
  at(facts: PairFacts): AskedAt;
  has(facts: PairFacts): boolean;
  /** `at`: as of before it was asked. */
  add(facts: PairFacts, at: AskedAt): void;
  /** The index took in or let go a source of these. */
  changed(organisationIds: readonly string[]): void;
}

/** Another process may have been told of the change. */
const heldMs = 3_600_000;
const mostHeld = 20_000;

const keyOf = ({ organisations: [a, b] }: PairFacts): string => pairKey([a.id, b.id]);

export const createAskedInVain = ({ campus, clock }: Pick<Deps, 'campus' | 'clock'>): AskedInVain => {
  const held = new Map<string, { readonly at: AskedAt; readonly since: number }>();
  const changes = new Map<string, number>();

  const at = ({ organisations, kinships }: PairFacts): AskedAt =>
    JSON.stringify([
      campus.semantics.version,
      organisations.map(({ id }) => changes.get(id) ?? 0),
      kinships.flatMap(({ sourceIds }) => sourceIds.map((id) => [id, campus.versionOf(id)])),
    ]);

  return {
    at,
    has: (facts) => {
      const known = held.get(keyOf(facts));
      return known !== undefined && known.at === at(facts) && clock().getTime() - known.since < heldMs;
    },
    add: (facts, asked) => {
      held.delete(keyOf(facts));
      held.set(keyOf(facts), { at: asked, since: clock().getTime() });
      const [oldest] = held.keys();
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
    },
    changed: (organisationIds) => {
      for (const id of organisationIds) changes.set(id, (changes.get(id) ?? 0) + 1);
    },
  };
};
