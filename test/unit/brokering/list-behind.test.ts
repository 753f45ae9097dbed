// What is behind the figures of a report, as they are asked for by their tables, rows and columns.
import { describe, expect, it } from '@jest/globals';
import type { Deps } from '../../../services/brokering/deps.ts';
import { listBehind } from '../../../services/brokering/list-behind.ts';
import { aSuggestion, anOrganisation, factsOf, paris } from './reports/report-makers.ts';

const reportFacts = factsOf({
  organisations: [
    anOrganisation('lab1'),
    anOrganisation('lab2'),
    anOrganisation('school', { kind: 'school', poles: ['training'] }),
  ],
  suggestions: [aSuggestion('s1', ['lab1', 'school'])],
  introductions: [],
});

const behind = (row: string) =>
  listBehind(
    // Nothing else is asked for what is behind who has suggestions.
    { reportFacts, survey: () => Promise.resolve({ leftOut: [] }) } as unknown as Deps,
    { ...paris, smallest: 1 },
    { kind: 'exposure', table: 'coverage', keys: row.split('/'), column: 'covered_suggestions', page: {} },
  );

describe('what is behind a figure of exposure', () => {
  it('is the organisations of the group that have any', async () => {
    expect(await behind('kind/lab')).toEqual({ total: 1, items: ['lab1'] });
    expect(await behind('pole/training')).toEqual({ total: 1, items: ['school'] });
  });

  it('is all that have any, of the whole campus', async () => {
    expect(await behind('all/all')).toMatchObject({ total: 2, items: ['lab1', 'school'] });
  });
});
