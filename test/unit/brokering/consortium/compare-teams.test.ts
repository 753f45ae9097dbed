import { describe, expect, it } from '@jest/globals';
import { compareTeams } from '../../../../services/brokering/consortium/compare-teams.ts';
import type { Candidate, Requirement } from '../../../../services/brokering/consortium/consortium-task.ts';

const one = (
  organisationId: string,
  covers: readonly string[],
  more: Partial<Candidate> = {},
): Candidate => ({
  organisationId,
  kind: 'lab',
  isNewcomer: false,
  placesLeft: 1,
  exposure: 0,
  covers: covers.map((requirementId) => ({ requirementId, likeness: 0.8, evidence: [] })),
  ...more,
});

const words = (id: string, weight: number): Requirement => ({
  id,
  weight,
  mandatory: false,
  what: 'expertise',
});
const task = {
  requirements: [
    words('data', 3),
    words('trial', 1),
    { id: 'patients', weight: 2, mandatory: true, what: 'kind', kind: 'patient_association', atLeast: 1 },
    { id: 'abroad', weight: 2, mandatory: true, what: 'countries', atLeast: 2 },
  ] as const satisfies readonly Requirement[],
  candidates: [
    one('a', ['data'], { country: 'FR' }),
    one('b', ['trial'], { country: 'FR' }),
    one('c', [], { kind: 'patient_association', country: 'BE' }),
  ],
};

describe('what changes from one team to another', () => {
  it('is who comes and goes, what is covered now and not before, and how much of all', () => {
    expect(compareTeams(task, ['a', 'b'], ['a', 'c'])).toEqual({
      joined: ['c'],
      left: ['b'],
      gained: ['patients', 'abroad'],
      lost: ['trial'],
      coverage: 3 / 8,
    });
  });

  it('is nothing where both are the same, in whatever order', () => {
    const same = compareTeams(task, ['a', 'c'], ['c', 'a']);
    expect(same).toEqual({ joined: [], left: [], gained: [], lost: [], coverage: 0 });
  });

  it('counts nothing for who is no candidate any more', () => {
    expect(compareTeams(task, ['gone'], ['a'])).toMatchObject({ left: ['gone'], gained: ['data'] });
  });
});
