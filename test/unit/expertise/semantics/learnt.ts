// Semantics as they might have been learned, made without learning.
import { defaultNulls } from '../../../../services/expertise/semantics/default-nulls.ts';
import { nothingRead } from '../../../../services/expertise/semantics/fingerprint.ts';
import { drawBelow, seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import { defaultFading, defaultSigma } from '../../../../services/expertise/semantics/semantics.ts';
import type { Semantics } from '../../../../services/expertise/semantics/semantics.ts';
import { themeDimensions } from '../../../../services/expertise/semantics/themes.ts';

export const learnt = ({
  terms = 20,
  name = (n: number): string => `fr:w${n}`,
  basis = 'test',
  sources = 300,
} = {}): Semantics => {
  const random = seededRandom(terms);
  return {
    basis,
    publicSources: sources,
    fingerprint: {
      ids: Uint32Array.of(3, 9, 4_000_000_000),
      versions: Uint32Array.of(1, 7, 2),
      limit: 4_294_967_295,
    },
    sigma: 0.3,
    lambda: 1,
    fading: 0.6,
    themes: {
      terms: Array.from({ length: terms }, (_, n) => name(n)),
      scales: Float32Array.from({ length: terms }, () => random()),
      vectors: Int8Array.from({ length: terms * themeDimensions }, () => drawBelow(random, 255) - 127),
      means: [0.2, 0.1, 0.05],
      deviations: [0.2, 0.15, 0.1],
    },
    nulls: defaultNulls,
  };
};

/** As it is learned of no sources at all. */
export const nothingLearnt: Semantics = {
  basis: '',
  publicSources: 0,
  fingerprint: nothingRead,
  sigma: defaultSigma(0),
  lambda: 0,
  fading: defaultFading,
  nulls: defaultNulls,
};
