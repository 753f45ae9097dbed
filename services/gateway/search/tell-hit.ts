// What a hit's sentence says: the name that was typed, and of what the best quote of each source marks, the few matches
// that make most of the score, each once. Pure.
import type { HitMatch, HitWords } from '../sentences/sentences.ts';
import type { Evidence, Part, Quote } from './found.ts';
import { folded, markedIn, partsOfMark, standsIn } from './match-marks.ts';

const mostTold = 3;
/** A match below this share of the strongest is not what the organisation was found for. */
const worthTelling = 0.2;

/** A marked stretch of a quote, and the match that does most in it. */
interface Weighed {
  readonly part: Part;
  /** As the quote has it. */
  readonly words: string;
  readonly found: string;
  readonly weight: number;
}

const strongest = (parts: readonly Part[]): Part | undefined =>
  parts.reduce<Part | undefined>((best, part) => (best && best.share >= part.share ? best : part), undefined);

/** What each marked stretch brings to the organisation's score; the same words of several quotes count together. */
const weigh = (evidence: readonly Evidence[]): readonly Weighed[] => {
  const weighed = new Map<string, Weighed>();
  for (const { share, parts, quotes } of evidence) {
    const [best] = quotes;
    for (const words of new Set(best ? markedIn(best) : [])) {
      const inside = partsOfMark(words, parts);
      // A match of all of it says what it is; one of a word in it, as « clinique » in « essais cliniques », does not.
      const part = strongest(inside.filter(({ found }) => standsIn(words, found))) ?? strongest(inside);
      if (!part) continue;
      const found = folded(words);
      const known = weighed.get(found);
      const weight = (known?.weight ?? 0) + inside.reduce((sum, { share: of }) => sum + share * of, 0);
      weighed.set(found, { part: known?.part ?? part, words: known?.words ?? words, found, weight });
    }
  }
  return [...weighed.values()];
};

const holds = (longer: string, shorter: string): boolean =>
  longer.length > shorter.length && ` ${longer} `.includes(` ${shorter} `);

/** A word that stands in a longer match is told by that one. */
const withoutPieces = (weighed: readonly Weighed[]): readonly Weighed[] =>
  weighed
    .filter(({ found }) => !weighed.some((other) => holds(other.found, found)))
    .map((whole) => {
      const pieces = weighed.filter(({ found }) => holds(whole.found, found));
      return { ...whole, weight: pieces.reduce((sum, { weight }) => sum + weight, whole.weight) };
    });

const matchOf = ({ part: { kind, asked }, words }: Weighed): HitMatch => {
  // Forms of one word, as « sensor » and « sensors », are the same word to a reader; so is one within a longer match.
  const same = kind === 'word' || asked === '' || standsIn(asked, words);
  if (same) return { kind: 'same', asked, found: words };
  return { kind: kind === 'broader' ? 'near' : 'other-words', asked, found: words };
};

/** Where no quote may be shown, or none says why: without words. */
const isUntold = ({ parts }: Evidence): boolean => parts.length === 0;

const nameIn = (evidence: readonly Evidence[]): string | undefined =>
  evidence.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'name')?.found;

/** `undefined` where nothing is known of why it was found. */
export const wordsOfHit = (
  evidence: readonly Evidence[],
  who: Pick<HitWords, 'other' | 'asker'>,
): HitWords | undefined => {
  if (evidence.every(isUntold)) return undefined;
  const ranked = withoutPieces(weigh(evidence)).toSorted(
    (a, b) => b.weight - a.weight || (a.found < b.found ? -1 : 1),
  );
  const most = ranked[0]?.weight ?? 0;
  const told = ranked.filter(({ weight }) => weight >= worthTelling * most).slice(0, mostTold);
  const name = nameIn(evidence);
  return { ...who, ...(name === undefined ? {} : { name }), matches: told.map(matchOf) };
};

/** How much of a source's score a quote of it marks; each match once. */
const strengthOf = (quote: Quote, parts: readonly Part[]): number =>
  [...new Set(markedIn(quote).flatMap((words) => partsOfMark(words, parts)))].reduce(
    (sum, { share }) => sum + share,
    0,
  );

/** Those that mark something, the one that marks most of the score first. */
export const strongestFirst = (quotes: readonly Quote[], parts: readonly Part[]): readonly Quote[] =>
  quotes
    .filter(({ marks }) => marks.length > 0)
    .map((quote) => ({ quote, strength: strengthOf(quote, parts) }))
    .toSorted((one, other) => other.strength - one.strength || one.quote.start - other.quote.start)
    .map(({ quote }) => quote);
