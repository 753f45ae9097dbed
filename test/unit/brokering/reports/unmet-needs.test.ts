import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StatementFacts } from '../../../../services/brokering/reports/facts-read.ts';
import {
  listUnmetNeeds,
  unmetBrief,
  unmetNeeds,
} from '../../../../services/brokering/reports/unmet-needs.ts';
import { aStatement } from './report-makers.ts';

const all = { goodFrom: 0.5, smallest: 1 };
const near = (organisationId: string, likeness: number, sourceId = `${organisationId}-offer`) => ({
  organisationId,
  sourceId,
  likeness,
});
const aNeed = (id: string, organisationId: string, facts: Partial<StatementFacts> = {}): StatementFacts =>
  aStatement(id, 'need', organisationId, facts);

const someStatement: fc.Arbitrary<Omit<StatementFacts, 'id'>> = fc.record(
  {
    kind: fc.constantFrom('offer', 'need'),
    organisationId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    type: fc.constantFrom('data', 'funding'),
    since: fc.constantFrom('2024-01-01', '2024-06-01', '2025-02-03'),
    conceptIds: fc.subarray(['ai', 'cohort', 'device']),
    bestLikeness: fc.double({ min: 0, max: 1, noNaN: true }),
    nearest: fc.array(
      fc.record({
        organisationId: fc.constantFrom('x', 'y', 'z'),
        sourceId: fc.constantFrom('1', '2'),
        likeness: fc.constantFrom(0.1, 0.2, 0.4, 0.7),
      }),
      { maxLength: 3 },
    ),
    asked: fc.nat({ max: 1 }),
    suggested: fc.nat({ max: 1 }),
  },
  {
    requiredKeys: ['kind', 'organisationId', 'type', 'since', 'conceptIds', 'nearest', 'asked', 'suggested'],
  },
);
const someStatements = fc
  .array(someStatement, { maxLength: 30 })
  .map((those) => those.map((one, at): StatementFacts => ({ ...one, id: `t${at}` })));

describe('unmet needs', () => {
  it('are those that no offer is alike enough to, with what comes nearest', () => {
    const needs = [
      aNeed('met', 'a', { bestLikeness: 0.5, conceptIds: ['cohort'] }),
      aNeed('n1', 'a', {
        bestLikeness: 0.49,
        conceptIds: ['cohort'],
        since: '2025-02-01',
        nearest: [near('x', 0.49), near('y', 0.3), near('x', 0.2, 'other')],
      }),
      aNeed('n2', 'b', {
        conceptIds: ['cohort'],
        since: '2024-05-01',
        type: 'data',
        nearest: [near('z', 0.35)],
      }),
      aNeed('n3', 'b', { conceptIds: ['cohort'], since: '2024-07-01', type: 'data' }),
      aStatement('offer', 'offer', 'c', { conceptIds: ['cohort'] }),
    ];
    expect(unmetNeeds(needs, all)).toEqual({
      needs: 3,
      organisations: 2,
      groups: [
        {
          conceptId: 'cohort',
          needs: 3,
          organisations: 2,
          since: '2024-05-01',
          types: ['data', 'expertise'],
          nearest: [near('x', 0.49), near('z', 0.35), near('y', 0.3)],
        },
      ],
    });
  });

  it('stand in the group of each of their concepts, and in one of their own where none is known', () => {
    const needs = [
      aNeed('n1', 'a', { conceptIds: ['cohort', 'ai', 'ai'] }),
      aNeed('n2', 'b', { conceptIds: ['ai'], since: '2024-01-01' }),
      aNeed('n3', 'c'),
    ];
    const { groups, needs: count } = unmetNeeds(needs, all);
    expect(count).toBe(3);
    expect(
      groups.map(({ conceptId, needs: those, organisations }) => [conceptId, those, organisations]),
    ).toEqual([
      ['ai', 2, 2],
      [undefined, 1, 1],
      ['cohort', 1, 1],
    ]);
    expect(unmetBrief(needs, all, '')).toMatchObject({ needs: 1, since: '2025-01-01' });
    expect(unmetBrief(needs, all, 'device')).toBeUndefined();
  });

  it('are told with five nearest misses at the most, one an organisation, none that is good', () => {
    const misses = Array.from({ length: 9 }, (_, at) => near(`o${at}`, at / 10));
    const [group] = unmetNeeds([aNeed('n', 'a', { nearest: misses })], all).groups;
    expect(group?.nearest.map(({ likeness }) => likeness)).toEqual([0.4, 0.3, 0.2, 0.1, 0]);
  });

  it('are not counted where fewer than five organisations share them, nor listed', () => {
    const of = (concept: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        aNeed(`${concept}${at}`, `${concept}${at}`, { conceptIds: [concept] }),
      );
    const needs = [...of('ai', 4), ...of('cohort', 9), ...of('device', 6)];
    const { groups, needs: count } = unmetNeeds(needs, { goodFrom: 0.5 });
    expect(count).toBe(19);
    expect(
      groups.map(({ conceptId, needs: those, organisations }) => [conceptId, those, organisations]),
    ).toEqual([
      ['cohort', 9, 9],
      ['ai', 'hidden', 'hidden'],
      ['device', 'hidden', 'hidden'],
    ]);
    expect(listUnmetNeeds(needs, { goodFrom: 0.5 }, { conceptId: 'ai' })).toBe('hidden');
    expect(listUnmetNeeds(needs, { goodFrom: 0.5 }, { conceptId: 'cohort', most: 1 })).toEqual({
      total: 9,
      items: [{ statementId: 'cohort0', organisationId: 'cohort0', since: '2025-01-01' }],
    });
  });

  it('are grouped, counted and listed the same in whatever order they come', () => {
    const shuffled = someStatements.chain((those) =>
      fc.record({
        those: fc.constant(those),
        others: fc.shuffledSubarray(those, { minLength: those.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(1, 3), ({ those, others }, smallest) => {
        const query = { goodFrom: 0.5, smallest };
        const found = unmetNeeds(those, query);
        expect(unmetNeeds(others, query)).toEqual(found);
        for (const { conceptId = '', needs } of found.groups) {
          const listed = listUnmetNeeds(those, query, { conceptId });
          expect(listUnmetNeeds(others, query, { conceptId })).toEqual(listed);
          if (needs === 'hidden') expect(listed).toBe('hidden');
          else expect(listed).toMatchObject({ total: needs });
        }
        const hidden = found.groups.filter(({ needs }) => needs === 'hidden');
        if (found.needs !== 'hidden') expect(hidden.length).not.toBe(1);
      }),
      { seed: 61, numRuns: 150 },
    );
  });
});
