import { describe, expect, it } from '@jest/globals';
import { badCellsOf, type RowWords } from '../../../../../../services/gateway/web/imports/rows/bad-cells.ts';
import type { BadRow } from '../../../../../../services/gateway/web/imports/rows/row.ts';

const words: RowWords = {
  ofRule: (rule) => ({ message: rule, cure: `cure of ${rule}` }),
  previewMissing: { message: 'no preview', cure: 'write one' },
};
const columns = ['external_id', 'owners', 'kind'];
const row = { line: 4, format: 'csv', values: { owners: 'x:1|x:2', kind: 'lab' } } as const;
const refused = (field: string, rule: string) => ({
  field,
  rule,
  message: `${field} is wrong`,
  cure: 'mend',
});
const cells = (bad: Omit<BadRow, 'line'>) => badCellsOf({ line: 4, ...bad }, columns, words);

describe('a row that was not taken', () => {
  it('is told in the order of its columns, with what stands in them', () => {
    const errors = [refused('kind', 'unknown'), refused('owners[1]', 'unresolved')];
    expect(cells({ row, problem: { status: 422, title: '', detail: 'no', errors } })).toEqual([
      {
        line: 4,
        column: 'owners[1]',
        place: 2,
        value: 'x:1|x:2',
        message: 'owners[1] is wrong',
        cure: 'mend',
      },
      { line: 4, column: 'kind', place: 3, value: 'lab', message: 'kind is wrong', cure: 'mend' },
    ]);
  });

  it('is not told twice what could not be read, nor what hangs on it', () => {
    const errors = [refused('kind', 'required'), refused('owners', 'not-allowed')];
    const problem = { status: 422, title: '', detail: 'no', errors };
    const faults = [{ rule: 'scheme', column: 'kind', value: 'lab' }] as const;
    expect(cells({ row, faults, problem }).map(({ message }) => message)).toEqual(['scheme']);
  });

  it('says what a preview is where one is missing', () => {
    const problem = { status: 422, title: '', detail: 'no', errors: [refused('preview', 'required')] };
    expect(cells({ row, problem })).toEqual([
      { line: 4, column: 'preview', message: 'no preview', cure: 'write one' },
    ]);
  });

  it('is told whole where no cell of it is at fault', () => {
    expect(cells({ row, problem: { status: 403, title: '', detail: 'not yours' } })).toEqual([
      { line: 4, message: 'not yours' },
    ]);
  });
});
