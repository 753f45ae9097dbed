import { describe, expect, it } from '@jest/globals';
import { badCellsOf } from '../../../../../services/gateway/web/imports/bad-cells.ts';
import { faultyRows, reportOf } from '../../../../../services/gateway/web/imports/faulty-rows.ts';
import { checkRows } from '../../../../../services/gateway/web/imports/take-rows.ts';
import { opened } from './an-opened-file.ts';

describe('rows', () => {
  const how = { kind: 'statements', scheme: 'crm', standard: { organisation: 'crm:7' } } as const;
  const file = opened(
    'external_id;kind;type;text;trl_min\n1;need;data;A;4\n1;need;data;B;5\n;need;data;C;6\n4;need;data;D;vier\n',
  );
  const { ready, bad } = checkRows(file.rows, how);

  it('get their scheme and what goes without saying', () => {
    expect(ready.map(({ key, body }) => [key, body['organisation'], body['trl_min']])).toEqual([
      ['crm:1', 'crm:7', 4],
    ]);
  });

  it('at fault are told by cell, with the cure', () => {
    const cells = bad.flatMap((row) =>
      badCellsOf(row, file.header.columns, (key, values) =>
        `${key} ${String(values?.['line'] ?? '')}`.trim(),
      ),
    );
    expect(
      cells.map(({ line, column, value, message, cure }) => [line, column, value, message, cure]),
    ).toEqual([
      [3, 'external_id', 'crm:1', 'imports.fault.repeated 2', 'imports.cure.repeated'],
      [4, 'external_id', undefined, 'imports.fault.external-id', 'imports.cure.external-id'],
      [5, 'trl_min', 'vier', 'imports.fault.integer', 'imports.cure.integer'],
    ]);
  });

  it('at fault are given back under their header, to be imported again as they are', () => {
    const again = opened(faultyRows(file.header, bad));
    expect(again.header.columns).toEqual(file.header.columns);
    expect(again.rows.map(({ source }) => source)).toEqual([
      '1;need;data;B;5',
      ';need;data;C;6',
      '4;need;data;D;vier',
    ]);
  });

  it('in a report have a line a cell', () => {
    const cells = [
      { line: 2, column: 'text', value: 'a;b', message: 'm', cure: 'c' },
      { line: 3, message: 'all of it' },
    ];
    expect(reportOf(['line', 'field'], cells, 'fr')).toBe('line;field\r\n2;text;"a;b";m;c\r\n3;;;all of it;');
  });
});
