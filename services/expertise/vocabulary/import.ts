// An institution's thesaurus, or a curator's own concepts: brought in together, in force together, undone together.

export type ImportState = 'open' | 'in_force' | 'undone';

/** A concept as it was brought in. */
export interface BroughtConcept {
  readonly uri: string;
  readonly notation?: string;
  /** URIs. */
  readonly broader: readonly string[];
  /** The preferred label first. */
  readonly fr: readonly string[];
  readonly en: readonly string[];
  /** Id of the concept of ours that the thesaurus itself says it is. */
  readonly sameAs?: string;
}

/** What was found of it among the concepts in force when it was brought in; it stays so until a curator decides. */
export interface ImportedConcept extends BroughtConcept {
  /** Concepts that share a label with it: one, and it is that one; several, and a curator decides which. */
  readonly candidates: readonly string[];
}

/** How many candidates a concept had. */
export type Likeness = 'none' | 'one' | 'several';

export const likenessOf = ({ candidates }: Pick<ImportedConcept, 'candidates'>): Likeness => {
  if (candidates.length === 0) return 'none';
  return candidates.length === 1 ? 'one' : 'several';
};

export interface Decision {
  readonly uri: string;
  /** Absent: a concept of its own. */
  readonly conceptId?: string;
  readonly was: Likeness;
}

export type LikenessCounts = Readonly<Record<Likeness, number>>;

export const nothingCounted: LikenessCounts = { none: 0, one: 0, several: 0 };

export const countMore = (counts: LikenessCounts, likeness: Likeness, by: number): LikenessCounts => ({
  ...counts,
  [likeness]: counts[likeness] + by,
});

export interface ImportCounts {
  readonly concepts: number;
  /** Mapped to one of ours by a label or a curator. */
  readonly mapped: number;
  /** Of several candidates, and not decided. */
  readonly undecided: number;
}

export const countsOf = (counts: LikenessCounts, decisions: readonly Decision[]): ImportCounts => {
  const decided = (was: Likeness, isMapped: boolean): number =>
    decisions.filter((one) => one.was === was && (one.conceptId !== undefined) === isMapped).length;
  return {
    concepts: counts.none + counts.one + counts.several,
    mapped: counts.one - decided('one', false) + decided('none', true) + decided('several', true),
    undecided: counts.several - decided('several', true) - decided('several', false),
  };
};

/** The last word on a concept counts. */
export const decide = (decisions: readonly Decision[], decision: Decision): readonly Decision[] => [
  ...decisions.filter(({ uri }) => uri !== decision.uri),
  decision,
];
