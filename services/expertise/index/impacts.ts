// How much a term tells of a text, in one byte; fixed when the text is indexed, whatever the rest of the campus says.

/** What one byte stands for: u(t, D) = sat(tf) / ‖sat(tf)‖ = byte / 255, the norm over the words of the text. */
export const fullImpact = 255;
/**
 * The bytes of one text, as a vector, are never longer than this. It takes a text of some ten thousand different words
 * to reach it; what counts on it is that sums of products stay below 2³¹ (see `ranking/weighted-question.ts`).
 */
export const longestImpacts = 1024;

/** How often, up to a limit of 2.2 (as in BM25 with k₁ = 1.2, Robertson and Zaragoza 2009). */
const saturate = (times: number): number => (2.2 * times) / (times + 1.2);

const toBytes = (counts: ArrayLike<number>, scale: number, impacts: Uint8Array): number => {
  let squares = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const byte = Math.min(fullImpact, Math.max(1, Math.round(scale * saturate(counts[at] ?? 0))));
    impacts[at] = byte;
    squares += byte * byte;
  }
  return Math.sqrt(squares);
};

/** Impacts of terms that stand in a text so many times; concepts are weighed by the norm of the words. */
export const impactsOf = (
  terms: ArrayLike<number>,
  counts: ArrayLike<number>,
  isConcept: (term: number) => boolean,
): Uint8Array => {
  const impacts = new Uint8Array(counts.length);
  let squares = 0;
  for (let at = 0; at < counts.length; at += 1) {
    if (!isConcept(terms[at] ?? -1)) squares += saturate(counts[at] ?? 0) ** 2;
  }
  const scale = fullImpact / Math.sqrt(squares || 1);
  let length = toBytes(counts, scale, impacts);
  // Down by halves: no byte is below 1, so that one division would not do.
  for (let lower = scale / 2; length > longestImpacts && lower > 1e-3; lower /= 2) {
    length = toBytes(counts, lower, impacts);
  }
  return impacts;
};
