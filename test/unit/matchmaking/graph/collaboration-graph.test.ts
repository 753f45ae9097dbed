import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { halfLifeDays, mostTogether } from '../../../../services/matchmaking/graph/collaboration.ts';
import type { Collaboration } from '../../../../services/matchmaking/graph/collaboration.ts';
import { createCollaborationGraph } from '../../../../services/matchmaking/graph/collaboration-graph.ts';
import { graphOf, readLinks, today, together, yearsAgo } from './graph-makers.ts';

describe('the links of an organisation', () => {
  it('go both ways, and their shares sum to 1', () => {
    const links = readLinks(graphOf('ab', 'ac'));
    expect([...links.keys()].sort()).toEqual(['ab', 'ac', 'ba', 'ca']);
    expect(links.get('ab')?.share).toBeCloseTo(0.5);
    expect(links.get('ba')?.share).toBe(1);
  });

  it('weigh less in a large team: 1/(team size − 1) each', () => {
    const links = readLinks(graphOf('ab', 'acde'));
    expect(links.get('ab')?.share).toBeCloseTo(1 / 2);
    expect(links.get('ac')?.share).toBeCloseTo(1 / 6);
  });

  it('add up over collaborations', () => {
    const links = readLinks(graphOf('ab', together('ab', { id: 'col_again' }), 'ac'));
    expect(links.get('ab')?.share).toBeCloseTo(2 / 3);
  });

  it('name each taker once, and none for who works alone', () => {
    expect(readLinks(graphOf('a', 'bb', 'ccd')).size).toBe(2);
  });

  it('are none in a team where nobody meets everybody', () => {
    const crowd = Array.from({ length: mostTogether + 1 }, (_, i) => `org_${i}`);
    const graph = graphOf({ id: 'col_crowd', organisations: crowd });
    expect(graph.links(today).others).toHaveLength(0);
    graph.put({ id: 'col_crowd', organisations: crowd.slice(1) });
    expect(graph.links(today).others).toHaveLength(mostTogether * (mostTogether - 1));
  });
});

describe('time', () => {
  it('halves a collaboration in five years', () => {
    const old = together('ac', { at: today - halfLifeDays });
    const links = readLinks(graphOf(together('ab', { at: today }), old));
    expect(links.get('ab')?.share).toBeCloseTo(2 / 3);
    expect(links.get('ac')?.strength).toBeCloseTo(0.5);
    expect(links.get('ab')?.strength).toBe(1);
  });

  it('takes nothing from one that is still to begin, and gives it nothing either', () => {
    const links = readLinks(graphOf(together('ab', { at: today + 400 }), together('ac', { at: today })));
    expect(links.get('ab')?.share).toBeCloseTo(0.5);
  });

  it('leaves one without a day as much as those with a day have left on average', () => {
    const dated = [yearsAgo(0), yearsAgo(5)].map((at, i) => together(`p${i}`, { at }));
    const links = readLinks(graphOf(...dated, 'ab', together('ac', { at: yearsAgo(0) })));
    // (1 + .5 + 1) / 3
    expect(links.get('ab')?.strength).toBeCloseTo(0.8333, 3);
    expect(links.get('ab')?.share).toBeCloseTo(0.8333 / 1.8333, 3);
  });

  it('goes on: the next years weigh the same collaborations anew', () => {
    const graph = graphOf(together('ab', { at: today }), 'ac', together('de', { at: yearsAgo(10) }));
    expect(readLinks(graph).get('ab')?.strength).toBe(1);
    expect(readLinks(graph, today + halfLifeDays).get('ab')?.strength).toBeCloseTo(0.5);
  });

  it('tells those apart by nothing that are so old that nothing is left of them', () => {
    const ancient = -100_000_000;
    const links = readLinks(graphOf(together('ab', { at: ancient }), together('ac', { at: ancient })));
    expect(links.get('ab')?.share).toBe(0.5);
  });
});

describe('edits', () => {
  it('replace the earlier state of a collaboration', () => {
    const graph = graphOf({ id: 'col_1', organisations: ['a', 'b'] });
    graph.put({ id: 'col_1', organisations: ['a', 'c'] });
    expect([...readLinks(graph).keys()].sort()).toEqual(['ac', 'ca']);
  });

  it('leave nothing of what is removed', () => {
    const graph = graphOf('ab');
    graph.remove('col_ab_undated');
    graph.remove('col_never_there');
    expect(readLinks(graph).size).toBe(0);
    expect(graph.find('a')).toBe(0);
  });

  it('change no links that somebody holds', () => {
    const graph = graphOf('ab');
    const held = graph.links(today);
    graph.put(together('ac'));
    expect(held.others).toHaveLength(2);
    expect(graph.links(today).others).toHaveLength(4);
    expect(graph.links(today)).toBe(graph.links(today));
  });

  const collaborations = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 15 }).map((id) => `col_${id}`),
      organisations: fc.array(fc.constantFrom(...Array.from('abcdefg')), { minLength: 1, maxLength: 5 }),
      at: fc.option(fc.integer({ min: yearsAgo(20), max: today + 100 }), { nil: undefined }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 16 },
  );
  const plain = ({
    id,
    organisations,
    at,
  }: {
    id: string;
    organisations: string[];
    at?: number | undefined;
  }) => ({ id, organisations, ...(at === undefined ? {} : { at }) }) satisfies Collaboration;

  it('in whatever order, and however often looked at meanwhile, end in the same links to the last digit', () => {
    fc.assert(
      fc.property(collaborations, fc.array(fc.nat(15)), fc.infiniteStream(fc.nat()), (all, gone, order) => {
        const wanted = all.map(plain).filter((_, i) => !gone.includes(i));
        const straight = graphOf(...wanted);
        const crooked = createCollaborationGraph();
        for (const one of all.map(plain)) crooked.put({ ...one, organisations: ['a', 'g', 'x'] });
        crooked.links(today);
        const shuffled = wanted
          .map((one) => ({ one, key: order.next().value }))
          .sort((a, b) => a.key - b.key);
        for (const { one, key } of shuffled) {
          crooked.put(one);
          if (key % 2 === 0) crooked.links(today);
        }
        for (const i of gone) {
          crooked.remove(all[i]?.id ?? '');
          crooked.links(today);
        }
        expect(readLinks(crooked)).toEqual(readLinks(straight));
      }),
    );
  });
});
