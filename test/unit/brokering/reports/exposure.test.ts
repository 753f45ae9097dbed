import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadThings } from '../../../../services/brokering/reports/count-had.ts';
import { exposure } from '../../../../services/brokering/reports/exposure.ts';
import { listExposure, listLeftOut } from '../../../../services/brokering/reports/list-exposure.ts';
import {
  anIntroduction,
  anOrganisation,
  aSuggestion,
  factsOf,
  organisationsOf,
  paris,
  shuffledCampus,
  someCampus,
} from './report-makers.ts';

const all = { ...paris, smallest: 1 };

describe('exposure', () => {
  const campus = factsOf({
    organisations: [
      ...organisationsOf(4),
      anOrganisation('school', { kind: 'school', poles: [] }),
      anOrganisation('away', { takesPart: false }),
    ],
    suggestions: [aSuggestion('s1', ['o0', 'o1']), aSuggestion('s2', ['o0', 'away'])],
    introductions: [
      anIntroduction('i1', ['o0', 'o1'], {
        reached: { offered: '2025-03-13T09:00:00Z', met: '2025-05-13T09:00:00Z' },
      }),
      anIntroduction('held', ['o2', 'o3'], { reached: { requested: '2025-03-13T09:00:00Z' } }),
    ],
  });

  it('says how many of those that take part have any, and how evenly it falls to them', () => {
    const { organisations, spread, byKind, byPole } = exposure(campus, all);
    expect(organisations).toBe(5);
    expect(spread).toMatchObject({
      suggestions: { total: 2, covered: 2 },
      introductions: { total: 1, covered: 2 },
      meetings: { total: 1, covered: 2 },
    });
    // 2, 1, 0, 0, 0: the mean difference over twice the mean.
    expect(spread === 'hidden' ? NaN : spread.suggestions.gini).toBeCloseTo(20 / 25 / (2 * 0.6), 9);
    expect(byKind).toEqual([
      { group: 'lab', organisations: 4, covered: { suggestions: 2, introductions: 2, meetings: 2 } },
      { group: 'school', organisations: 1, covered: { suggestions: 0, introductions: 0, meetings: 0 } },
    ]);
    expect(byPole.map(({ group, organisations: count }) => [group, count])).toEqual([
      ['none', 1],
      ['research', 4],
    ]);
  });

  it('takes the days that are asked for, each thing by its own day', () => {
    const { spread } = exposure(campus, { ...all, from: '2025-05-01' });
    expect(spread).toMatchObject({
      suggestions: { total: 0 },
      introductions: { total: 0 },
      meetings: { total: 1 },
    });
  });

  it('lists who has any and who has none', () => {
    expect(listExposure(campus, all, { thing: 'suggestions', having: true })).toEqual({
      total: 2,
      items: [
        { organisationId: 'o0', count: 2 },
        { organisationId: 'o1', count: 1 },
      ],
    });
    expect(listExposure(campus, all, { thing: 'suggestions', having: false, kind: 'lab' })).toMatchObject({
      items: [{ organisationId: 'o2' }, { organisationId: 'o3' }],
    });
    expect(listExposure(campus, all, { thing: 'meetings', having: false, pole: 'none' })).toMatchObject({
      items: [{ organisationId: 'school' }],
    });
  });

  it('counts who is left out by reason, each organisation once', () => {
    const leftOut = [
      ...['o1', 'o2', 'o3', 'o4', 'o5', 'o1'].map((organisationId) => ({
        organisationId,
        reason: 'no_candidate',
      })),
      ...['o6', 'o7', 'o8', 'o9', 'o10'].map((organisationId) => ({
        organisationId,
        reason: 'no_statement',
      })),
    ];
    expect(exposure(campus, paris, leftOut).leftOut).toEqual([
      { reason: 'no_candidate', organisations: 5 },
      { reason: 'no_statement', organisations: 5 },
    ]);
    expect(listLeftOut(campus, paris, { leftOut, reason: 'no_candidate', most: 2 })).toEqual({
      total: 5,
      items: ['o1', 'o2'],
    });
    const fewer = leftOut.slice(0, -1);
    expect(exposure(campus, paris, fewer).leftOut.map(({ organisations }) => organisations)).toEqual([
      'hidden',
      'hidden',
    ]);
    expect(listLeftOut(campus, paris, { leftOut: fewer, reason: 'no_candidate' })).toBe('hidden');
  });

  it('hides groups of few, with another beside a single one, also in their lists', () => {
    const facts = factsOf({
      organisations: [
        ...organisationsOf(12, ['lab', 'startup']),
        anOrganisation('school', { kind: 'school' }),
      ],
      suggestions: [aSuggestion('s1', ['o0', 'school']), aSuggestion('s2', ['o1', 'o3'])],
    });
    const { byKind, spread } = exposure(facts, paris);
    const hidden = byKind.filter(({ covered }) => covered === 'hidden').map(({ group }) => group);
    expect(hidden).toHaveLength(2);
    expect(hidden).toContain('school');
    expect(listExposure(facts, paris, { thing: 'suggestions', having: true, kind: 'school' })).toBe('hidden');
    // Nobody was introduced at all: that is said, and says it of schools too.
    expect(spread).toMatchObject({ introductions: { covered: 0 } });
  });

  it('covers, kind by kind, whom it covers in all, and leaves no hidden kind alone', () => {
    fc.assert(
      fc.property(someCampus, fc.constantFrom(1, 3), (told, smallest) => {
        const { byKind, spread, organisations } = exposure(factsOf(told), { ...paris, smallest });
        const hidden = byKind.filter(({ covered }) => covered === 'hidden');
        expect(byKind.reduce((sum, row) => sum + row.organisations, 0)).toBe(organisations);
        if (spread === 'hidden') return;
        expect(hidden.length).not.toBe(1);
        if (hidden.length > 0) return;
        for (const thing of spreadThings)
          expect(
            byKind.reduce((sum, { covered }) => sum + (covered === 'hidden' ? NaN : covered[thing]), 0),
          ).toBe(spread[thing].covered);
      }),
      { seed: 41 },
    );
  });

  it('is the same in whatever order it was told', () => {
    fc.assert(
      fc.property(shuffledCampus, ({ campus: told, shuffled }) => {
        expect(exposure(factsOf(shuffled), all)).toEqual(exposure(factsOf(told), all));
      }),
      { seed: 42, numRuns: 60 },
    );
  });
});
