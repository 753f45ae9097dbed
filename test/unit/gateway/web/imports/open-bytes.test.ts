import { describe, expect, it } from '@jest/globals';
import { openBytes } from '../../../../../services/gateway/web/imports/open-bytes.ts';
import { bytesOf, opened } from './an-opened-file.ts';

describe('a file', () => {
  it('says what it holds, and reads it under known columns', () => {
    const file = opened('\ufeffExternal ID;Organisation;Kind;Type;Text\nx:1;y:1;need;data;Échographies\n\n');
    expect(file).toMatchObject({ kind: 'statements', encoding: 'utf-8' });
    expect(file.header).toEqual({
      source: 'External ID;Organisation;Kind;Type;Text\r\n',
      spelled: ['External ID', 'Organisation', 'Kind', 'Type', 'Text'],
      columns: ['external_id', 'organisation', 'kind', 'type', 'text'],
    });
    expect(file.rows).toHaveLength(1);
    expect(file.rows[0]?.read).toMatchObject({
      row: { line: 2, values: { external_id: 'x:1', text: 'Échographies' } },
    });
  });

  it('may tell its separator in a line of its own', () => {
    const file = opened('sep=;\r\nexternal_id;organisation;type;text\r\nx:1;y:1;data;a, b\r\n');
    expect(file.header.source).toBe('sep=;\r\nexternal_id;organisation;type;text\r\n');
    expect(file.rows.map(({ read }) => read)).toMatchObject([{ row: { line: 3, values: { text: 'a, b' } } }]);
  });

  it('whose header cannot be read has that told, as a row that is bad', () => {
    const file = opened('external_id;"kind\nx:1;need\n');
    expect(file.header.columns).toEqual([]);
    expect(file.rows[0]).toMatchObject({ line: 1, read: { kind: 'bad', fault: { rule: 'not-closed' } } });
  });

  it('may be in Windows-1252, or JSON Lines', () => {
    const windows = openBytes(
      'o.csv',
      Uint8Array.from([...bytesOf('name;kind\nCaf'), 0xe9, ...bytesOf(';lab\n')]),
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
    expect(openBytes('a.json', bytesOf('[{}]'))).toMatchObject({ because: 'json-array' });
  });
});
