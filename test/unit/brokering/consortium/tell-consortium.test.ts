import { describe, expect, it } from '@jest/globals';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { aCandidate, aRequirement, aTask, bestOf, consortiaOf } from './consortium-makers.ts';

const [r1, r2] = [aRequirement('r1'), aRequirement('r2')];
const association = (id: string, more = {}) => aCandidate(id, {}, { kind: 'patient_association', ...more });
const required = aRequirement('k', {
  what: 'kind',
  kind: 'patient_association',
  atLeast: 1,
  mandatory: true,
});

describe('why a partner is in', () => {
  const whyIn = (task: Parameters<typeof bestOf>[0], id: string) =>
    bestOf(task).partners.find(({ organisationId }) => organisationId === id)?.why;

  it('is what it covers best, or what nobody else would do', () => {
    const all = [
      aCandidate('a', { r1: 0.9, r2: 0.3 }),
      aCandidate('b', { r2: 0.8 }),
      aCandidate('c', { r2: 0.2 }),
    ];
    expect(whyIn(aTask([r1, r2], all), 'a')).toEqual([{ code: 'only_one', requirementId: 'r1' }]);
    expect(whyIn(aTask([r1, r2], all), 'b')).toEqual([
      { code: 'covers_best', requirementId: 'r2', likeness: 0.8 },
    ]);
  });

  it('is the kind that is required, or the country that is missing', () => {
    const asked = [required, aRequirement('p', { what: 'countries', atLeast: 2, mandatory: true })];
    const all = [
      association('a', { country: 'fr' }),
      association('b', { country: 'fr' }),
      aCandidate('c', {}, { country: 'de' }),
    ];
    expect(whyIn(aTask(asked, all), 'c')).toEqual([
      { code: 'brings_place', requirementId: 'p', place: 'de' },
    ]);
    expect(whyIn(aTask(asked, all), 'a')).toEqual([
      { code: 'required_kind', requirementId: 'k', kind: 'patient_association' },
      { code: 'brings_place', requirementId: 'p', place: 'fr' },
    ]);
  });

  it('is being pinned or leading, a newcomer, or that so many are wanted', () => {
    const all = [
      aCandidate('a', {}, { isNewcomer: true }),
      aCandidate('b'),
      aCandidate('c', { r1: 1 }),
      aCandidate('d'),
    ];
    const task = aTask([r1], all, { pinned: ['a'], lead: 'b', minPartners: 4 });
    expect(whyIn(task, 'a')).toEqual([{ code: 'pinned' }, { code: 'newcomer' }]);
    expect(whyIn(task, 'b')).toEqual([{ code: 'lead' }]);
    expect(whyIn(task, 'd')).toEqual([{ code: 'reaches_minimum', minimum: 4 }]);
  });

  it('is whom it worked with, and with whom it would for the first time', () => {
    const all = [aCandidate('a', { r1: 1 }), aCandidate('b', { r2: 1 }), aCandidate('c', { r3: 1 })];
    const task = aTask([r1, r2, aRequirement('r3')], all, { proven: [{ a: 'b', b: 'a', strength: 0.7 }] });
    expect(whyIn(task, 'a')?.slice(1)).toEqual([
      { code: 'proven_link', organisationId: 'b', strength: 0.7 },
      { code: 'new_links', organisationIds: ['c'] },
    ]);
    expect(whyIn(task, 'c')?.slice(1)).toEqual([{ code: 'new_links', organisationIds: ['a', 'b'] }]);
  });
});

describe('the coverage matrix', () => {
  it('has a row a requirement and a field a partner that covers it, with the words that say so', () => {
    const all = [aCandidate('a', { r1: 0.9, r2: 0.3 }), aCandidate('b', { r2: 0.8 })];
    expect(bestOf(aTask([r2, r1], all)).coverage).toEqual([
      {
        requirementId: 'r1',
        coverage: 0.9,
        isCovered: true,
        by: [{ organisationId: 'a', likeness: 0.9, evidence: ['a says r1'] }],
      },
      {
        requirementId: 'r2',
        coverage: 0.8,
        isCovered: true,
        by: [
          { organisationId: 'a', likeness: 0.3, evidence: ['a says r2'] },
          { organisationId: 'b', likeness: 0.8, evidence: ['b says r2'] },
        ],
      },
    ]);
  });

  it('counts a number that is not reached by its share', () => {
    const two = aRequirement('k', { what: 'kind', kind: 'patient_association', atLeast: 2 });
    expect(bestOf(aTask([two], [association('a')])).coverage).toEqual([
      {
        requirementId: 'k',
        coverage: 0.5,
        isCovered: false,
        by: [{ organisationId: 'a', likeness: 1, evidence: [] }],
      },
    ]);
  });
});

describe('what stays uncovered', () => {
  const gapsOf = (task: Parameters<typeof bestOf>[0]) => bestOf(task).gaps;
  const a = aCandidate('a', { r1: 1 });

  it('says whom to look for elsewhere where nobody would do, or not enough', () => {
    const asked = [r1, r2, { ...required, atLeast: 2 }, aRequirement('p', { what: 'countries', atLeast: 3 })];
    const all = [aCandidate('a', { r1: 1 }, { country: 'fr' }), association('b', { country: 'de' })];
    expect(gapsOf(aTask(asked, all))).toEqual([
      {
        requirementId: 'k',
        isMandatory: true,
        because: 'too_few_candidates',
        organisationIds: [],
        needed: { what: 'kind', count: 1, kind: 'patient_association' },
      },
      {
        requirementId: 'p',
        isMandatory: false,
        because: 'too_few_candidates',
        organisationIds: [],
        needed: { what: 'countries', count: 1, otherThan: ['de', 'fr'] },
      },
      {
        requirementId: 'r2',
        isMandatory: false,
        because: 'no_candidate',
        organisationIds: [],
        needed: { what: 'expertise', count: 1 },
      },
    ]);
  });

  it.each([
    ['removed', [aCandidate('b', { r2: 1 })], { removed: ['b'] }],
    ['full', [aCandidate('b', { r2: 1 }, { placesLeft: 0 })], {}],
    ['forbidden', [aCandidate('b', { r2: 1 })], { forbidden: [{ a: 'a', b: 'b' }], pinned: ['a'] }],
    ['no_room', [aCandidate('b', { r2: 0.9 })], { maxPartners: 1 }],
    ['not_worth_it', [aCandidate('b', { r2: 0.03 })], {}],
  ] as const)('says %s of who would do but for that', (because, more, change) => {
    expect(gapsOf(aTask([r1, r2], [a, ...more], change))).toMatchObject([
      { requirementId: 'r2', because, organisationIds: ['b'] },
    ]);
  });

  it('says where covering it would make it too like one that was proposed before', () => {
    const four = [r1, r2, aRequirement('r3'), aRequirement('r4')];
    const all = [
      a,
      aCandidate('b', { r2: 1 }),
      aCandidate('c', { r3: 0.5, r4: 0.3 }),
      aCandidate('d', { r3: 0.5 }),
    ];
    const [first, second] = consortiaOf(proposeConsortia(aTask(four, all)));
    expect(first?.partners.map(({ organisationId }) => organisationId)).toEqual(['a', 'b', 'c']);
    expect(first?.gaps).toEqual([]);
    expect(second?.partners.map(({ organisationId }) => organisationId)).toEqual(['a', 'b', 'd']);
    expect(second?.gaps).toMatchObject([
      { requirementId: 'r4', because: 'like_another', organisationIds: ['c'] },
    ]);
  });

  it('names the likest few', () => {
    const others = [0.01, 0.04, 0.02, 0.03].map((r, at) => aCandidate(`b${at}`, { r2: r / 2 }));
    expect(gapsOf(aTask([r1, r2], [a, ...others]))).toMatchObject([{ organisationIds: ['b1', 'b3', 'b2'] }]);
  });
});
