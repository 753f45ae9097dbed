// A ranking that is easy to read, over a synthetic campus: what learning asks for its scores in these tests.
import { mostSources } from '../../../../services/expertise/ranking/organisation-sums.ts';
import { saturated } from '../../../../services/expertise/semantics/learn-themes.ts';
import {
  askThemes,
  createProject,
  themeScore,
  themeVectors,
} from '../../../../services/expertise/semantics/project.ts';
import type { ThemeVectors } from '../../../../services/expertise/semantics/project.ts';
import type { LinksOf, Score } from '../../../../services/expertise/semantics/scorer.ts';
import type { ThemeSpace } from '../../../../services/expertise/semantics/themes.ts';
import { noLinks } from './synthetic-campus.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

export const createLinksOf = (): LinksOf => noLinks;

/** Saturated counts at unit length. */
const unit = (counts: Int32Array): Float64Array => {
  const weights = Float64Array.from(counts, saturated);
  const length = Math.hypot(...weights);
  return weights.map((weight) => weight / length);
};

const bestOf = (scores: readonly number[], fading: number): number =>
  scores
    .toSorted((a, b) => b - a)
    .slice(0, mostSources)
    .reduce((sum, score, nth) => sum + fading ** nth * score, 0);

export const createScore = (data: unknown): Score => {
  const { organisations, sources } = data as SyntheticCampus;
  const holders = new Map<number, { source: number; weight: number }[]>();
  for (const [source, { terms, counts }] of sources.entries()) {
    const weights = unit(counts);
    for (const [i, term] of terms.entries()) {
      const known = holders.get(term);
      const holder = { source, weight: weights[i] ?? 0 };
      if (known) known.push(holder);
      else holders.set(term, [holder]);
    }
  }
  let among: { space: ThemeSpace; vectors: ThemeVectors } | undefined;
  const amongThemes = (space: ThemeSpace): ThemeVectors => {
    if (among?.space === space) return among.vectors;
    const vectors = themeVectors(sources.length);
    const project = createProject(space);
    for (const [at, { terms, counts }] of sources.entries()) project(terms, unit(counts), vectors, at);
    among = { space, vectors };
    return vectors;
  };

  return ({ terms, counts }, { sigma, lambda, fading, space }) => {
    const scores = new Float64Array(sources.length);
    const weights = unit(counts);
    for (const [i, term] of terms.entries()) {
      const known = holders.get(term) ?? [];
      const idf = Math.log(1 + sources.length / Math.max(1, known.length));
      for (const { source, weight } of known)
        scores[source] = (scores[source] ?? 0) + ((weights[i] ?? 0) * weight * idf ** 2) / sigma;
    }
    if (space && lambda > 0) {
      const question = themeVectors(1);
      createProject(space)(terms, weights, question, 0);
      const asked = askThemes(space, question);
      const vectors = amongThemes(space);
      for (const at of sources.keys())
        scores[at] = (scores[at] ?? 0) + lambda * themeScore(asked, vectors, at);
    }
    const byOrganisation = Array.from({ length: organisations }, (): number[] => []);
    for (const [at, { owners }] of sources.entries())
      for (const owner of owners) byOrganisation[owner]?.push(scores[at] ?? 0);
    return { sources: scores, organisations: byOrganisation.map((of) => bestOf(of, fading)) };
  };
};
