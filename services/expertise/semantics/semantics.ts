// What was learned of the campus's public texts: themes, how scores are put together, and how high strangers' scores go.
import type { Fingerprint } from './fingerprint.ts';
import type { Nulls } from './null-table.ts';
import type { Themes } from './themes.ts';

export interface Semantics {
  /** How the texts were read: by which analysis and vocabulary. */
  readonly basis: string;
  /** Public sources there were. */
  readonly publicSources: number;
  /** Which states of which sources it was learned from: the position in the log it belongs to. */
  readonly fingerprint: Fingerprint;
  /** Deviation of the lexical evidence T of random pairs. */
  readonly sigma: number;
  /** How much a deviation of the themes weighs against one of T. */
  readonly lambda: number;
  /** How much less each further source of an organisation counts. */
  readonly fading: number;
  /** Absent: too few texts. */
  readonly themes?: Themes;
  readonly nulls: Nulls;
}

/**
 * Deviation of T where too few texts are known to learn it. T is a sum of products of two idf, which grow as ln(N):
 * measured on random parts of 5 to 20 texts of two sets, it is .046 to .050 and .068 to .073 times ln²(2 + N).
 */
export const defaultSigma = (publicSources: number): number => 0.06 * Math.log(2 + publicSources) ** 2;

const few = { sources: 2, fading: 0.5 } as const;
const many = { sources: 3, fading: 0.7 } as const;

/**
 * How much less each further source of an organisation counts, by how many public ones stand behind an organisation that
 * has any; straight between two and three. Measured: .5 finds most where organisations have one to three texts, .7 where
 * they have more.
 */
export const fadingFor = (sourcesEach: number): number => {
  const share = (sourcesEach - few.sources) / (many.sources - few.sources);
  return few.fading + (many.fading - few.fading) * Math.min(1, Math.max(0, share));
};

/** Where nothing was learned: a campus of so few texts has one or two of an organisation. */
export const defaultFading = few.fading;
