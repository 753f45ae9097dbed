// Which pairs are worth comparing: all that could be duplicates, without looking at every pair.
import type { NameStatistics } from './name-statistics.ts';
import { similarFrom } from './name-evidence.ts';
import type { ReadOrganisation } from './read-organisation.ts';

type Meet = (a: number, b: number) => void;

/** Of more than these that have one thing in common, each meets as many of the next, by id: many in common is chance. */
const mostInBlock = 40;

const meetInBlocks = (blocks: ReadonlyMap<string, readonly number[]>, meet: Meet): void => {
  for (const block of blocks.values())
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1, at + 1 + mostInBlock)) meet(a, b);
};

const put = (blocks: Map<string, number[]>, key: string, at: number): void => {
  const block = blocks.get(key);
  if (!block) blocks.set(key, [at]);
  else if (block.at(-1) !== at) block.push(at);
};

/** One name, site or identifier; initials meet names, not one another. */
const meetByEquality = (organisations: readonly ReadOrganisation[], meet: Meet): void => {
  const blocks = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  for (const [at, { names, site, externalIds }] of organisations.entries()) {
    for (const form of [names.main, ...names.others]) {
      put(blocks, `name ${form.key}`, at);
      put(joined, form.joined, at);
    }
    if (site) put(blocks, `site ${site.key}`, at);
    for (const [scheme, values] of externalIds)
      for (const value of values) put(blocks, `id ${scheme}:${value}`, at);
  }
  meetInBlocks(blocks, meet);
  meetInBlocks(joined, meet);
  for (const [at, { names }] of organisations.entries())
    for (const other of (joined.get(names.initials ?? '') ?? []).slice(0, mostInBlock)) meet(at, other);
};

/**
 * The rarest words of a name without which what is left of it cannot be `similarFrom` like any name: a similar one
 * has one of them, or a slip of it (prefix filtering: Chaudhuri, Ganti, Kaushik 2006).
 */
const leadingWords = (words: readonly string[], { weightOf }: NameStatistics): readonly string[] => {
  const rarestFirst = words
    .map((word) => ({ word, weight: weightOf(word) }))
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1));
  const whole = rarestFirst.reduce((sum, { weight }) => sum + weight ** 2, 0);
  let left = whole;
  return rarestFirst
    .filter(({ weight }) => {
      const leads = left >= (similarFrom ** 2 - 1e-9) * whole;
      left -= weight ** 2;
      return leads;
    })
    .map(({ word }) => word);
};

const meetByWords = (
  organisations: readonly ReadOrganisation[],
  statistics: NameStatistics,
  meet: Meet,
): void => {
  const having = new Map<string, number[]>();
  for (const [at, { names }] of organisations.entries())
    for (const word of names.main.sorted) put(having, word, at);
  // Names that are of such words only meet where they are the same.
  const tooMany = Math.max(100, organisations.length / 100);
  for (const [at, { names }] of organisations.entries())
    for (const word of leadingWords(names.main.sorted, statistics))
      for (const near of [word, ...(statistics.slips.get(word)?.keys() ?? [])]) {
        const others = having.get(near) ?? [];
        if (others.length <= tooMany) for (const other of others) meet(at, other);
      }
};

/** Pairs of places in the list, which is in the order of ids; each once, the lower place first. */
export const candidatePairs = (
  organisations: readonly ReadOrganisation[],
  statistics: NameStatistics,
): readonly (readonly [number, number])[] => {
  const size = organisations.length;
  const found = new Set<number>();
  const meet: Meet = (a, b) => {
    if (a !== b) found.add(Math.min(a, b) * size + Math.max(a, b));
  };
  meetByEquality(organisations, meet);
  meetByWords(organisations, statistics, meet);
  return [...found].map((key) => [Math.floor(key / size), key % size] as const);
};
