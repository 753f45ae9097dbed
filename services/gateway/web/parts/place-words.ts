// Where words stand in a sentence that tells of them, each in a place of its own. Pure.

export interface Placed<T> {
  readonly at: number;
  /** First place after them. */
  readonly end: number;
  readonly one: T;
}

/** First place of the words that nothing has taken. */
const freePlace = <T>(sentence: string, words: string, taken: readonly Placed<T>[]): number | undefined => {
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (taken.every((one) => end <= one.at || one.end <= at)) return at;
  }
  return undefined;
};

/** In the order of the sentence; what it does not have is left out. */
export const placeWords = <T>(
  sentence: string,
  all: readonly T[],
  wordsOf: (one: T) => string,
): readonly Placed<T>[] => {
  const placed: Placed<T>[] = [];
  for (const one of all) {
    const words = wordsOf(one);
    const at = words === '' ? undefined : freePlace(sentence, words, placed);
    if (at !== undefined) placed.push({ at, end: at + words.length, one });
  }
  return placed.toSorted((a, b) => a.at - b.at);
};
