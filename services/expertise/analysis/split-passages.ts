// Cuts a text into sentence-like passages, by what stands between its parts. Linear on any input.
import type { Parts } from './parts.ts';
import { codeAt, isSpace } from './unit-class.ts';

/** A place in a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage, and the parts in it: those before `after` that are in none before. */
export interface Stretch extends Span {
  readonly after: number;
}

/** A passage longer than this ends at the next white space, so that lists without full stops are cut too. */
const longest = 600;

const isNewline = (unit: number): boolean => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
const endsSentence = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
const closings = new Set('"\'’”»)]'.split('').map((sign) => sign.charCodeAt(0)));

/** Whether a sentence ends before `end`; a quotation mark or bracket may stand after its full stop. */
const sentenceEnds = (text: string, end: number): boolean => {
  const last = codeAt(text, end - 1);
  return endsSentence(last) || (closings.has(last) && endsSentence(codeAt(text, end - 2)));
};

/** In order, not overlapping, none empty, without the white space around; what is outside all of them is white space. */
export const splitPassages = (text: string, { count, starts, ends }: Parts): readonly Stretch[] => {
  const passages: Stretch[] = [];
  let start = -1;
  let end = 0;
  for (let part = 0; part <= count; part += 1) {
    const to = part < count ? (starts[part] ?? 0) : text.length;
    // One space, or one apostrophe: most words.
    const isPlain =
      part < count && start >= 0 && to - end === 1 && end - start < longest && !isNewline(codeAt(text, end));
    for (let at = isPlain ? to : end; at < to; at += 1) {
      const unit = codeAt(text, at);
      if (!isSpace(unit)) {
        if (start < 0) start = at;
        end = at + 1;
      } else if (
        start >= 0 &&
        (isNewline(unit) || end - start > longest || (end === at && sentenceEnds(text, end)))
      ) {
        passages.push({ start, end, after: part });
        start = -1;
      }
    }
    if (part === count) break;
    if (start < 0) start = to;
    end = ends[part] ?? 0;
  }
  if (start >= 0) passages.push({ start, end, after: count });
  return passages;
};
