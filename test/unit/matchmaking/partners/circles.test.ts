import { describe, expect, it } from '@jest/globals';
import { circlesOf, likenesses } from '../../../../services/matchmaking/partners/circles.ts';
import { graphOf, today } from '../graph/graph-makers.ts';

/** Texts by the letters that stand behind them; collaborations as elsewhere. */
const circlesFrom = (texts: Readonly<Record<string, readonly number[]>>, ...collaborations: string[]) => {
  const graph = graphOf(...collaborations);
  const read = Object.entries(texts).map(([owners, values]) => ({
    owners: Array.from(owners).map(graph.numberOf),
    values: Int8Array.from(values),
  }));
  const steps = circlesOf(graph.links(today), read, 2);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    return {
      likeness: (a: string, b: string): number => likenesses(step.value, graph.find(a))[graph.find(b)] ?? 0,
    };
  }
};

describe('the circles of two organisations', () => {
  it('are alike where both write about the same', () => {
    const { likeness } = circlesFrom({ a: [100, 0], b: [90, 10], c: [0, 100] });
    expect(likeness('a', 'b')).toBeGreaterThan(0.9);
    expect(likeness('a', 'c')).toBeLessThan(0);
    expect(likeness('a', 'a')).toBeCloseTo(1);
  });

  it('are alike where those around them write about the same', () => {
    const texts = { a: [50, 50], b: [50, 50], x: [100, 0], y: [100, 0], z: [0, 100] };
    const { likeness } = circlesFrom(texts, 'ax', 'by');
    const { likeness: other } = circlesFrom(texts, 'ax', 'bz');
    expect(likeness('a', 'b')).toBeGreaterThan(other('a', 'b') + 0.5);
  });

  it('do not depend on how long a text is, nor on how it is scaled', () => {
    const { likeness } = circlesFrom({ a: [120, 20], b: [12, 2], c: [-50, 50] });
    expect(likeness('a', 'b')).toBeCloseTo(1, 6);
  });

  it('are the same from both ends', () => {
    const { likeness } = circlesFrom({ a: [1, 9], b: [5, 3], c: [-2, 2] }, 'ab', 'bc');
    expect(likeness('a', 'c')).toBe(likeness('c', 'a'));
  });

  it('are not known of who has neither texts nor partners with texts', () => {
    const { likeness } = circlesFrom({ a: [1, 2], b: [2, -1] }, 'xy');
    expect([likeness('a', 'x'), likeness('x', 'y')]).toEqual([0, 0]);
  });
});
