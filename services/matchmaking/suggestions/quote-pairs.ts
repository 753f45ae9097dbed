// The words by which a pair's matches answer one another, and by which two are alike: those known already where they are
// still the ones, and the rest asked for, many pairs at a time.
import { contextFor } from '../../platform/call-context.ts';
import { askExplain, type Explained, type SourcePair } from '../ask-explain-api.ts';
import type { Deps } from '../deps.ts';
import type { Cause } from '../findings/search-sources.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import { isAlike, kinKeyIn, withQuotedKin } from './kin-words.ts';
import { pairKin } from './pair-kin.ts';
import { quotesOf } from './settle.ts';
import { type PairQuotes, quoteKey, type Suggestion } from './suggestion.ts';

const deadlineMs = 30_000;

export interface ToQuote {
  readonly facts: PairFacts;
  /** What is known of it. */
  readonly quotes: Suggestion['quotes'];
}

/** With the sources of both sides that show a kinship, and the words of all it stands on. */
export type Quoted = ToQuote;

type Campus = Deps['campus'];

/** Made of the words as they are now. */
const isCurrent = (
  { need, answer }: PairQuotes,
  { needId, answerId }: SourcePair,
  { versionOf }: Pick<Campus, 'versionOf'>,
): boolean => {
  const all = [...need, ...answer];
  return (
    all.length > 0 &&
    [needId, answerId].every((id) =>
      all.every((quote) => quote.sourceId !== id || quote.version === versionOf(id)),
    )
  );
};

const keyOf = ({ needId, answerId }: SourcePair): string => quoteKey(needId, answerId);
const ofMatches = ({ matches }: PairFacts): readonly SourcePair[] =>
  matches.map(({ need, answer }) => ({ needId: need.sourceId, answerId: answer.sourceId }));

/** What no longer counts is not in the index any more. */
const missingMatches = ({ facts, quotes }: ToQuote, campus: Campus): readonly SourcePair[] =>
  facts.matches.flatMap(({ need, answer }) => {
    const pair = { needId: need.sourceId, answerId: answer.sourceId };
    const known = quotes[keyOf(pair)];
    const isIndexed = [need, answer].every((end) => !end.expired && campus.versionOf(end.sourceId) > 0);
    return isIndexed && !(known && isCurrent(known, pair, campus)) ? [pair] : [];
  });

/** With what is known and nothing else. */
export const withKnownWords = ({ facts, quotes }: ToQuote, campus: Campus): Quoted => {
  const whole = withQuotedKin(facts, quotes, campus);
  return { facts: whole, quotes: quotesOf(whole, quotes) };
};

const needsKinWords = ({ facts, quotes }: Quoted, campus: Campus): boolean => {
  if (!isAlike(facts)) return false;
  const key = kinKeyIn(facts, quotes);
  const [needId = '', answerId = ''] = key?.split(' ') ?? [];
  const known = quotes[key ?? ''];
  // Of what was never heard of, the words stay.
  const isHeardOf = [needId, answerId].every((id) => campus.versionOf(id) > 0);
  return !known || (isHeardOf && !isCurrent(known, { needId, answerId }, campus));
};

const isOpen = ({ words: { need, answer } }: Explained): boolean =>
  [need, answer].every((side) => side.length > 0) &&
  [...need, ...answer].every(({ visibility, discreet }) => visibility !== 'animators' && !discreet);

/** The two that are most alike, among those with words of both sides that all members may see. */
const bestKin = (
  pairs: readonly SourcePair[],
  told: ReadonlyMap<string, Explained>,
): Suggestion['quotes'] => {
  const found = pairs.flatMap((pair) => {
    const one = told.get(keyOf(pair));
    return one && isOpen(one) ? [{ key: keyOf(pair), ...one }] : [];
  });
  const [best] = found.toSorted((a, b) => b.score - a.score);
  return best ? { [best.key]: best.words } : {};
};

/** In the order asked. */
export const quotePairs = async (
  deps: Pick<Deps, 'expertise' | 'campus'>,
  pairs: readonly ToQuote[],
  { signal, requestId }: Cause,
): Promise<readonly Quoted[]> => {
  const { campus } = deps;
  const call = contextFor(requestId, deadlineMs, signal);
  const known = pairs.map((pair) => withKnownWords(pair, campus));
  const alike = known.filter((pair) => needsKinWords(pair, campus));
  const kin = await pairKin(
    deps,
    alike.map(({ facts }) => facts),
    call,
  );
  const kinOf = new Map(alike.map((pair, at) => [pair, kin[at] ?? []]));
  const asked = new Map<string, SourcePair>();
  for (const pair of [...known.flatMap((one) => missingMatches(one, campus)), ...kin.flat()])
    asked.set(keyOf(pair), pair);
  const explained = await askExplain(deps, [...asked.values()], { call, versionOf: campus.versionOf });
  const told = new Map(
    [...asked.keys()].flatMap((key, at) => {
      const one = explained[at];
      return one ? [[key, one] as const] : [];
    }),
  );
  return known.map((pair) => {
    const { facts, quotes } = pair;
    const matched = ofMatches(facts).flatMap((one) => {
      const key = keyOf(one);
      const words = told.get(key)?.words ?? quotes[key];
      return words ? [[key, words] as const] : [];
    });
    const kinKey = kinKeyIn(facts, quotes) ?? '';
    const kept = quotes[kinKey] ? { [kinKey]: quotes[kinKey] } : {};
    const asKin = kinOf.get(pair);
    const all = { ...Object.fromEntries(matched), ...(asKin ? bestKin(asKin, told) : kept) };
    return { facts: withQuotedKin(facts, all, campus), quotes: all };
  });
};
