// What is asked of the index: terms with their emphasis, and the score of an answer in just these words.
import { analyseText } from './analyse-text.ts';
import type { Token } from './analyse-text.ts';
import { contribution, emphasis, saturation } from './bm25.ts';
import type { Language } from './source.ts';
import type { Entry, SourceIndex } from './source-index.ts';
import type { View } from './view.ts';

export interface Question {
  /** Terms that some source holds, each with how often it is asked for. */
  readonly terms: ReadonlyMap<number, number>;
  /** Tokens that carry a topic. */
  readonly length: number;
  /** Score of a source made of the question's own words: above 0 unless nothing is asked. */
  readonly ownScore: number;
}

/** The question that a source's own words are. */
export const questionOf = (entry: Entry, view: View): Question => {
  const terms = new Map<number, number>();
  for (let i = 0; i < entry.profile.length; i += 2) {
    terms.set(entry.profile[i] ?? 0, entry.profile[i + 1] ?? 0);
  }
  return { terms, length: entry.length, ownScore: view.ownScore(entry) };
};

/** The same words asked several times, in one or the other language. */
interface Asked {
  readonly stems: readonly string[];
  times: number;
}

const gather = (tokens: readonly Token[]): readonly Asked[] => {
  const gathered = new Map<string, Asked>();
  for (const { stem, also } of tokens) {
    const stems = also === undefined ? [stem] : [stem, also];
    const key = stems.join(' ');
    const known = gathered.get(key);
    if (known) known.times += 1;
    else gathered.set(key, { stems, times: 1 });
  }
  return [...gathered.values()];
};

/**
 * The question that somebody writes. A few words rarely tell their language: then both stems of each are asked,
 * and only the commoner of the two counts in the measure, so that a word does not weigh double.
 */
export const readQuestion = (
  text: string,
  declared: Language,
  { postings }: SourceIndex,
  view: View,
): Question => {
  const { tokens } = analyseText(text, declared);
  const times = new Map<number, number>();
  let ownScore = 0;
  for (const asked of gather(tokens)) {
    const terms = asked.stems.map((stem) => postings.termOf(stem));
    const commonest = Math.min(...terms.map((term) => view.rarity(term)));
    ownScore += contribution(
      commonest,
      emphasis(asked.times),
      saturation(asked.times, tokens.length, view.meanLength),
    );
    for (const term of terms) {
      if (term !== undefined) times.set(term, (times.get(term) ?? 0) + asked.times);
    }
  }
  return { terms: times, length: tokens.length, ownScore };
};
