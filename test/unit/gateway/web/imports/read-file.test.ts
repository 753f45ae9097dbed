import { describe, expect, it } from '@jest/globals';
import { badCellsOf } from '../../../../../services/gateway/web/imports/bad-cells.ts';
import { faultyRows, reportOf } from '../../../../../services/gateway/web/imports/faulty-rows.ts';
import { type Opened, openBytes } from '../../../../../services/gateway/web/imports/rows/open-bytes.ts';
import { readCsv } from '../../../../../services/gateway/web/imports/rows/read-csv.ts';
import { checkRows } from '../../../../../services/gateway/web/imports/rows/take-rows.ts';
import { templateOf } from '../../../../../services/gateway/web/imports/rows/write-template.ts';
import { wrongColumns } from '../../../../../services/gateway/web/imports/wrong-columns.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const opened = (text: string, name = 'statements.csv'): Opened => {
  const found = openBytes(name, bytes(text));
  if ('because' in found) throw new Error(found.because);
  return found;
};

describe('CSV', () => {
  it('has lines counted over quoted line ends, and its records as they stand', () => {
    const records = readCsv('a;b\r\n"x\ny";2\r\n3;"4 ""5"""\n', ';');
    expect(
      records.map(({ line, source, read }) => [line, source, read.kind === 'record' && read.cells]),
    ).toEqual([
      [1, 'a;b', ['a', 'b']],
      [2, '"x\ny";2', ['x\ny', '2']],
      [4, '3;"4 ""5"""', ['3', '4 "5"']],
    ]);
  });

  it('costs a broken record its first line only', () => {
    const records = readCsv('1;a"b\n"c;2\n3;4', ';');
    expect(
      records.map(({ line, read }) => [line, read.kind === 'broken' ? read.because : read.cells]),
    ).toEqual([
      [1, 'quote'],
      [2, 'not-closed'],
      [3, ['3', '4']],
    ]);
  });
});

describe('a file', () => {
  it('says what it holds, and reads it under known columns', () => {
    const file = opened('\ufeffExternal ID;Organisation;Kind;Type;Text\nx:1;y:1;need;data;Échographies\n\n');
    expect(file).toMatchObject({ kind: 'statements', encoding: 'utf-8', format: 'csv' });
    expect(file.rows).toHaveLength(1);
    expect(file.rows[0]?.read).toMatchObject({
      row: { line: 2, values: { external_id: 'x:1', text: 'Échographies' } },
    });
  });

  it('may be in Windows-1252, or JSON Lines', () => {
    const windows = openBytes(
      'o.csv',
      Uint8Array.from([...bytes('name;kind\nCaf'), 0xe9, ...bytes(';lab\n')]),
    );
    expect(windows).toMatchObject({ encoding: 'windows-1252' });
    const lines = opened('{"external_id":"x:1","owners":["y:1"],"title":"T"}\nnot json\n', 'texts.jsonl');
    expect(lines.kind).toBe('texts');
    expect(lines.rows.map(({ read }) => read.kind)).toEqual(['row', 'bad']);
  });

  it('is refused where it is none that can be read', () => {
    expect(openBytes('a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toMatchObject({
      because: 'spreadsheet',
    });
    expect(openBytes('a.csv', new Uint8Array())).toMatchObject({ because: 'empty' });
    expect(openBytes('a.json', bytes('[{}]'))).toMatchObject({ because: 'json-array' });
  });

  it('has columns that are not known pointed at, with what was meant', () => {
    const file = opened('external_id;organisation;kind;type;txt;kind\n');
    expect(wrongColumns('statements', file)).toEqual([
      { place: 5, spelled: 'txt', because: 'unknown', meant: 'text' },
      { place: 6, spelled: 'kind', because: 'repeated' },
    ]);
  });

  it('made from the template is right', () => {
    const file = opened(templateOf('statements', ';', ['organisation']));
    expect(wrongColumns('statements', file)).toEqual([]);
    const how = {
      kind: 'statements',
      scheme: undefined,
      standard: { organisation: 'org_0123456789abcdefghjkmnpqrs' },
    } as const;
    const { ready, bad } = checkRows(file.rows, how);
    expect(bad).toEqual([]);
    expect(ready[0]?.body).toMatchObject({ kind: 'need' });
  });
});

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
      badCellsOf(row, (key, values) => `${key} ${values?.['line'] ?? ''}`.trim()),
    );
    expect(cells.map(({ line, column, value, message }) => [line, column, value, message])).toEqual([
      [3, 'external_id', 'crm:1', 'imports.fault.repeated 2'],
      [4, 'external_id', '', 'imports.fault.external-id'],
      [5, 'trl_min', 'vier', 'imports.fault.integer'],
    ]);
  });

  it('at fault are given back under their header, to be imported again as they are', () => {
    const again = opened(faultyRows(file, bad));
    expect(again.columns).toEqual(file.columns);
    expect(again.rows.map(({ source }) => source)).toEqual([
      '1;need;data;B;5',
      ';need;data;C;6',
      '4;need;data;D;vier',
    ]);
  });

  it('in a report run nothing in a spreadsheet', () => {
    const cell = { line: 2, column: 'text', value: '=HYPERLINK("x")', message: 'm', cure: 'c;d' };
    expect(reportOf(['line'], [cell], ';')).toBe('line\r\n2;text;"\'=HYPERLINK(""x"")";m;"c;d"');
  });
});
