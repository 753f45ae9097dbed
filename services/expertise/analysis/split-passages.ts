// Cuts words into sentence-like passages. One pass over the units: linear on any input.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage longer than this ends at the next white space, so that lists without full stops are cut too. */
const longest = 600;

const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
const endsSentence = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
const isNewline = (unit: number): boolean => unit === 10 || unit === 13;

/** In order, not overlapping, none empty, without the white space around; what is outside all of them is white space. */
export const splitPassages = (words: string): readonly Span[] => {
  const passages: Span[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) passages.push({ start, end });
    start = -1;
  };
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (isSpace(unit)) {
      const sentenceOver = start >= 0 && endsSentence(words.charCodeAt(end - 1));
      if (sentenceOver || isNewline(unit) || end - start > longest) close();
      continue;
    }
    if (start < 0) start = at;
    end = at + 1;
  }
  close();
  return passages;
};
