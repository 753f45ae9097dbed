// A reason's sentence, with the words of both sides found in it, so that they are shown as theirs. Pure.
import type { Quote, Reason } from '../api/generated.ts';

export type Thread =
  | { readonly kind: 'said'; readonly text: string; readonly at: number }
  | { readonly kind: 'quoted'; readonly quote: Quote; readonly at: number };

/** First place of the words that no quote has taken. */
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

/** A quote that the sentence does not have is left out. */
export const weaveQuotes = ({ text, quotes }: Pick<Reason, 'text' | 'quotes'>): readonly Thread[] => {
  const placed: { at: number; end: number; quote: Quote }[] = [];
  for (const quote of quotes) {
    const at = quote.words === '' ? undefined : freePlace(text, quote.words, placed);
    if (at !== undefined) placed.push({ at, end: at + quote.words.length, quote });
  }
  const threads: Thread[] = [];
  let done = 0;
  for (const { at, end, quote } of placed.toSorted((a, b) => a.at - b.at)) {
    if (at > done) threads.push({ kind: 'said', text: text.slice(done, at), at: done });
    threads.push({ kind: 'quoted', quote, at });
    done = end;
  }
  if (done < text.length) threads.push({ kind: 'said', text: text.slice(done), at: done });
  return threads;
};

/** Whether a side's words in a reason are of something it needs, or of what answers a need. */
export const toneOf = (code: Reason['code'], side: Quote['side']): 'need' | 'offer' =>
  (code === 'need_meets_offer') === (side === 'theirs') ? 'need' : 'offer';
