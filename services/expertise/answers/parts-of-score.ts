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
  /** How the question writes a term. */
  readonly asked: (term: number) => string;
  /** How the source writes a term. */
  readonly found: (term: number) => string;
  /** Concept in the source, where a term of it is one; the term of the question that it answers is one too then. */
  readonly conceptOf: (term: number) => string | undefined;
}

const mostParts = 12;

const kindOf = (why: LinkReason | 'same', isConcept: boolean): PartKind => {
  if (why === 'same') return isConcept ? 'concept' : 'word';
  return why === 'broader' ? 'broader' : 'translation';
};

const partsOfTerm = ({ term, share, origins }: TermShare, names: Names): readonly Part[] => {
  const concept = names.conceptOf(term);
  const found = names.found(term);
  return origins.map(({ asked, why, share: part }) => ({
    kind: kindOf(why, concept !== undefined),
    asked: names.asked(asked),
    found,
    share: share * part,
    ...(concept === undefined ? {} : { concept }),
  }));
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Ties by what is shown, and by nothing else: terms have other numbers on other replicas. */
const bySize = (one: Part, other: Part): number =>
  other.share - one.share ||
  compare(one.asked, other.asked) ||
  compare(one.found, other.found) ||
  compare(one.kind, other.kind) ||
  compare(one.concept ?? '', other.concept ?? '');

/** Largest first; what does not fit is one part at the end, so that they always sum to the whole. */
export const partsOfScore = (terms: readonly TermShare[], theme: number, names: Names): readonly Part[] => {
  const parts = terms.flatMap((one) => partsOfTerm(one, names));
  if (theme > 0) parts.push({ kind: 'theme', asked: '', found: '', share: theme });
  parts.sort(bySize);
  if (parts.length <= mostParts) return parts;
  const rest = parts.slice(mostParts).reduce((sum, { share }) => sum + share, 0);
  return [...parts.slice(0, mostParts), { kind: 'rest', asked: '', found: '', share: rest }];
};
