// Which matches a hit's sentence names: the few that make most of its score, each once. Pure.
import type { HitMatch, HitWords } from '../sentences/sentences.ts';
import type { Evidence, Part } from './found.ts';

const mostTold = 3;
/** A match below this share of the strongest is not what the organisation was found for. */
const worthTelling = 0.2;

const folded = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface Weighed {
  readonly part: Part;
  readonly found: string;
  readonly weight: number;
}

/** What each match brings to the organisation's score; the same words of several sources count together. */
const weigh = (evidence: readonly Evidence[]): readonly Weighed[] => {
  const weighed = new Map<string, Weighed>();
  for (const { share, parts } of evidence)
    for (const part of parts) {
      if (part.kind === 'theme' || part.found === '') continue;
      const found = folded(part.found);
      const known = weighed.get(found);
      const weight = (known?.weight ?? 0) + share * part.share;
      weighed.set(found, { part: known?.part ?? part, found, weight });
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

const matchOf = ({ part: { kind, asked, found } }: Weighed): HitMatch => {
  // Forms of one word, as « sensor » and « sensors », are the same word to a reader.
  const same = kind === 'word' || asked === '' || folded(asked) === folded(found);
  if (same) return { kind: 'same', asked, found };
  return { kind: kind === 'broader' ? 'near' : 'other-words', asked, found };
};

/** `undefined` where nothing is known of why it was found. */
export const wordsOfHit = (
  evidence: readonly Evidence[],
  who: Pick<HitWords, 'other' | 'asker'>,
): HitWords | undefined => {
  if (evidence.every(({ parts }) => parts.length === 0)) return undefined;
  const ranked = withoutPieces(weigh(evidence)).toSorted(
    (a, b) => b.weight - a.weight || (a.found < b.found ? -1 : 1),
  );
  const strongest = ranked[0]?.weight ?? 0;
  const told = ranked.filter(({ weight }) => weight >= worthTelling * strongest).slice(0, mostTold);
  return { ...who, matches: told.map(matchOf) };
};
