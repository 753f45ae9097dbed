// Scores every source that shares a word with the question, by one walk through the postings.
import { contribution, emphasis, saturation } from './bm25.ts';
import type { Question } from './question.ts';
import type { Entry, SourceIndex } from './source-index.ts';
import type { View } from './view.ts';

/**
 * Who asks in a pair: a need, where exactly one of the two is one, else the one that was put as the question. So a
 * need and an offer have one score, whichever of them the index was asked about.
 */
export const asksBack = (asking: Entry, answering: Entry): boolean =>
  answering.source.kind === 'need' && asking.source.kind !== 'need';

export interface Scored {
  readonly entry: Entry;
  /** 0 and up; 1 for a source made of the question's own words. */
  readonly score: number;
}

/** What the question's words add up to in each slot; `back`: needs are scored as those who ask. */
const addUp = (
  { postings, columns, slots }: SourceIndex,
  { rarity, meanLength }: View,
  question: Question,
  back: boolean,
): { readonly sums: Float64Array; readonly touched: readonly number[] } => {
  const { lengths, needs } = columns;
  const sums = new Float64Array(slots);
  const touched: number[] = [];
  for (const [term, times] of question.terms) {
    const rare = rarity(term);
    const emphasised = emphasis(times);
    const saturatedHere = saturation(times, question.length, meanLength);
    const list = postings.of(term);
    for (let i = 0; i < list.length; i += 2) {
      const slot = list[i] ?? 0;
      const there = list[i + 1] ?? 0;
      const sum = sums[slot] ?? 0;
      if (sum === 0) touched.push(slot);
      sums[slot] =
        sum +
        (back && needs[slot]
          ? contribution(rare, emphasis(there), saturatedHere)
          : contribution(rare, emphasised, saturation(there, lengths[slot] ?? 0, meanLength)));
    }
  }
  return { sums, touched };
};

/** `asker` is the source whose words the question is, if it is one: needs ask it back. */
export const scoreSources = (
  index: SourceIndex,
  view: View,
  question: Question,
  admits: (entry: Entry) => boolean,
  asker?: Entry,
): Scored[] => {
  const back = asker !== undefined && asker.source.kind !== 'need';
  const { sums, touched } = addUp(index, view, question, back);
  const scored: Scored[] = [];
  for (const slot of touched) {
    const entry = index.at(slot);
    if (!entry || !admits(entry)) continue;
    const measure = asker && asksBack(asker, entry) ? view.ownScore(entry) : question.ownScore;
    scored.push({ entry, score: (sums[slot] ?? 0) / measure });
  }
  return scored;
};
