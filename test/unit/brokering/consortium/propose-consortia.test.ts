import { describe, expect, it } from '@jest/globals';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { aCandidate, aRequirement, aTask, bestOf, consortiaOf, membersOf } from './consortium-makers.ts';

const [r1, r2] = [aRequirement('r1'), aRequirement('r2')];

describe('the best consortium', () => {
  it('covers all that is asked by as few partners as can', () => {
    const all = [
      aCandidate('a', { r1: 0.9 }),
      aCandidate('b', { r2: 0.9 }),
      aCandidate('c', { r1: 0.9, r2: 0.9 }),
    ];
    expect(membersOf(bestOf(aTask([r1, r2], all)))).toEqual(['c']);
  });

  it('takes one more partner for a good deal more coverage, not for a little', () => {
    const all = (better: number) => [aCandidate('a', { r1: 0.9, r2: 0.5 }), aCandidate('b', { r2: better })];
    expect(membersOf(bestOf(aTask([r1, r2], all(0.53))))).toEqual(['a']);
    expect(membersOf(bestOf(aTask([r1, r2], all(0.55))))).toEqual(['a', 'b']);
  });

  it('covers what is mandatory before anything else, whatever the weights', () => {
    const asked = [
      aRequirement('r1', { what: 'role', weight: 1, mandatory: true }),
      aRequirement('r2', { what: 'expertise', weight: 1000 }),
    ];
    const all = [aCandidate('a', { r1: 0.1 }), aCandidate('b', { r2: 1 })];
    expect(membersOf(bestOf(aTask(asked, all, { maxPartners: 1 })))).toEqual(['a']);
  });

  it('has as many of a required kind as must be', () => {
    const asked = [
      aRequirement('k', { what: 'kind', kind: 'patient_association', atLeast: 2, mandatory: true }),
      r1,
    ];
    const association = (id: string) => aCandidate(id, {}, { kind: 'patient_association' });
    const all = [aCandidate('a', { r1: 1 }), association('b'), association('c'), association('d')];
    expect(membersOf(bestOf(aTask(asked, all)))).toEqual(['a', 'b', 'c']);
  });

  it.each([['countries', 'country'] as const, ['poles', 'pole'] as const])(
    'brings together partners of as many %s as must be',
    (what, field) => {
      const of = (id: string, place: string, r: number) => aCandidate(id, { r1: r }, { [field]: place });
      const all = [of('a', 'x', 0.9), of('b', 'x', 0.8), of('c', 'y', 0.1), aCandidate('d')];
      expect(membersOf(bestOf(aTask([aRequirement('p', { what, atLeast: 2 }), r1], all)))).toEqual([
        'a',
        'c',
      ]);
    },
  );

  it('never has two that may not meet', () => {
    const all = [aCandidate('a', { r1: 1 }), aCandidate('b', { r2: 1 }), aCandidate('c', { r2: 0.4 })];
    const task = aTask([r1, r2], all, { forbidden: [{ a: 'b', b: 'a' }] });
    expect(membersOf(bestOf(task))).toEqual(['a', 'c']);
  });

  it('leaves out who has no place left, unless they are pinned', () => {
    const all = [aCandidate('a', { r1: 1 }, { placesLeft: 0 }), aCandidate('b', { r1: 0.5 })];
    expect(membersOf(bestOf(aTask([r1], all)))).toEqual(['b']);
    expect(membersOf(bestOf(aTask([r1], all, { pinned: ['a'] })))).toEqual(['a']);
  });

  it('leaves out who was removed and keeps who is pinned or leads', () => {
    const all = [aCandidate('a', { r1: 1 }), aCandidate('b', { r1: 0.9 }), aCandidate('c'), aCandidate('d')];
    const best = bestOf(aTask([r1], all, { removed: ['a'], pinned: ['c'], lead: 'd' }));
    expect(best.partners.map(({ organisationId }) => organisationId)).toEqual(['d', 'b', 'c']);
  });

  it('prefers a team with both proven and new links to one with only one of them', () => {
    const asked = [r1, r2, aRequirement('r3')];
    const all = [
      aCandidate('a', { r1: 1 }),
      aCandidate('b', { r2: 1 }),
      aCandidate('c', { r3: 1 }),
      aCandidate('d', { r3: 1 }),
    ];
    const link = (a: string, b: string) => ({ a, b, strength: 1 });
    const onlyNew = { proven: [link('b', 'd')] };
    expect(membersOf(bestOf(aTask(asked, all, onlyNew)))).toEqual(['a', 'b', 'd']);
    const onlyProven = { proven: [link('a', 'b'), link('a', 'c'), link('b', 'c')] };
    expect(membersOf(bestOf(aTask(asked, all, onlyProven)))).toEqual(['a', 'b', 'd']);
  });

  it('takes nobody in for the mix alone', () => {
    const all = [aCandidate('a', { r1: 1 }), aCandidate('b', { r2: 1 }), aCandidate('c', { r2: 0.9 })];
    const task = aTask([r1, r2], all, { proven: [{ a: 'a', b: 'c', strength: 1 }], pinned: ['b'] });
    expect(membersOf(bestOf(task))).toEqual(['a', 'b']);
  });

  it('prefers, of organisations that are alike, the one asked for least, then the first by id', () => {
    const of = (id: string, exposure: number) => aCandidate(id, { r1: 0.8 }, { exposure });
    expect(membersOf(bestOf(aTask([r1], [of('a', 1), of('b', 0), of('c', 0.5)])))).toEqual(['b']);
    expect(membersOf(bestOf(aTask([r1], [of('b', 0), of('a', 0)])))).toEqual(['a']);
  });

  it('says what its score is made of', () => {
    const all = [aCandidate('a', { r1: 0.8 }, { exposure: 0.5 }), aCandidate('b', { r2: 0.6 })];
    const { score } = bestOf(aTask([r1, r2], all, { proven: [{ a: 'a', b: 'b', strength: 0.5 }] }));
    expect(score.parts.coverage).toBeCloseTo(0.7, 12);
    expect(score.parts.partners).toBeCloseTo(-0.04, 12);
    expect(score.parts.mix).toBeCloseTo(0.015, 12);
    expect(score.parts.exposure).toBeCloseTo(-0.001, 12);
    expect(score.total).toBeCloseTo(0.674, 12);
  });
});

describe('proposals', () => {
  const team = (letter: string, likeness: number) => [
    aCandidate(`${letter}1`, { r1: likeness }),
    aCandidate(`${letter}2`, { r2: likeness }),
  ];

  it('are up to five, the best first, where the further ones are nearly as good', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((letter, at) => team(letter, 0.9 - 0.01 * at));
    const found = consortiaOf(proposeConsortia(aTask([r1, r2], all)));
    expect(found).toHaveLength(5);
    const totals = found.map(({ score }) => score.total);
    expect(totals).toEqual(totals.toSorted((one, other) => other - one));
  });

  it('are three where the further ones are much worse', () => {
    const all = [
      aCandidate('a', { r1: 1 }),
      ...[0.7, 0.6, 0.5].map((r, at) => aCandidate(`b${at}`, { r1: r })),
    ];
    expect(consortiaOf(proposeConsortia(aTask([r1], all))).map(membersOf)).toEqual([['a'], ['b0'], ['b1']]);
  });

  it('are fewer where no more truly differ: not by somebody who covers nothing', () => {
    const all = [...team('a', 0.9), aCandidate('x'), aCandidate('y')];
    expect(consortiaOf(proposeConsortia(aTask([r1, r2], all))).map(membersOf)).toEqual([['a1', 'a2']]);
  });

  it('keep what is pinned and differ in the others', () => {
    const all = [...team('a', 0.9), aCandidate('b2', { r2: 0.5 })];
    const found = consortiaOf(proposeConsortia(aTask([r1, r2], all, { pinned: ['a1'] })));
    expect(found.map(membersOf)).toEqual([
      ['a1', 'a2'],
      ['a1', 'b2'],
    ]);
  });

  it('are one where all partners are pinned', () => {
    const found = consortiaOf(
      proposeConsortia(aTask([r1, r2], team('a', 0.9), { pinned: ['a1', 'a2'], maxPartners: 2 })),
    );
    expect(found.map(membersOf)).toEqual([['a1', 'a2']]);
  });
});
