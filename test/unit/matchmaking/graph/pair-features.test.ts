import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { walkRoom } from '../../../../services/matchmaking/graph/walk.ts';
import {
  partnersInCommon,
  partnersInCommonFeature,
  sharedPartners,
} from '../../../../services/matchmaking/graph/shared-partners.ts';
import { partnersOfPartners } from '../../../../services/matchmaking/graph/partners-of-partners.ts';
import {
  resourceAllocation,
  resourceAllocationFeature,
} from '../../../../services/matchmaking/graph/resource-allocation.ts';
import type { CollaborationGraph } from '../../../../services/matchmaking/graph/collaboration-graph.ts';
import { graphOf, today, together, yearsAgo } from './graph-makers.ts';

type Measure = typeof partnersInCommon;
const between = (graph: CollaborationGraph, a: string, b: string, measure: Measure): number =>
  measure(graph.links(today), graph.find(a), graph.find(b));

describe('partners in common', () => {
  it('counts organisations that both worked with', () => {
    const graph = graphOf('ax', 'bx', 'ay', 'by', 'az', 'ab');
    expect(between(graph, 'a', 'b', partnersInCommon)).toBe(2);
  });

  it('counts those less with whom either worked long ago', () => {
    const [old, now] = [{ at: yearsAgo(10) }, { at: today }];
    const graph = graphOf(together('ax', old), together('bx', now));
    expect(between(graph, 'a', 'b', partnersInCommon)).toBeCloseTo(0.5);
  });

  it('is none between strangers, and for who is not in the graph', () => {
    const graph = graphOf('ax', 'by');
    expect(between(graph, 'a', 'b', partnersInCommon)).toBe(0);
    expect(between(graph, 'a', 'nobody', partnersInCommon)).toBe(0);
  });

  it('are known by who they are, nearest first', () => {
    const [old, now] = [{ at: yearsAgo(10) }, { at: today }];
    const graph = graphOf(...['ax', 'bx'].map((one) => together(one, old)), 'ab', 'az');
    for (const one of ['ay', 'by']) graph.put(together(one, now));
    const found = sharedPartners(graph.links(today), graph.find('a'), graph.find('b'));
    expect(found.map(graph.idOf)).toEqual(['y', 'x']);
  });

  it('as a feature is half way at two of them', () => {
    expect([0, 2, 6].map(partnersInCommonFeature)).toEqual([0, 0.5, 0.75]);
  });
});

describe('resource allocation', () => {
  it('gives a partner of both the less to tell, the more partners it has', () => {
    const graph = graphOf('ax', 'bx', 'ay', 'by', 'yc', 'yd');
    expect(between(graph, 'a', 'b', resourceAllocation)).toBeCloseTo(1 / 2 + 1 / 4);
  });

  it('as a feature is half way at two partners with four links each', () => {
    expect(resourceAllocationFeature(0)).toBe(0);
    expect(resourceAllocationFeature(2 / 4)).toBe(0.5);
    expect(resourceAllocationFeature(1_000)).toBeLessThan(1);
  });
});

describe('both', () => {
  it('are the same from both ends', () => {
    const pairs = fc.array(
      fc.tuple(
        fc.constantFrom(...Array.from('abcdef')),
        fc.constantFrom(...Array.from('abcdef')),
        fc.integer({ min: 0, max: 30 }),
      ),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(pairs, (all) => {
        const graph = graphOf(...all.map(([a, b, years]) => together(a + b, { at: yearsAgo(years) })));
        for (const measure of [partnersInCommon, resourceAllocation])
          expect(between(graph, 'a', 'b', measure)).toBeCloseTo(between(graph, 'b', 'a', measure), 12);
      }),
    );
  });
});

describe('partners of partners', () => {
  const candidates = (graph: CollaborationGraph, of: string, most = 10): readonly string[] => {
    const links = graph.links(today);
    const options = { most, room: walkRoom(links.size), idOf: graph.idOf };
    return partnersOfPartners(links, graph.find(of), options).map(({ organisation }) =>
      graph.idOf(organisation),
    );
  };

  it('are those that an organisation never worked with itself, most visited first', () => {
    expect(candidates(graphOf('ax', 'ay', 'xb', 'yb', 'yc', 'xy', 'cd'), 'a')).toEqual(['b', 'c']);
  });

  it('are no more than asked for; equals come in the order of ids', () => {
    expect(candidates(graphOf('ax', 'xd', 'xc', 'xb'), 'a', 2)).toEqual(['b', 'c']);
  });

  it('are none for who worked with nobody', () => {
    expect(candidates(graphOf('ab', 'c'), 'c')).toEqual([]);
  });
});
