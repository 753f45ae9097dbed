import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  askThemes,
  copyThemeVector,
  cosines,
  createProject,
  themeScore,
  themeVectors,
} from '../../../../services/expertise/semantics/project.ts';
import { seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import type { Asked, ThemeVectors } from '../../../../services/expertise/semantics/project.ts';
import { themeDimensions } from '../../../../services/expertise/semantics/themes.ts';
import type { ThemeSpace } from '../../../../services/expertise/semantics/themes.ts';

const terms = 40;

/** Terms 0 to 39 among random themes; others have none. */
const aSpace = (seed = 1): ThemeSpace => {
  const random = seededRandom(seed);
  return {
    rows: Int32Array.from({ length: terms }, (_, term) => term + 1),
    scales: Float32Array.from({ length: terms }, () => 0.01 + random()),
    vectors: Int8Array.from({ length: terms * themeDimensions }, () => Math.round(random() * 254) - 127),
    means: [0.2, 0.1, 0.05],
    deviations: [0.2, 0.15, 0.1],
  };
};

const aBag = fc
  .uniqueArray(fc.integer({ min: 0, max: terms - 1 }), { minLength: 1, maxLength: 20 })
  .chain((chosen) =>
    fc
      .array(fc.integer({ min: 1, max: 255 }), { minLength: chosen.length, maxLength: chosen.length })
      .map((impacts) => ({ terms: Int32Array.from(chosen), impacts: Uint8Array.from(impacts) })),
  );

/** One of the vectors as a question. */
const asking = (space: ThemeSpace, vectors: ThemeVectors, at: number): Asked => {
  const question = themeVectors(1);
  copyThemeVector(vectors, at, question, 0);
  return askThemes(space, question);
};

describe('likeness by themes', () => {
  it('is the same to the last bit whichever of two asks', () => {
    // Random texts have little in common: here all that is above nothing counts.
    const space: ThemeSpace = { ...aSpace(), means: [0, 0, 0] };
    const project = createProject(space);
    let alike = 0;
    fc.assert(
      fc.property(aBag, aBag, (one, other) => {
        const vectors = themeVectors(2);
        project(one.terms, one.impacts, vectors, 0);
        project(other.terms, other.impacts, vectors, 1);
        const there = themeScore(asking(space, vectors, 0), vectors, 1);
        const back = themeScore(asking(space, vectors, 1), vectors, 0);
        expect(Object.is(there, back)).toBe(true);
        if (there > 0) alike += 1;
      }),
      { numRuns: 500 },
    );
    expect(alike).toBeGreaterThan(200);
  });

  it('is what the formula says, to within what one byte a value can tell', () => {
    const space = aSpace();
    const project = createProject(space);
    const exact = ({ terms: all, impacts }: { terms: Int32Array; impacts: Uint8Array }): number[] =>
      Array.from({ length: themeDimensions }, (_, j) =>
        all.reduce(
          (sum, term, i) =>
            sum +
            (impacts[i] ?? 0) * (space.scales[term] ?? 0) * (space.vectors[term * themeDimensions + j] ?? 0),
          0,
        ),
      );
    const cosine = (a: number[], b: number[], rank: number): number => {
      const dot = (x: number[], y: number[]) =>
        x.slice(0, rank).reduce((sum, value, j) => sum + value * (y[j] ?? 0), 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    fc.assert(
      fc.property(aBag, aBag, (one, other) => {
        const vectors = themeVectors(2);
        project(one.terms, one.impacts, vectors, 0);
        project(other.terms, other.impacts, vectors, 1);
        const [a, b] = [exact(one), exact(other)];
        const expected = [25, 50, 100].map((rank) => cosine(a, b, rank));
        cosines(vectors, [0, 1]).forEach((found, i) =>
          expect(Math.abs(found - (expected[i] ?? 0))).toBeLessThan(0.02),
        );
        const above = cosines(vectors, [0, 1]).map((found, i) =>
          Math.max(0, (found - (space.means[i] ?? 0)) / (space.deviations[i] ?? 1)),
        );
        const score = themeScore(asking(space, vectors, 0), vectors, 1);
        expect(score).toBeCloseTo(above.reduce((sum, value) => sum + value, 0) / 3, 10);
      }),
    );
  });

  it('does not depend on how long a text is, nor on the unit of its weights', () => {
    const project = createProject(aSpace());
    const vectors = themeVectors(2);
    const chosen = Int32Array.of(3, 8, 21);
    project(chosen, Uint8Array.of(10, 20, 40), vectors, 0);
    project(chosen, Float64Array.of(0.5, 1, 2), vectors, 1);
    expect(vectors.values.slice(0, 100)).toEqual(vectors.values.slice(100));
    expect(vectors.inverses.slice(0, 3)).toEqual(vectors.inverses.slice(3));
  });

  it('is nothing for a text without a term that has themes', () => {
    const space = aSpace();
    const project = createProject(space);
    const vectors = themeVectors(2);
    project(Int32Array.of(-1, terms, terms + 7), Uint8Array.of(9, 9, 9), vectors, 0);
    project(Int32Array.of(1, 2), Uint8Array.of(9, 9), vectors, 1);
    expect(themeScore(asking(space, vectors, 0), vectors, 1)).toBe(0);
    expect(themeScore(asking(space, vectors, 0), vectors, 0)).toBe(0);
  });

  it('takes texts of any number of terms', () => {
    const project = createProject(aSpace());
    const vectors = themeVectors(2);
    const long = Int32Array.from({ length: 1_000 }, (_, i) => i % terms);
    project(long, new Uint8Array(1_000).fill(1), vectors, 0);
    project(long.slice(0, terms), new Uint8Array(terms).fill(1), vectors, 1);
    expect(vectors.values.slice(0, 100)).toEqual(vectors.values.slice(100));
  });

  it('moves with its source', () => {
    const project = createProject(aSpace());
    const from = themeVectors(3);
    project(Int32Array.of(5, 6), Uint8Array.of(1, 2), from, 2);
    const to = themeVectors(2);
    copyThemeVector(from, 2, to, 1);
    expect(cosines(to, [1, 1])[2]).toBeCloseTo(1, 6);
    expect(to.values.slice(100)).toEqual(from.values.slice(200));
  });
});
