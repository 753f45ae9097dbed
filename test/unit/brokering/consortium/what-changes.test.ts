import { describe, expect, it } from '@jest/globals';
import { whatChanges } from '../../../../services/brokering/consortium/what-changes.ts';
import { aCandidate, aRequirement, aTask, bestOf } from './consortium-makers.ts';

const asked = [
  aRequirement('r1', { what: 'expertise', mandatory: true }),
  aRequirement('r2'),
  aRequirement('r3'),
];
const all = [
  aCandidate('a', { r1: 1, r2: 0.9 }),
  aCandidate('b', { r3: 0.8 }),
  aCandidate('c', { r1: 0.7 }),
  aCandidate('d', { r3: 0.5 }),
];
const before = bestOf(aTask(asked, all));

describe('what changes', () => {
  it('is nothing where nothing does', () => {
    expect(whatChanges(before, bestOf(aTask(asked, all, { pinned: ['a'] })))).toEqual({
      joined: [],
      left: [],
      gained: [],
      lost: [],
      coverage: [],
      score: { mandatory: 0, total: 0 },
    });
  });

  it('is who comes for a partner that is removed, what is lost with it and what that costs', () => {
    const changes = whatChanges(before, bestOf(aTask(asked, all, { removed: ['a'] })));
    expect(changes).toMatchObject({ joined: ['c'], left: ['a'], gained: [], lost: ['r2'] });
    expect(changes.coverage).toEqual([
      { requirementId: 'r1', from: 1, to: 0.7 },
      { requirementId: 'r2', from: 0.9, to: 0 },
    ]);
    expect(changes.score.mandatory).toBe(0);
    expect(changes.score.total).toBeCloseTo(-0.4, 12);
  });

  it('tells what is gained the other way round', () => {
    const after = bestOf(aTask(asked, all, { removed: ['a', 'c'] }));
    expect(whatChanges(after, before)).toMatchObject({
      joined: ['a'],
      left: [],
      gained: ['r1', 'r2'],
      score: { mandatory: 1 },
    });
  });
});
