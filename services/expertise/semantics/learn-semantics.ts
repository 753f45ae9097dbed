// Learns all that answers need to know of the campus's public texts as a whole. The same texts give the same bytes.
import { defaultNulls } from './default-nulls.ts';
import { learnNulls } from './learn-nulls.ts';
import { lexicalDeviation, themeSpread } from './learn-spread.ts';
import { fewestForThemes, learnThemes, saturated } from './learn-themes.ts';
import type { TermVectors } from './learn-themes.ts';
import type { PackedSources } from './pack-sources.ts';
import { createProject, themeVectors } from './project.ts';
import type { Score } from './scorer.ts';
import { defaultSigma } from './semantics.ts';
import type { Semantics } from './semantics.ts';
import { readRows } from './source-rows.ts';
import type { SourceRows } from './source-rows.ts';
import { openThemesAtOnce } from './themes.ts';
import type { Themes } from './themes.ts';

const seeds = { themes: 1, words: 2, nulls: 3 } as const;

/** From `fewestForThemes` texts on themes begin to count, at `full` they count as much as words. */
const full = 400;
/** From here on they count less, at `half` half as much: the more texts, the more of what belongs together shares words. */
const falling = 800;
const half = 1_600;

/**
 * How much themes weigh, by the number of public sources; straight over its logarithm. Measured on parts of two sets:
 * nothing gained up to 100 texts; from 200 to 800 as good at 1 as at .5 or better; at 1,600 1 loses what .5 does not.
 */
export const themesWeigh = (publicSources: number): number => {
  const share = (from: number, to: number): number =>
    Math.min(1, Math.max(0, Math.log(publicSources / from) / Math.log(to / from)));
  return publicSources < fewestForThemes ? 0 : share(fewestForThemes, full) - 0.5 * share(falling, half);
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

/** `score`: the ranking's own, over the same public sources. */
export const learnSemantics = (packed: PackedSources, { basis, score }: { basis: string; score: Score }): Semantics => {
  const sources = readRows(packed);
  const { publicSources, fingerprint } = sources;
  const learned = learnThemes(sources);
  const themes = learned && withSpread(sources, learned);
  const sigma = lexicalDeviation(sources, score, seeds.words) || defaultSigma(publicSources);
  const lambda = themes ? themesWeigh(publicSources) : 0;
  const space = themes && openThemesAtOnce(themes, numbering(sources));
  const weighing = { sigma, lambda, ...(space ? { space } : {}) };
  return {
    basis,
    publicSources,
    fingerprint,
    sigma,
    lambda,
    ...(themes ? { themes } : {}),
    nulls: learnNulls(sources, { score, weighing, seed: seeds.nulls }) ?? defaultNulls,
  };
};
