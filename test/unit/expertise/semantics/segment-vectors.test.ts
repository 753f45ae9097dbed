import { describe, expect, it } from '@jest/globals';
import { createProject, themeVectors } from '../../../../services/expertise/semantics/project.ts';
import { drawBelow, seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import {
  createSegmentVectors,
  projectSegment,
} from '../../../../services/expertise/semantics/segment-vectors.ts';
import { themeDimensions } from '../../../../services/expertise/semantics/themes.ts';
import type { ThemeSpace } from '../../../../services/expertise/semantics/themes.ts';
import { aSegment } from './a-segment.ts';
import type { Bag } from './a-segment.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';

const random = seededRandom(4);
const space: ThemeSpace = {
  rows: Int32Array.from({ length: 50 }, (_, term) => (term % 3 === 0 ? 0 : term + 1)),
  scales: Float32Array.from({ length: 50 }, () => random()),
  vectors: Int8Array.from({ length: 50 * themeDimensions }, () => drawBelow(random, 255) - 127),
  means: [0, 0, 0],
  deviations: [1, 1, 1],
};

const aBag = (): Bag => {
  const terms = [...new Set(Array.from({ length: drawBelow(random, 9) }, () => drawBelow(random, 60)))];
  return { terms: terms.sort((a, b) => a - b), impacts: terms.map(() => 1 + drawBelow(random, 255)) };
};

const projected = (bags: readonly Bag[]) => {
  const project = createProject(space);
  const vectors = themeVectors(bags.length);
  for (const [at, { terms, impacts }] of bags.entries())
    project(Int32Array.from(terms), impacts, vectors, at);
  return vectors;
};

describe('the vectors of a segment', () => {
  it('are those of its sources, read from its postings', () => {
    const bags = Array.from({ length: 4_200 }, aBag);
    expect(runToEnd(projectSegment(space, aSegment(bags)))).toEqual(projected(bags));
  });

  it('are made in small steps, once, also where they are asked for before they are ready', () => {
    const segment = aSegment(Array.from({ length: 300 }, aBag));
    const vectors = createSegmentVectors(space);
    const steps = vectors.prepare(segment);
    steps.next();
    expect(vectors.has(segment)).toBe(false);
    const asked = vectors.of(segment);
    expect(vectors.of(segment)).toBe(asked);
    const again = { ...segment };
    expect(vectors.has(again)).toBe(true);
    expect([...vectors.prepare(again)]).toEqual([]);
  });

  it('are taken over when segments are merged, source by source', () => {
    const bags = Array.from({ length: 30 }, aBag);
    const one = aSegment(bags.slice(0, 12), [1, 2, 5, 6, 9, 11, 12, 15, 17, 20, 22, 23]);
    const other = aSegment(
      bags.slice(12),
      [3, 4, 7, 8, 10, 13, 14, 16, 18, 19, 21, 24, 25, 26, 27, 28, 29, 30],
    );
    // Some died, and are not in the merged one.
    const stay = [2, 3, 5, 8, 9, 11, 19, 23, 24, 30];
    const bagOf = (number: number): Bag => {
      const at = one.numbers.indexOf(number);
      return bags[at >= 0 ? at : 12 + other.numbers.indexOf(number)] ?? { terms: [], impacts: [] };
    };
    const merged = aSegment(stay.map(bagOf), stay);
    const vectors = createSegmentVectors(space);
    runToEnd(vectors.merge(merged, [one, other]));
    expect(vectors.of(merged)).toEqual(projected(stay.map(bagOf)));
  });

  it('are made in small steps, too, where a segment is merged before it had any', () => {
    const bags = Array.from({ length: 300 }, aBag);
    const [merged, one] = [aSegment(bags), aSegment(bags)];
    const vectors = createSegmentVectors(space);
    expect([...vectors.merge(merged, [one])].length).toBeGreaterThan(10);
    expect(vectors.of(merged)).toEqual(projected(bags));
  });

  it('are none for a segment of nothing', () => {
    expect(createSegmentVectors(space).of(aSegment([])).size).toBe(0);
  });
});
