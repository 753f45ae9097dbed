import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listSilo } from '../../../../services/brokering/reports/list-silo.ts';
import { silos } from '../../../../services/brokering/reports/silos.ts';
import {
  anIntroduction,
  anOrganisation,
  aSuggestion,
  factsOf,
  paris,
  shuffledCampus,
  someCampus,
} from './report-makers.ts';

const byKind = { ...paris, by: 'kind', of: 'links' } as const;
const byPole = { ...paris, by: 'pole', of: 'links' } as const;

const members = (kind: string, count: number, poles: readonly string[] = []) =>
  Array.from({ length: count }, (_, at) => anOrganisation(`${kind}${at}`, { kind, poles }));
const introduced = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map((pair, at) =>
    anIntroduction(`i${at}`, pair, {
      originKind: 'animator',
      reached: { requested: '2025-03-01T09:00:00Z', introduced: '2025-03-04T09:00:00Z' },
    }),
  );
/** Each two of them. */
const among = (ids: readonly string[]) =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
const ids = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind}${at}`);

describe('silos', () => {
  const organisations = [...members('lab', 7), ...members('school', 7)];

  it('finds kinds that meet among themselves and hardly ever each other', () => {
    const introductions = introduced([
      ...among(ids('lab', 7)),
      ...among(ids('school', 7)),
      ['lab0', 'school0'],
    ]);
    const { links, cells, tooSmall } = silos(factsOf({ organisations, introductions }), byKind);
    expect({ links, tooSmall }).toEqual({ links: 43, tooSmall: [] });
    expect(
      cells.map(({ groups, observed, expected, reading }) => [...groups, observed, expected, reading]),
    ).toEqual([
      // 43 of the 86 ends each: 43² / (4 · 43) within, 43² / (2 · 43) between.
      ['lab', 'lab', 21, 10.75, 'often'],
      ['lab', 'school', 1, 21.5, 'hardly'],
      ['school', 'school', 21, 10.75, 'often'],
    ]);
    expect(cells[1]?.ratio).toBeCloseTo(1 / 21.5);
    expect(cells[1]?.chance).toBeLessThan(0.001);
  });

  it('counts a pair once, however often and in whatever way it is linked', () => {
    const facts = factsOf({
      organisations,
      introductions: introduced([
        ['lab0', 'school0'],
        ['school0', 'lab0'],
      ]),
    });
    const collaborations = [
      { organisationIds: ['lab0', 'school0', 'lab1', 'gone'], kind: 'trial', since: '2024' },
    ];
    expect(silos(facts, byKind, collaborations).links).toBe(3);
    expect(listSilo(facts, byKind, { groups: ['school', 'lab'], collaborations })).toEqual({
      total: 2,
      items: [
        { organisationIds: ['lab0', 'school0'], introductionIds: ['i0', 'i1'], suggestionIds: [] },
        { organisationIds: ['lab1', 'school0'], introductionIds: [], suggestionIds: [] },
      ],
    });
  });

  it('takes the days that are asked for; what began nobody knows when belongs to none of them', () => {
    const facts = factsOf({ organisations, introductions: introduced([['lab0', 'school0']]) });
    const collaborations = [
      { organisationIds: ['lab0', 'lab1'], kind: 'trial' },
      { organisationIds: ['lab1', 'lab2'], kind: 'trial', since: '2025-03' },
    ];
    const linksFrom = (from?: string) =>
      silos(facts, { ...byKind, ...(from === undefined ? {} : { from }) }, collaborations).links;
    expect([linksFrom(), linksFrom('2025-01-01'), linksFrom('2025-03-02')]).toEqual([3, 2, 1]);
  });

  it('shares the end of a link among the poles of its organisation', () => {
    const facts = factsOf({
      organisations: [
        ...members('a', 5, ['research', 'training']),
        ...members('b', 5, ['training']),
        ...members('c', 5),
      ],
      introductions: introduced([
        ['a0', 'b0'],
        ['a1', 'c1'],
      ]),
    });
    const seen = silos(facts, byPole).cells.filter(({ observed }) => observed > 0);
    expect(seen.map(({ groups, observed }) => [...groups, observed])).toEqual([
      ['none', 'research', 0.5],
      ['none', 'training', 0.5],
      ['research', 'training', 0.5],
      ['training', 'training', 0.5],
    ]);
  });

  it('may be of suggestions', () => {
    const facts = factsOf({
      organisations,
      suggestions: [aSuggestion('s1', ['lab0', 'school1']), aSuggestion('s2', ['lab0', 'lab1'])],
    });
    expect(silos(facts, { ...byKind, of: 'suggestions' }).links).toBe(2);
    expect(listSilo(facts, { ...byKind, of: 'suggestions' }, { groups: ['lab', 'lab'] })).toMatchObject({
      items: [{ organisationIds: ['lab0', 'lab1'], suggestionIds: ['s2'] }],
    });
    expect(silos(facts, byKind)).toMatchObject({ links: 0 });
  });

  it('names groups of few and counts nothing of them, so that nothing can be subtracted', () => {
    const with4 = factsOf({
      organisations: [...organisations, ...members('agency', 4)],
      introductions: introduced([
        ['lab0', 'school0'],
        ['lab0', 'agency0'],
        ['agency0', 'agency1'],
      ]),
    });
    const without = factsOf({ organisations, introductions: introduced([['lab0', 'school0']]) });
    const { tooSmall, ...shown } = silos(with4, byKind);
    expect(tooSmall).toEqual(['agency']);
    expect({ ...shown, tooSmall: [] }).toEqual(silos(without, byKind));
    expect(listSilo(with4, byKind, { groups: ['lab', 'agency'] })).toBe('hidden');
  });

  it('expects as many links as there are, and observes as many', () => {
    fc.assert(
      fc.property(
        someCampus,
        fc.constantFrom('kind', 'pole'),
        fc.constantFrom('links', 'suggestions'),
        fc.constantFrom(1, 3),
        (told, by, of, smallest) => {
          const { links, cells } = silos(factsOf(told), { ...paris, by, of, smallest });
          expect(cells.reduce((sum, { observed }) => sum + observed, 0)).toBeCloseTo(links, 6);
          expect(cells.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(links, 6);
        },
      ),
      { seed: 51 },
    );
  });

  it('lists as many links of two kinds as it observes, in whatever order it was told', () => {
    fc.assert(
      fc.property(shuffledCampus, ({ campus, shuffled }) => {
        const [facts, others] = [factsOf(campus), factsOf(shuffled)];
        const query = { ...byKind, smallest: 1 };
        const found = silos(facts, query);
        expect(silos(others, query)).toEqual(found);
        for (const { groups, observed } of found.cells) {
          expect(listSilo(facts, query, { groups })).toMatchObject({ total: observed });
          expect(listSilo(others, query, { groups })).toEqual(listSilo(facts, query, { groups }));
        }
      }),
      { seed: 52, numRuns: 60 },
    );
  });
});
