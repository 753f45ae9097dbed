// Says what a score is made of: which words and concepts of both sides, and how much each adds.
import type { LinkReason } from '../vocabulary/link-terms.ts';
import type { Origin } from '../ranking/weigh-question.ts';

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

/** What one term of a source adds, and which terms of the question it answers. */
export interface TermShare {
  readonly term: number;
  readonly share: number;
  readonly origins: readonly Origin[];
}

export interface Names {
  /** How the question writes a term. */
  readonly asked: (term: number) => string;
  /** How the source writes a term. */
  readonly found: (term: number) => string;
  /** Undefined for a word. */
  readonly conceptOf: (term: number) => string | undefined;
}

const mostParts = 12;

const kindOf = (why: LinkReason | 'same', isConcept: boolean): PartKind => {
  if (why === 'same') return isConcept ? 'concept' : 'word';
  return why === 'broader' ? 'broader' : 'translation';
};

const partsOfTerm = ({ term, share, origins }: TermShare, names: Names): readonly Part[] => {
  const concept = names.conceptOf(term);
  return origins.map(({ asked, why, share: part }) => ({
    kind: kindOf(why, concept !== undefined),
    asked: names.asked(asked),
    found: names.found(term),
    share: share * part,
    ...(concept === undefined ? {} : { concept }),
  }));
};

const bySize = (one: Part, other: Part): number =>
  other.share - one.share ||
  (one.asked < other.asked ? -1 : one.asked > other.asked ? 1 : one.found < other.found ? -1 : 1);

/** Largest first; what does not fit is one part at the end, so that they always sum to the whole. */
export const partsOfScore = (terms: readonly TermShare[], theme: number, names: Names): readonly Part[] => {
  const parts = terms.flatMap((one) => partsOfTerm(one, names));
  if (theme > 0) parts.push({ kind: 'theme', asked: '', found: '', share: theme });
  parts.sort(bySize);
  if (parts.length <= mostParts) return parts;
  const rest = parts.slice(mostParts).reduce((sum, { share }) => sum + share, 0);
  return [...parts.slice(0, mostParts), { kind: 'rest', asked: '', found: '', share: rest }];
};
