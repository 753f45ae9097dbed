// Tables as spreadsheets write them: separators, quotes, line ends and encodings.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUtf8 } from 'node:buffer';
import { detectDelimiter } from '../../../scripts/passerelle/import/detect-delimiter.ts';
import { knownColumns } from '../../../scripts/passerelle/import/file-kinds.ts';
import { inspectBytes } from '../../../scripts/passerelle/import/inspect-bytes.ts';
import { type CsvRead, readCsv } from '../../../scripts/passerelle/import/read-csv.ts';
import { createSeenKeys } from '../../../scripts/passerelle/import/seen-keys.ts';
import { csvCell } from '../../../scripts/passerelle/import/write-template.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const collect = async <T>(things: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const one of things) all.push(one);
  return all;
};
const read = async (text: string, delimiter: string, size = 65_536): Promise<readonly CsvRead[]> =>
  collect(readCsv(inPieces(Buffer.from(text), size), delimiter));

const inspect = (bytes: Uint8Array) => {
  const inspection = inspectBytes();
  inspection.take(bytes);
  return inspection.end();
};

const columns = ['external_id', 'name', 'kind', 'text'];
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', 'a', 'é', ' ') }),
);
const dialect = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  quoteAll: fc.boolean(),
  size: fc.integer({ min: 1, max: 64 }),
});

describe('a CSV text', () => {
  it('reads back any table of texts written in any dialect', async () => {
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, dialect, async (body, { delimiter, end, lastEnd, quoteAll, size }) => {
        const quote = (text: string): string =>
          quoteAll ? `"${text.replaceAll('"', '""')}"` : csvCell(text, delimiter);
        const lines = [columns, ...body].map((row) => row.map(quote).join(delimiter));
        const text = lines.join(end) + (lastEnd ? end : '');
        expect(detectDelimiter(text, knownColumns)).toBe(delimiter);
        const records = await read(text, delimiter, size);
        expect(records.map((one) => (one.kind === 'record' ? one.cells : one))).toEqual([columns, ...body]);
      }),
    );
  });

  it('knows the line each record begins on, line breaks within cells and blank lines counted', async () => {
    const records = await read('a;b\r\n1;"x\r\ny"\r\n\r\n2;"z\n"\r\n3;4', ';', 5);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4, 5, 7]);
  });

  it.each([
    ['a quote within a cell', '1;12" pipe', 'quote'],
    ['words after a closing quote', '1;"12" pipe', 'quote'],
    ['a quote never closed', '1;"12 pipe', 'not-closed'],
  ])('loses one line to %s', async (_, broken, because) => {
    for (const size of [1, 7, 1000]) {
      const records = await read(`a;b\n${broken}\n3;4\n5;6\n`, ';', size);
      expect(records).toMatchObject([
        { line: 1 },
        { kind: 'broken', line: 2, because, cell: 1 },
        { line: 3, cells: ['3', '4'] },
        { line: 4, cells: ['5', '6'] },
      ]);
    }
  });

  it('loses one line to a quote that is followed by more than a record may hold', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at};a cell of some length`);
    const records = await read(`a;b\n1;"open\n${rows.join('\n')}\n`, ';');
    expect(records).toHaveLength(20_002);
    expect(records.filter(({ kind }) => kind === 'broken')).toMatchObject([{ line: 2 }]);
  });
});

describe('the bytes of a file', () => {
  it('are called UTF-8 exactly where they are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ min: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }).map((text) => Buffer.from(text.replaceAll('\0', ''))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        if (given.length === 0 || given.includes(0) || [0xff, 0xfe, 0x50, 0xd0].includes(given[0] ?? 0))
          return;
        const inspected = inspect(given);
        expect(inspected.kind === 'text' && inspected.encoding === 'utf-8').toBe(isUtf8(given));
      }),
    );
  });

  it('are Windows-1252 where accents stand alone', () => {
    expect(inspect(Buffer.from('nom;santé\r\nà l\u0092hôpital', 'latin1'))).toEqual({
      kind: 'text',
      encoding: 'windows-1252',
      lines: 2,
    });
  });

  it('are refused where UTF-8 is damaged, with the line', () => {
    const bytes = Buffer.concat([Buffer.from('é\nà\n'), Buffer.of(0xe9), Buffer.from('\n')]);
    expect(inspect(bytes)).toEqual({ kind: 'refused', because: 'mixed', line: 3 });
  });
});

describe('keys seen before', () => {
  it('are told with the line they came first on, among any number', () => {
    const seen = createSeenKeys();
    for (let line = 1; line <= 20_000; line += 1) expect(seen.see(`demo:${line}`, line)).toBeUndefined();
    for (const line of [1, 500, 19_999]) expect(seen.see(`demo:${line}`, 30_000)).toBe(line);
    expect([seen.has('demo:7'), seen.has('demo:x')]).toEqual([true, false]);
  });
});
