import { describe, expect, it } from '@jest/globals';
import type { ReportTable } from '../../../../../services/gateway/web/api/generated.ts';
import {
  cellIn,
  hasHidden,
  isListed,
  linesOf,
  namesOf,
} from '../../../../../services/gateway/web/reports/figures-in.ts';

const table: ReportTable = {
  code: 'suggestions_accepted',
  title: 'Accepted',
  definition: 'What they said.',
  columns: [
    { code: 'asked_kind', heading: 'Who', unit: 'code', definition: '' },
    { code: 'asked', heading: 'Asked', unit: 'count', definition: '' },
    { code: 'accepted_share', heading: 'Share', unit: 'share', definition: '' },
  ],
  rows: [
    {
      key: 'all/lab',
      cells: [
        { codes: ['lab'], text: 'lab' },
        { number: 8, text: '8' },
        { number: 0.5, text: '50 %' },
      ],
    },
    { key: 'all/school', cells: [{ codes: ['school'], text: 'school' }, { hidden: true }, { hidden: true }] },
  ],
};
const [lab, school] = table.rows;

describe('the figures of a report', () => {
  it('are found by their column, and empty where the table has none', () => {
    if (!lab) throw new Error('no row');
    expect(cellIn(table, lab, 'asked')).toEqual({ number: 8, text: '8' });
    expect(cellIn(table, lab, 'gini')).toEqual({});
  });

  it('can be looked behind where they count something that is shown', () => {
    expect(isListed(table, 'asked', { number: 8 })).toBe(true);
    expect(isListed(table, 'asked', { number: 0 })).toBe(false);
    expect(isListed(table, 'asked', { hidden: true })).toBe(false);
    expect(isListed(table, 'accepted_share', { number: 0.5 })).toBe(false);
  });

  it('are downloaded with numbers as numbers, and no more of what is hidden than that it is', () => {
    expect(linesOf(table, '<5')).toEqual([
      ['Who', 'Asked', 'Share'],
      ['lab', 8, 0.5],
      ['school', '<5', '<5'],
    ]);
    expect(hasHidden(table)).toBe(true);
    expect(hasHidden({ ...table, rows: table.rows.filter((row) => row !== school) })).toBe(false);
  });

  it('name several where each has its words, and none where they cannot be told apart', () => {
    expect([...namesOf({ ids: ['org_1', 'org_2'], text: 'Ponts; Quai' })]).toEqual([
      ['org_1', 'Ponts'],
      ['org_2', 'Quai'],
    ]);
    expect([...namesOf({ ids: ['org_1'], text: 'Ponts; et chaussées' })]).toEqual([
      ['org_1', 'Ponts; et chaussées'],
    ]);
    expect(namesOf({ ids: ['org_1', 'org_2'], text: 'Ponts; et chaussées; Quai' }).size).toBe(0);
  });
});
