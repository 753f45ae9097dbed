// Learns all that answers need to know of the campus's public texts as a whole. The same texts give the same bytes.
import { defaultNulls } from './default-nulls.ts';
import { learnNulls } from './learn-nulls.ts';
import { lexicalDeviation, themeSpread } from './learn-spread.ts';
import { fewestForThemes, learnThemes, saturated } from './learn-themes.ts';
import type { TermVectors } from './learn-themes.ts';
import type { PackedSources } from './pack-sources.ts';
import { createProject, themeVectors } from './project.ts';
import type { LinksOf, Score } from './scorer.ts';
import { defaultSigma, fadingFor } from './semantics.ts';
import type { Semantics } from './semantics.ts';
import { readRows } from './source-rows.ts';
import type { SourceRows } from './source-rows.ts';
import { openThemesAtOnce } from './themes.ts';
import type { Themes } from './themes.ts';

const seeds = { themes: 1, words: 2, nulls: 3 } as const;

/** Of `fewestForThemes` texts themes weigh nothing yet; at `enough` as much as they ever do. */
const enough = 400;
const most = 1;
/** The more texts, the more of those that belong together share words: from `many` on themes weigh less… */
const many = 800;
/** … down to `least` at `plenty`. */
const plenty = 1_600;
const least = 0.25;

/**
 * How much themes weigh, by the number of public sources; straight over its logarithm. Measured on random parts of two
 * sets: nothing is gained up to 100 texts; from 200 to 800 all weights from .5 to 1 find as much, where they help, and
 * the larger the weight, the more it spoils where they do not; at 1,600 texts 1 loses .01 and .5 half of it.
 */
export const themesWeigh = (publicSources: number): number => {
  const share = (from: number, to: number): number =>
    Math.min(1, Math.max(0, Math.log(publicSources / from) / Math.log(to / from)));
  if (publicSources < fewestForThemes) return 0;
  return most * share(fewestForThemes, enough) - (most - least) * share(many, plenty);
};

const numbering = ({ terms, numbers }: SourceRows): ((term: string) => number) => {
  const numberOf = new Map(terms.map((term, column) => [term, numbers[column] ?? 0]));
  return (term) => numberOf.get(term) ?? 0;
};

/** Puts the sources themselves among the themes, to see how far apart strangers are there. */
const withSpread = (sources: SourceRows, learned: TermVectors): Themes | undefined => {
  const themes: Themes = { ...learned, means: [0, 0, 0], deviations: [1, 1, 1] };
  const project = createProject(openThemesAtOnce(themes, numbering(sources)));
  const vectors = themeVectors(sources.rows.length);
  for (const [at, { columns, counts }] of sources.rows.entries())
    project(
      columns.map((column) => sources.numbers[column] ?? -1),
      Float64Array.from(counts, saturated),
      vectors,
      at,
    );
  const spread = themeSpread(sources, vectors, seeds.themes);
  return spread && { ...learned, ...spread };
};

export interface LearningWith {
  readonly basis: string;
  /** The ranking's own, over the same public sources. */
  readonly score: Score;
  readonly linksOf: LinksOf;
}

export const learnSemantics = (packed: PackedSources, { basis, score, linksOf }: LearningWith): Semantics => {
  const sources = readRows(packed);
  const { publicSources, fingerprint, sourcesEach } = sources;
  const learned = learnThemes(sources, linksOf);
  const themes = learned && withSpread(sources, learned);
  const sigma = lexicalDeviation(sources, score, seeds.words) || defaultSigma(publicSources);
  const lambda = themes ? themesWeigh(publicSources) : 0;
  const space = themes && openThemesAtOnce(themes, numbering(sources));
  const fading = fadingFor(sourcesEach);
  const weighing = { sigma, lambda, fading, ...(space ? { space } : {}) };
  return {
    basis,
    publicSources,
    fingerprint,
    sigma,
    lambda,
    fading,
    ...(themes ? { themes } : {}),
    nulls: learnNulls(sources, { score, weighing, seed: seeds.nulls }) ?? defaultNulls,
  };
};
