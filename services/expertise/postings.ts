// Which sources hold which stem, and how often: an inverted index that sources enter and leave one at a time.

export interface Postings {
  /** Number of a stem that some source holds; undefined when none does. Numbers of forgotten stems are used again. */
  termOf(stem: string): number | undefined;
  readonly stemOf: (term: number) => string;
  /** Slot, times, slot, times, … in no order. Not to be kept over a change. */
  of(term: number): readonly number[];
  /** One more than the largest number of a stem. */
  readonly terms: number;
  /** Takes the stems of a source in; answers their numbers, one for each of `stems`. */
  add(slot: number, stems: readonly string[]): Int32Array;
  /** Takes a source out; `profile` is what `profileOf` made of its numbers. */
  remove(slot: number, profile: Int32Array): void;
}

/** Term, times, term, times, … in the order in which the terms come first. */
export const profileOf = (terms: Iterable<number>): Int32Array => {
  const times = new Map<number, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return Int32Array.from([...times].flat());
};

export const createPostings = (): Postings => {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const lists: number[][] = [];
  const free: number[] = [];

  const numberOf = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    const term = free.pop() ?? stems.length;
    stems[term] = stem;
    lists[term] = [];
    numbers.set(stem, term);
    return term;
  };

  const forget = (term: number): void => {
    numbers.delete(stems[term] ?? '');
    stems[term] = '';
    free.push(term);
  };

  const removeFrom = (list: number[], slot: number): void => {
    const last = list.length - 2;
    for (let at = 0; at <= last; at += 2) {
      if (list[at] !== slot) continue;
      list[at] = list[last] ?? 0;
      list[at + 1] = list[last + 1] ?? 0;
      list.length = last;
      return;
    }
  };

  return {
    termOf: (stem) => numbers.get(stem),
    stemOf: (term) => stems[term] ?? '',
    of: (term) => lists[term] ?? [],
    get terms() {
      return stems.length;
    },
    add: (slot, words) => {
      const terms = Int32Array.from(words, numberOf);
      const profile = profileOf(terms);
      for (let at = 0; at < profile.length; at += 2) {
        lists[profile[at] ?? 0]?.push(slot, profile[at + 1] ?? 0);
      }
      return terms;
    },
    remove: (slot, profile) => {
      for (let at = 0; at < profile.length; at += 2) {
        const term = profile[at] ?? 0;
        const list = lists[term];
        if (!list) continue;
        removeFrom(list, slot);
        if (list.length === 0) forget(term);
      }
    },
  };
};
