import { describe, expect, it } from '@jest/globals';
import { csvOf } from '../../../../../services/gateway/web/parts/csv.ts';

describe('a table as CSV', () => {
  it('is as spreadsheets in each language open it', () => {
    const rows = [
      ['name', 'share'],
      ['A, B; C', 0.25],
    ];
    expect(csvOf(rows, 'en')).toBe('name,share\r\n"A, B; C",0.25');
    expect(csvOf(rows, 'fr')).toBe('name;share\r\n"A, B; C";0,25');
  });

  it('keeps quotes and line ends within their cell', () => {
    expect(csvOf([['say "a"\nb', 'c']], 'fr')).toBe('"say ""a""\nb";c');
  });

  it('runs nothing in a spreadsheet, and leaves numbers below zero alone', () => {
    expect(csvOf([['=HYPERLINK("x")', '@a', '-1+2', -0.5]], 'en')).toBe(
      '"\'=HYPERLINK(""x"")",\'@a,\'-1+2,-0.5',
    );
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
      expect(csvOf([[`${sign}1`]], 'en')).toMatch(/^"?'/);
  });
});
