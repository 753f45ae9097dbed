// Says what a score is made of: which words and concepts of both sides, and how much each adds.
import type { LinkReason } from '../vocabulary/link-terms.ts';
import type { TermShare } from './shares-of-score.ts';

export type PartKind = 'word' | 'translation' | 'concept' | 'broader' | 'theme' | 'name' | 'rest';

export interface Part {
  readonly kind: PartKind;
  /** As the question says it; empty for a theme. */
  readonly asked: string;
  /** As the source says it; empty for a theme. */
  readonly found: string;
  readonly share: number;
  readonly concept?: string;
}

export interface Names {
  /** How the question writes a term; undefined where it does not, as it is now. */
  readonly asked: (term: number) => string | undefined;
  /** How the source writes a term. */
  readonly found: (term: number) => string | undefined;
  /** Concept in the source, where a term of it is one; the term of the question that it answers is one too then. */
  readonly conceptOf: (term: number) => string | undefined;
}

export const mostParts = 12;

const kindOf = (why: LinkReason | 'same', isConcept: boolean): PartKind => {
  if (why === 'same') return isConcept ? 'concept' : 'word';
  return why === 'broader' ? 'broader' : 'translation';
};

/** Nobody is shown a stem: what the source does not say, as it is now, or what asks does not, is no part of its own. */
const partsOfTerm = ({ term, share, origins }: TermShare, names: Names): readonly Part[] => {
  const concept = names.conceptOf(term);
  const found = names.found(term);
  if (found === undefined) return [];
  return origins.flatMap(({ asked: askedTerm, why, share: part }) => {
    const kind = kindOf(why, concept !== undefined);
    // Another form of the very word says what was asked, too.
    const asked = names.asked(askedTerm) ?? (why === 'same' ? found : undefined);
    if (asked === undefined) return [];
    return [{ kind, asked, found, share: share * part, ...(concept === undefined ? {} : { concept }) }];
  });
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Ties by what is shown, and by nothing else: terms have other numbers on other replicas. */
const bySize = (one: Part, other: Part): number =>
  other.share - one.share ||
  compare(one.asked, other.asked) ||
  compare(one.found, other.found) ||
  compare(one.kind, other.kind) ||
  compare(one.concept ?? '', other.concept ?? '');

const sum = (shares: readonly { readonly share: number }[]): number =>
  shares.reduce((all, { share }) => all + share, 0);

/** Rounding makes a difference that is none. */
const leastRest = 1e-9;

/** Largest first; what does not fit, or has no words, is one part at the end, so that they always sum to the whole. */
export const partsOfScore = (terms: readonly TermShare[], theme: number, names: Names): readonly Part[] => {
  const parts = terms.flatMap((one) => partsOfTerm(one, names));
  const wordless = sum(terms) - sum(parts);
  if (theme > 0) parts.push({ kind: 'theme', asked: '', found: '', share: theme });
  parts.sort(bySize);
  const told = parts.slice(0, mostParts);
  const rest = sum(parts.slice(mostParts)) + (wordless > leastRest * sum(terms) ? wordless : 0);
  return rest > 0 ? [...told, { kind: 'rest', asked: '', found: '', share: rest }] : told;
};
