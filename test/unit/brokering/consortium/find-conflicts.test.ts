import { describe, expect, it } from '@jest/globals';
import type { ConsortiumTask } from '../../../../services/brokering/consortium/consortium-task.ts';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { aCandidate, aRequirement, aTask } from './consortium-makers.ts';

const two = [aCandidate('a', { r1: 1 }), aCandidate('b', { r2: 1 })];
const asked = ['r1', 'r2'].map((id) => aRequirement(id, { what: 'expertise', mandatory: true }));

describe('no consortium is possible', () => {
  const task = (change: Partial<ConsortiumTask>) => aTask(asked, two, change);

  it.each<readonly [string, Partial<ConsortiumTask>, object]>([
    ['who is pinned is not known', { pinned: ['z'] }, { code: 'unknown_organisation', organisationId: 'z' }],
    [
      'who leads was removed',
      { lead: 'a', removed: ['a'] },
      { code: 'pinned_and_removed', organisationId: 'a' },
    ],
    [
      'two that are pinned may not meet',
      { pinned: ['b', 'a'], forbidden: [{ a: 'b', b: 'a' }] },
      { code: 'pinned_forbidden', organisationIds: ['a', 'b'] },
    ],
    [
      'more are pinned than there may be',
      { pinned: ['a', 'b'], maxPartners: 1 },
      { code: 'too_many_pinned', pinned: 2, maximum: 1 },
    ],
    [
      'the least is more than the most',
      { minPartners: 2, maxPartners: 1 },
      { code: 'minimum_above_maximum', minimum: 2, maximum: 1 },
    ],
    [
      'there are not enough organisations',
      { minPartners: 2, removed: ['a'] },
      { code: 'too_few_organisations', available: 1, minimum: 2 },
    ],
    [
      'too few may meet',
      { minPartners: 2, forbidden: [{ a: 'a', b: 'b' }] },
      { code: 'exclusions_leave_too_few', minimum: 2 },
    ],
  ])('where %s', (_, change, conflict) => {
    expect(proposeConsortia(task(change))).toEqual({ kind: 'impossible', conflicts: [conflict] });
  });
});

describe('why no consortium covers all that is mandatory', () => {
  const conflictsOf = (task: ConsortiumTask) => {
    const proposal = proposeConsortia(task);
    expect(proposal.kind).toBe('proposed');
    return proposal.conflicts;
  };

  it('is nothing where one does', () => {
    expect(conflictsOf(aTask(asked, two))).toEqual([]);
  });

  it('is that the campus has nobody, or too few', () => {
    const associations = aRequirement('k', {
      what: 'kind',
      kind: 'patient_association',
      atLeast: 2,
      mandatory: true,
    });
    const all = [...two, aCandidate('c', {}, { kind: 'patient_association' })];
    expect(conflictsOf(aTask([...asked, associations], all))).toEqual([
      { code: 'mandatory_lacks_candidates', requirementId: 'k', available: 1, required: 2 },
    ]);
  });

  it('is that who would do was removed or has no place left', () => {
    expect(conflictsOf(aTask(asked, two, { removed: ['b'] }))).toEqual([
      { code: 'mandatory_unavailable', requirementId: 'r2', organisationIds: ['b'] },
    ]);
  });

  it('is that there may be too few partners: so many are needed', () => {
    expect(conflictsOf(aTask(asked, two, { maxPartners: 1 }))).toEqual([
      { code: 'maximum_too_small', requirementIds: ['r2'], maximum: 1, needed: 2 },
    ]);
  });

  it('is that who would do may not meet', () => {
    expect(conflictsOf(aTask(asked, two, { forbidden: [{ a: 'b', b: 'a' }] }))).toEqual([
      { code: 'mandatory_forbidden', requirementIds: ['r2'], pairs: [['a', 'b']] },
    ]);
  });

  it('is both, where either alone would not help', () => {
    const all = [...two, aCandidate('c', { r3: 1 })];
    const three = [...asked, aRequirement('r3', { what: 'role', mandatory: true })];
    expect(conflictsOf(aTask(three, all, { maxPartners: 2, forbidden: [{ a: 'a', b: 'b' }] }))).toEqual([
      { code: 'mandatory_not_together', requirementIds: ['r2'] },
    ]);
  });
});
