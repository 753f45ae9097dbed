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

export type QuotedPair = Pick<Suggestion, 'facts' | 'quotes'>;

export interface Quoting extends Cause {
  /** Of so many, from the first, the words of a kinship are asked for; of all unless told. */
  readonly mostKin?: number;
}

type Asking = Pick<Deps, 'expertise' | 'campus' | 'askedInVain'>;

type Campus = Deps['campus'];

/** Made of the words as they are now. */
const isCurrent = (
  { need, answer }: PairQuotes,
  { askingId, answeringId }: SourcePair,
  { versionOf }: Pick<Campus, 'versionOf'>,
): boolean => {
  const all = [...need, ...answer];
  return (
    all.length > 0 &&
    [askingId, answeringId].every((id) =>
      all.every((quote) => quote.sourceId !== id || quote.version === versionOf(id)),
    )
  );
};

const keyOf = ({ askingId, answeringId }: SourcePair): string => quoteKey(askingId, answeringId);
const ofMatches = ({ matches }: PairFacts): readonly SourcePair[] =>
  matches.map(({ need, answer }) => ({ askingId: need.sourceId, answeringId: answer.sourceId }));

/** What no longer counts is not in the index any more. */
const missingMatches = ({ facts, quotes }: QuotedPair, campus: Campus): readonly SourcePair[] =>
  facts.matches.flatMap(({ need, answer }) => {
    const pair = { askingId: need.sourceId, answeringId: answer.sourceId };
    const known = quotes[keyOf(pair)];
    const isIndexed = [need, answer].every((end) => !end.expired && campus.versionOf(end.sourceId) > 0);
    return isIndexed && !(known && isCurrent(known, pair, campus)) ? [pair] : [];
  });

/** With the sources of both sides that show a kinship, and the words of all it stands on, as far as they are given. */
export const withKnownWords = ({ facts, quotes }: QuotedPair, campus: Campus): QuotedPair => {
  const whole = withQuotedKin(facts, quotes, campus);
  return { facts: whole, quotes: quotesOf(whole, quotes) };
};

const needsKinWords = ({ facts, quotes }: QuotedPair, { campus, askedInVain }: Asking): boolean => {
  if (!isAlike(facts)) return false;
  const key = kinKeyIn(facts, quotes);
  const [askingId = '', answeringId = ''] = key?.split(' ') ?? [];
  const known = quotes[key ?? ''];
  // Of what was never heard of, the words stay.
  const isHeardOf = [askingId, answeringId].every((id) => campus.versionOf(id) > 0);
  return known ? isHeardOf && !isCurrent(known, { askingId, answeringId }, campus) : !askedInVain.has(facts);
};

const isOpen = ({ words: { need, answer } }: Explained): boolean =>
  [need, answer].every((side) => side.length > 0) &&
  [...need, ...answer].every(({ visibility, discreet }) => visibility !== 'animators' && !discreet);

const withoutKin = ({ facts, quotes }: QuotedPair): Suggestion['quotes'] => {
  const { [kinKeyIn(facts, quotes) ?? '']: _, ...rest } = quotes;
  return rest;
};

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

/** In the order asked: with the sources of both sides that show a kinship, and the words of all it stands on. */
export const quotePairs = async (
  deps: Asking,
  pairs: readonly QuotedPair[],
  { signal, requestId, mostKin = Infinity }: Quoting,
): Promise<readonly QuotedPair[]> => {
  const { campus, askedInVain } = deps;
  const call = contextFor(requestId, deadlineMs, signal);
  const known = pairs.map((pair) => withKnownWords(pair, campus));
  const alike = known.slice(0, mostKin).filter((pair) => needsKinWords(pair, deps));
  const askedAt = alike.map(({ facts }) => askedInVain.at(facts));
  const kin = await pairKin(
    deps,
    alike.map(({ facts }) => facts),
    call,
  );
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
  const kinWords = new Map(alike.map((pair, at) => [pair, bestKin(kin[at] ?? [], told)]));
  for (const [at, pair] of alike.entries())
    if (Object.keys(kinWords.get(pair) ?? {}).length === 0) askedInVain.add(pair.facts, askedAt[at] ?? '');
  return known.map((pair) => {
    const { facts, quotes } = pair;
    const matched = ofMatches(facts).flatMap((one) => {
      const words = told.get(keyOf(one))?.words;
      return words ? [[keyOf(one), words] as const] : [];
    });
    const kept = kinWords.has(pair) ? withoutKin(pair) : quotes;
    const all = { ...kept, ...Object.fromEntries(matched), ...kinWords.get(pair) };
    return withKnownWords({ facts, quotes: all }, campus);
  });
};
