// A reason's sentence, with the words of both sides and the titles found in it, so that they are shown as theirs and
// read in their language. Pure.
import type { Quote, Reason } from '../api/generated.ts';
import { placeWords } from './place-words.ts';

type Titled = Reason['sources'][number];

type Thread =
  | { readonly kind: 'said'; readonly text: string; readonly at: number }
  | { readonly kind: 'quoted'; readonly quote: Quote; readonly at: number }
  | { readonly kind: 'titled'; readonly source: Titled; readonly at: number };

type Foreign =
  { readonly kind: 'quoted'; readonly quote: Quote } | { readonly kind: 'titled'; readonly source: Titled };

const wordsOf = (one: Foreign): string => (one.kind === 'quoted' ? one.quote.words : one.source.title);

/** What the sentence does not have is left out. */
export const weaveQuotes = ({
  text,
  quotes,
  sources,
}: Pick<Reason, 'text' | 'quotes' | 'sources'>): readonly Thread[] => {
  const foreign: readonly Foreign[] = [
    ...quotes.map((quote) => ({ kind: 'quoted', quote }) as const),
    ...sources.map((source) => ({ kind: 'titled', source }) as const),
  ];
  const threads: Thread[] = [];
  let done = 0;
  for (const { at, end, one } of placeWords(text, foreign, wordsOf)) {
    if (at > done) threads.push({ kind: 'said', text: text.slice(done, at), at: done });
    threads.push({ ...one, at });
    done = end;
  }
  if (done < text.length) threads.push({ kind: 'said', text: text.slice(done), at: done });
  return threads;
};

const theirNeeds: readonly Reason['code'][] = ['need_meets_offer', 'need_meets_expertise'];

/** Whether a side's words in a reason are of something it needs, or of what it has. */
export const toneOf = (code: Reason['code'], side: Quote['side']): 'need' | 'offer' => {
  if (code === 'shared_expertise') return 'offer';
  return theirNeeds.includes(code) === (side === 'theirs') ? 'need' : 'offer';
};
