import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CollaborationGraph } from '../../../../services/matchmaking/graph/collaboration-graph.ts';
import type { Links } from '../../../../services/matchmaking/graph/links.ts';
import {
  onward,
  smallest,
  steps,
  walkFeature,
  walkFrom,
  walkRoom,
} from '../../../../services/matchmaking/graph/walk.ts';
import { aCampus, graphOf, today } from './graph-makers.ts';

/** The formula, word for word. */
const byFormula = (links: Links, from: number): Float64Array => {
  const visits = new Float64Array(links.size);
  let at = new Float64Array(links.size);
  at[from] = 1;
  for (let t = 0; t <= steps; t += 1) {
    const next = new Float64Array(links.size);
    at.forEach((mass, one) => {
      visits[one] = (visits[one] ?? 0) + (1 - onward) * onward ** t * mass;
      for (let link = links.starts[one] ?? 0; link < (links.starts[one + 1] ?? 0); link += 1) {
        const other = links.others[link] ?? 0;
        next[other] = (next[other] ?? 0) + mass * (links.shares[link] ?? 0);
      }
    });
    at = next;
  }
  return visits;
};

const visitsBy = (graph: CollaborationGraph, from: string): ReadonlyMap<string, number> => {
  const links = graph.links(today);
  const room = walkRoom(links.size);
  walkFrom(links, graph.find(from), room);
  return new Map([...room.visits].map((visits, number) => [graph.idOf(number), visits]));
};

describe('a walk', () => {
  it('is as the formula says, where nothing is cut off', () => {
    const graph = graphOf('ab', 'bc', 'cde', 'ef', 'xy');
    const links = graph.links(today);
    const room = walkRoom(links.size);
    for (let from = 0; from < links.size; from += 1) {
      expect(walkFrom(links, from, room).lost).toBe(0);
      const wanted = byFormula(links, from);
      room.visits.forEach((visits, number) => expect(visits).toBeCloseTo(wanted[number] ?? 0, 12));
    }
  });

  it('is more often at near organisations than at far ones, and never where no path leads', () => {
    const visits = visitsBy(graphOf('ab', 'bc', 'cd', 'xy'), 'a');
    expect(visits.get('c')).toBeGreaterThan(visits.get('d') ?? 1);
    expect(visits.get('x')).toBe(0);
  });

  it('is cut short by so much as it tells, and nowhere by more', () => {
    const { links } = aCampus(2_500, 10);
    const room = walkRoom(links.size);
    for (const from of [0, 17, 2_499]) {
      const { lost } = walkFrom(links, from, room);
      const missing = byFormula(links, from).map((visits, number) => visits - (room.visits[number] ?? 0));
      expect(lost).toBeGreaterThan(0);
      expect(missing.reduce((sum, one) => sum + one, 0)).toBeCloseTo(lost, 9);
      expect(Math.min(...missing)).toBeGreaterThan(-1e-12);
      // In a campus of pairs an organisation of ten links is too low by ten times the smallest mass at the most.
      expect(Math.max(...missing)).toBeLessThan(30 * smallest);
    }
  });

  it('does no more work on a larger campus', () => {
    const followed = (size: number): number => {
      const { links } = aCampus(size, 10);
      return walkFrom(links, 0, walkRoom(size)).followed;
    };
    const work = followed(9_000);
    expect(work).toBeLessThan(5.8 / smallest);
    expect(work).toBeLessThan(1.3 * followed(4_500));
  });

  it('begins anew each time, whoever walked in the room before', () => {
    const { links } = aCampus(500, 6);
    const [used, fresh] = [walkRoom(links.size), walkRoom(links.size)];
    walkFrom(links, 3, used);
    walkFrom(links, 4, used);
    walkFrom(links, 4, fresh);
    expect([...used.visits]).toEqual([...fresh.visits]);
  });

  it('from nowhere is nowhere', () => {
    const links = graphOf('ab').links(today);
    const room = walkRoom(links.size);
    walkFrom(links, 0, room);
    walkFrom(links, -1, room);
    expect([...room.visits]).toEqual([0, 0]);
  });

  it('has the same digits however organisations came to be numbered', () => {
    const pairs = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...Array.from('abcdefgh')), fc.constantFrom(...Array.from('abcdefgh')))
        .map(([a, b]) => a + b),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(pairs, (all) => {
        const from = all[0]?.[0] ?? '';
        const [one, other] = [visitsBy(graphOf(...all), from), visitsBy(graphOf(...all.toReversed()), from)];
        for (const [id, visits] of one) expect(other.get(id)).toBe(visits);
      }),
    );
  });
});

describe('the feature of a walk', () => {
  it('is 0 where the walk never is, 1 where it always is, and grows by decades', () => {
    expect(walkFeature(0)).toBe(0);
    expect(walkFeature(1)).toBe(1);
    const [seldom, often, more] = [0.001, 0.01, 0.1].map(walkFeature) as [number, number, number];
    expect(often - seldom).toBeGreaterThan(0.2);
    expect(more - often).toBeCloseTo(0.32, 1);
  });
});
