// How alike two names are, word by word.
import { sortWords } from './name-words.ts';
import type { NameForm } from './read-name.ts';
import type { NameStatistics } from './name-statistics.ts';

/** U1153, 7, IV, and single letters number things: another number is another thing. */
const isNumber = (word: string): boolean => /\d/.test(word) || /^[ivx]+$/.test(word) || word.length === 1;

const isSort = (word: string): boolean => sortWords.has(word);

const without = (words: readonly string[], others: readonly string[]): readonly string[] =>
  words.filter((word) => !others.includes(word));

const norm = (words: readonly string[], { weightOf }: NameStatistics): number =>
  Math.sqrt(words.reduce((sum, word) => sum + weightOf(word) ** 2, 0));

/** Each word with one that is a slip from it, none twice; the same pairs whichever side is asked first. */
const pairSlips = (ofA: readonly string[], ofB: readonly string[], { slips }: NameStatistics) => {
  const pairs = ofA
    .flatMap((a) => ofB.map((b) => ({ a, b, alike: slips.get(a)?.get(b) ?? 0 })))
    .filter(({ alike }) => alike > 0)
    .map((pair) => ({ ...pair, key: [pair.a, pair.b].toSorted().join(' ') }))
    .toSorted((x, y) => y.alike - x.alike || (x.key < y.key ? -1 : 1));
  const taken = new Set<string>();
  return pairs.filter(({ a, b }) => {
    const free = !taken.has(`a ${a}`) && !taken.has(`b ${b}`);
    if (free) taken.add(`a ${a}`).add(`b ${b}`);
    return free;
  });
};

/**
 * In 0..1, whatever the order of words: the cosine of their words weighed by rarity, where a word one slip away counts
 * as far as it is alike (SoftTFIDF: Cohen, Ravikumar, Fienberg 2003, with each word used once). 0 where both have a
 * number, or a sort of institution, that the other has not.
 */
export const likeness = (a: NameForm, b: NameForm, statistics: NameStatistics): number => {
  const [ofA, ofB] = [a.sorted, b.sorted];
  if (ofA.length === 0 || ofB.length === 0) return 0;
  const [onlyA, onlyB] = [without(ofA, ofB), without(ofB, ofA)];
  if (onlyA.some(isNumber) && onlyB.some(isNumber)) return 0;
  if (onlyA.some(isSort) && onlyB.some(isSort)) return 0;
  const { weightOf } = statistics;
  const same = without(ofA, onlyA).reduce((sum, word) => sum + weightOf(word) ** 2, 0);
  const nearly = pairSlips(onlyA, onlyB, statistics).reduce(
    (sum, pair) => sum + weightOf(pair.a) * weightOf(pair.b) * pair.alike,
    0,
  );
  return Math.min(1, (same + nearly) / (norm(ofA, statistics) * norm(ofB, statistics)));
};
