import { describe, expect, it } from '@jest/globals';
import { openCallFile, typeOf } from '../../../../../services/gateway/web/manage/open-call-file.ts';

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>, size = bytes.length) => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(bytes.buffer),
});
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

describe('a file of calls', () => {
  it('is a table or JSON by its name, or by how it begins where that says nothing', () => {
    expect(typeOf('calls.csv', 'title')).toBe('text/csv');
    expect(typeOf('calls.json', '{}')).toBe('application/json');
    expect(typeOf('calls.ndjson', '{}')).toBe('application/x-ndjson');
    expect(typeOf('calls.txt', ' [{}]')).toBe('application/json');
    expect(typeOf('calls.txt', '{}\n{}')).toBe('application/x-ndjson');
    expect(typeOf('calls', 'title;text')).toBe('text/csv');
  });

  it('is sent in UTF-8, also where it was written in Windows-1252', async () => {
    const windows = new Uint8Array([...utf8('title\nT'), 0xe9]);
    const opened = await openCallFile(fileOf('calls.csv', windows));
    if ('because' in opened) throw new Error(opened.because);
    expect(await opened.body.text()).toBe('title\nTé');
    expect(opened.isWindows).toBe(true);
  });

  it('is not sent where it is empty, no text, or too large', async () => {
    expect(await openCallFile(fileOf('calls.csv', utf8('')))).toEqual({ because: 'empty' });
    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]);
    expect(await openCallFile(fileOf('calls.xlsx', zip))).toEqual({ because: 'spreadsheet' });
    expect(await openCallFile(fileOf('calls.csv', utf8('title'), 9_000_000))).toEqual({
      because: 'too-large',
    });
  });
});
