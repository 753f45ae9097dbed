// Finds organisations by the words of their names, without looking at every name.
import { foldWord } from './analysis/fold-word.ts';

export interface NameIndex {
  put(id: string, name: string): void;
  remove(id: string): void;
  /**
   * Those whose name holds all these folded words, the last one perhaps only begun; by id. One or two letters begin a
   * name, and no word inside one: ai is not d'Ailleurs.
   */
  holding(words: readonly string[], isLastBegun?: boolean): readonly string[];
}

export const nameWords = (name: string): readonly string[] =>
  foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a name that were typed, as the name writes them; what was typed is folded. */
export const typedOf = (
  name: string,
  { words: typed, isLastBegun }: { readonly words: readonly string[]; readonly isLastBegun: boolean },
): string => {
  const begun = isLastBegun ? typed.at(-1) : undefined;
  const isTyped = (word: string): boolean =>
    nameWords(word).some(
      (folded) => typed.includes(folded) || (begun !== undefined && folded.startsWith(begun)),
    );
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '' && isTyped(word));
  return words.length > 0 ? words.join(' ') : name;
};

/** Fewer letters begin too many words. */
const shortestInside = 3;

export const createNameIndex = (): NameIndex => {
  const names = new Map<string, readonly string[]>();
  const holders = new Map<string, Set<string>>();
  /** All words in order, made when one is first looked for by its beginning. */
  let sorted: readonly string[] | undefined;

  const remove = (id: string): void => {
    for (const word of names.get(id) ?? []) {
      const ids = holders.get(word);
      ids?.delete(id);
      if (ids?.size !== 0) continue;
      holders.delete(word);
      sorted = undefined;
    }
    names.delete(id);
  };

  const beginningWith = (letters: string): ReadonlySet<string> => {
    sorted ??= [...holders.keys()].sort();
    let at = 0;
    for (let high = sorted.length; at < high;) {
      const middle = (at + high) >> 1;
      if ((sorted[middle] ?? '') < letters) at = middle + 1;
      else high = middle;
    }
    const ids = new Set<string>();
    for (let word = sorted[at]; word?.startsWith(letters); word = sorted[(at += 1)]) {
      for (const id of holders.get(word) ?? []) ids.add(id);
    }
    return ids;
  };

  const mayBegin = (id: string, letters: string): boolean =>
    letters.length >= shortestInside || (names.get(id)?.[0]?.startsWith(letters) ?? false);

  return {
    put: (id, name) => {
      remove(id);
      const words = nameWords(name);
      names.set(id, words);
      for (const word of words) {
        const ids = holders.get(word);
        if (ids) ids.add(id);
        else {
          holders.set(word, new Set([id]));
          sorted = undefined;
        }
      }
    },
    remove,
    holding: (words, isLastBegun = true) => {
      const last = words.at(-1);
      if (last === undefined) return [];
      const finished = words.slice(0, -1).map((word) => holders.get(word) ?? new Set<string>());
      const whole = holders.get(last) ?? new Set<string>();
      const begun = isLastBegun ? [...beginningWith(last)].filter((id) => mayBegin(id, last)) : [];
      return [...new Set([...whole, ...begun])].filter((id) => finished.every((ids) => ids.has(id))).sort();
    },
  };
};
