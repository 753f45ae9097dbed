// A reason's sentence, with the words of both sides and the titles found in it, so that they are shown as theirs and
// read in their language. Pure.
import type { Quote, Reason } from '../api/generated.ts';

type Titled = Reason['sources'][number];

export type Thread =
  | { readonly kind: 'said'; readonly text: string; readonly at: number }
  | { readonly kind: 'quoted'; readonly quote: Quote; readonly at: number }
  | { readonly kind: 'titled'; readonly source: Titled; readonly at: number };

type Foreign =
  { readonly kind: 'quoted'; readonly quote: Quote } | { readonly kind: 'titled'; readonly source: Titled };

const wordsOf = (one: Foreign): string => (one.kind === 'quoted' ? one.quote.words : one.source.title);

/** First place of the words that nothing has taken. */
const freePlace = (
  sentence: string,
  words: string,
  taken: readonly { at: number; end: number }[],
): number | undefined => {
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (taken.every((one) => end <= one.at || one.end <= at)) return at;
  }
  return undefined;
};

/** What the sentence does not have is left out. */
export const weaveQuotes = ({
  text,
  quotes,
  sources,
}: Pick<Reason, 'text' | 'quotes' | 'sources'>): readonly Thread[] => {
  const placed: { at: number; end: number; one: Foreign }[] = [];
  const foreign: readonly Foreign[] = [
    ...quotes.map((quote) => ({ kind: 'quoted', quote }) as const),
    ...sources.map((source) => ({ kind: 'titled', source }) as const),
  ];
  for (const one of foreign) {
    const words = wordsOf(one);
    const at = words === '' ? undefined : freePlace(text, words, placed);
    if (at !== undefined) placed.push({ at, end: at + words.length, one });
  }
  const threads: Thread[] = [];
  let done = 0;
  for (const { at, end, one } of placed.toSorted((a, b) => a.at - b.at)) {
    if (at > done) threads.push({ kind: 'said', text: text.slice(done, at), at: done });
    threads.push({ ...one, at });
    done = end;
  }
  if (done < text.length) threads.push({ kind: 'said', text: text.slice(done), at: done });
  return threads;
};

/** Whether a side's words in a reason are of something it needs, or of what answers a need. */
export const toneOf = (code: Reason['code'], side: Quote['side']): 'need' | 'offer' =>
  (code === 'need_meets_offer') === (side === 'theirs') ? 'need' : 'offer';
