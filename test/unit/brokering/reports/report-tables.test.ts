import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptance } from '../../../../services/brokering/reports/acceptance.ts';
import { exposure } from '../../../../services/brokering/reports/exposure.ts';
import { figureCodes } from '../../../../services/brokering/reports/figure-codes.ts';
import { funnel } from '../../../../services/brokering/reports/funnel.ts';
import {
  acceptanceTable,
  coverageTable,
  funnelTable,
  leftOutTable,
  passagesTable,
  reasonsTable,
  silosTable,
  singleHoldersTable,
  spreadTable,
  type Table,
  unmetTable,
  unusedTable,
} from '../../../../services/brokering/reports/report-tables.ts';
import { singleHolders, unusedOffers } from '../../../../services/brokering/reports/scarce-offers.ts';
import { silos } from '../../../../services/brokering/reports/silos.ts';
import { unmetNeeds } from '../../../../services/brokering/reports/unmet-needs.ts';
import { aStatement, factsOf, organisationsOf, paris, someCampus, type Told } from './report-makers.ts';

const statements = [
  aStatement('n', 'need', 'a', {
    conceptIds: ['ai'],
    nearest: [{ organisationId: 'b', sourceId: 'o', likeness: 0.2 }],
  }),
  aStatement('o', 'offer', 'b', { conceptIds: ['ai', 'cohort'] }),
];

const tablesOf = (told: Told, smallest: number): readonly Table[] => {
  const facts = factsOf(told);
  const query = { ...paris, smallest };
  const ways = funnel(facts, query);
  const asks = acceptance(facts, { ...query, of: 'suggestions' });
  const spread = exposure(facts, query, [{ organisationId: 'o1', reason: 'no_candidate' }]);
  return [
    funnelTable(ways),
    passagesTable(ways),
    acceptanceTable(asks),
    reasonsTable(asks),
    coverageTable(spread),
    spreadTable(spread),
    leftOutTable(spread),
    silosTable(silos(facts, { ...query, by: 'kind', of: 'links' })),
    unmetTable(unmetNeeds(statements, { goodFrom: 0.5, smallest })),
    unusedTable(unusedOffers(statements, { goodFrom: 0.5 })),
    singleHoldersTable(singleHolders(statements)),
  ];
};

describe('a report as a table', () => {
  it('has a cell for each column, with a word or a number in it', () => {
    fc.assert(
      fc.property(someCampus, fc.constantFrom(1, 5), (told, smallest) => {
        for (const { columns, rows } of tablesOf(told, smallest)) {
          expect(new Set(columns).size).toBe(columns.length);
          for (const row of rows) {
            expect(row).toHaveLength(columns.length);
            for (const cell of row) expect(cell).toBe(typeof cell === 'number' ? Number(cell) : String(cell));
            expect(row.some((cell) => Number.isNaN(cell))).toBe(false);
          }
        }
      }),
      { seed: 71, numRuns: 50 },
    );
  });

  it('ends with the whole of the funnel', () => {
    const told = {
      organisations: organisationsOf(2),
      suggestions: [
        {
          id: 's',
          organisationIds: ['o0', 'o1'] as const,
          firstProposedAt: '2025-03-10T09:00:00Z',
          answers: [{ organisationId: 'o0', answer: 'interested', at: '2025-03-12T09:00:00Z' } as const],
          state: 'proposed' as const,
        },
      ],
    };
    const ways = funnel(factsOf(told), { ...paris, smallest: 1 });
    expect(funnelTable(ways)).toEqual({
      columns: ['month', 'suggested', 'interested', 'offered', 'introduced', 'met', 'together', 'direct'],
      rows: [
        ['2025-03', 1, 1, 0, 0, 0, 0, 0],
        ['all', 1, 1, 0, 0, 0, 0, 0],
      ],
    });
    expect(passagesTable(ways).rows[0]).toEqual(['2025-03', 'suggested', 'interested', 1, 2, 2, 2]);
    expect(passagesTable(ways).rows[1]).toEqual(['2025-03', 'interested', 'offered', 0, '', '', '']);
  });

  it('says of what is hidden only that it is', () => {
    const hidden = funnelTable(
      funnel(
        factsOf({
          suggestions: [
            {
              id: 's',
              organisationIds: ['a', 'b'],
              firstProposedAt: '2025-03-10T09:00:00Z',
              answers: [],
              state: 'proposed',
            },
          ],
        }),
        paris,
      ),
    );
    expect(hidden.rows.map((row) => row[1])).toEqual(['hidden', 'hidden']);
  });

  it('defines every figure once', () => {
    expect(new Set(figureCodes).size).toBe(figureCodes.length);
  });
});
