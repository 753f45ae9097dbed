// The words by which a pair's matches answer one another: those known already where they are still the ones, and the
// rest asked for, many pairs at a time.
import { contextFor } from '../../platform/call-context.ts';
import { askExplain, type SourcePair } from '../ask-explain-api.ts';
import type { Deps } from '../deps.ts';
import type { Cause } from '../findings/search-sources.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import { type PairQuotes, quoteKey, type Suggestion } from './suggestion.ts';

const deadlineMs = 30_000;

export interface ToQuote {
  readonly facts: PairFacts;
  /** What is known of it. */
  readonly quotes: Suggestion['quotes'];
}

/** Made of the words as they are now. */
const isCurrent = (
  { need, answer }: PairQuotes,
  { needId, answerId }: SourcePair,
  versionOf: (id: string) => number,
): boolean => {
  const all = [...need, ...answer];
  return (
    all.length > 0 &&
    [needId, answerId].every((id) =>
      all.every((quote) => quote.sourceId !== id || quote.version === versionOf(id)),
    )
  );
};

/** For each, the quotes of its matches, in the order asked. */
export const quotePairs = async (
  { expertise, campus }: Pick<Deps, 'expertise' | 'campus'>,
  pairs: readonly ToQuote[],
  { signal, requestId }: Cause,
): Promise<readonly Suggestion['quotes'][]> => {
  const { versionOf } = campus;
  const missing = new Map<string, SourcePair>();
  for (const { facts, quotes } of pairs)
    for (const { need, answer } of facts.matches) {
      const pair = { needId: need.sourceId, answerId: answer.sourceId };
      const key = quoteKey(pair.needId, pair.answerId);
      const known = quotes[key];
      // What no longer counts is not in the index any more.
      const isIndexed = [need, answer].every((end) => !end.expired && versionOf(end.sourceId) > 0);
      if (!isIndexed || (known && isCurrent(known, pair, versionOf))) continue;
      missing.set(key, pair);
    }
  const asked = [...missing];
  const call = contextFor(requestId, deadlineMs, signal);
  const told = await askExplain(
    { expertise },
    asked.map(([, pair]) => pair),
    { call, versionOf },
  );
  const found = new Map(asked.map(([key], at) => [key, told[at]]));
  return pairs.map(({ facts, quotes }) =>
    Object.fromEntries(
      facts.matches.flatMap(({ need, answer }) => {
        const key = quoteKey(need.sourceId, answer.sourceId);
        const words = found.get(key) ?? quotes[key];
        return words ? [[key, words]] : [];
      }),
    ),
  );
};
