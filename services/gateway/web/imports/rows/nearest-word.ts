// What somebody most likely meant by a word that is not known. Pure.

/** Edits between two words: one letter more, less or other, or two neighbours swapped (optimal string alignment). */
export const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
};

/** The nearest of them, where it is near enough to have been meant: a third of its letters wrong at most. */
export const nearestWord = (word: string, known: readonly string[]): string | undefined => {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits);
  const [first] = ranked;
  return first && first.edits <= Math.max(1, Math.ceil(first.candidate.length / 3))
    ? first.candidate
    : undefined;
};
