// What names and addresses are worth on this campus: a word or a host that many have tells little.
import type { ReadOrganisation } from './read-organisation.ts';
import { findSlips, type Slips } from './one-slip.ts';

export interface NameStatistics {
  /** ln(1 + N / df) of each word of a main name. */
  readonly weightOf: (word: string) => number;
  readonly slips: Slips;
  /** How many organisations go by a name, by its key. */
  readonly goBy: (key: string) => number;
  /** How many have this site. */
  readonly haveSite: (key: string) => number;
}

const count = (into: Map<string, number>, keys: Iterable<string>): void => {
  for (const key of new Set(keys)) into.set(key, (into.get(key) ?? 0) + 1);
};

export const nameStatistics = (organisations: readonly ReadOrganisation[]): NameStatistics => {
  const words = new Map<string, number>();
  const names = new Map<string, number>();
  const sites = new Map<string, number>();
  for (const {
    names: { main, others },
    site,
  } of organisations) {
    count(words, main.sorted);
    count(names, [main.key, ...others.map(({ key }) => key)]);
    if (site) count(sites, [site.key]);
  }
  const unseen = Math.log(1 + organisations.length);
  const weights = new Map(
    [...words].map(([word, having]) => [word, Math.log(1 + organisations.length / having)] as const),
  );
  return {
    weightOf: (word) => weights.get(word) ?? unseen,
    slips: findSlips(words.keys()),
    goBy: (key) => names.get(key) ?? 1,
    haveSite: (key) => sites.get(key) ?? 1,
  };
};
