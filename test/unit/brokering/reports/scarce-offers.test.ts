import { describe, expect, it } from '@jest/globals';
import { singleHolders, unusedOffers } from '../../../../services/brokering/reports/scarce-offers.ts';
import { aStatement } from './report-makers.ts';

describe('unused offers', () => {
  it('answer no need well, were never suggested and never asked for; the oldest first', () => {
    const statements = [
      aStatement('new', 'offer', 'a', { bestLikeness: 0.2, since: '2025-05-01', conceptIds: ['ai'] }),
      aStatement('old', 'offer', 'b', { since: '2023-01-01' }),
      aStatement('good', 'offer', 'a', { bestLikeness: 0.6 }),
      aStatement('suggested', 'offer', 'a', { suggested: 1 }),
      aStatement('asked', 'offer', 'a', { asked: 2 }),
      aStatement('need', 'need', 'a'),
    ];
    expect(unusedOffers(statements, { goodFrom: 0.5 })).toEqual([
      { statementId: 'old', organisationId: 'b', type: 'expertise', since: '2023-01-01', conceptIds: [] },
      { statementId: 'new', organisationId: 'a', type: 'expertise', since: '2025-05-01', conceptIds: ['ai'] },
    ]);
  });
});

describe('concepts with a single holder', () => {
  const statements = [
    aStatement('t1', 'offer', 'a', { conceptIds: ['ai', 'cohort'], since: '2024-03-01' }),
    aStatement('t2', 'offer', 'a', { conceptIds: ['cohort', 'cohort'], since: '2024-01-01' }),
    aStatement('t3', 'offer', 'b', { conceptIds: ['ai', 'device'], since: '2023-01-01' }),
    aStatement('t4', 'need', 'c', { conceptIds: ['cohort'] }),
    aStatement('t5', 'need', 'a', { conceptIds: ['cohort'] }),
    aStatement('t6', 'need', 'c', { conceptIds: ['imaging'] }),
  ];

  it('are what exactly one organisation offers, since its first offer, what others need first', () => {
    expect(singleHolders(statements)).toEqual([
      {
        conceptId: 'cohort',
        organisationId: 'a',
        since: '2024-01-01',
        statementIds: ['t1', 't2'],
        needing: 1,
      },
      { conceptId: 'device', organisationId: 'b', since: '2023-01-01', statementIds: ['t3'], needing: 0 },
    ]);
    expect(singleHolders(statements.toReversed())).toEqual(singleHolders(statements));
  });

  it('count what an organisation has without offering it', () => {
    const others = [
      { conceptId: 'cohort', organisationId: 'd', since: '2020-01-01' },
      { conceptId: 'imaging', organisationId: 'd', since: '2020-01-01' },
      { conceptId: 'device', organisationId: 'b', since: '2019-01-01' },
    ];
    expect(singleHolders(statements, others)).toEqual([
      { conceptId: 'imaging', organisationId: 'd', since: '2020-01-01', statementIds: [], needing: 1 },
      { conceptId: 'device', organisationId: 'b', since: '2019-01-01', statementIds: ['t3'], needing: 0 },
    ]);
  });
});
