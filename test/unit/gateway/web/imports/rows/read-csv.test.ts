// Tables as spreadsheets write them: separators, quotes and line ends.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectDelimiter } from '../../../../../../services/gateway/web/imports/rows/detect-delimiter.ts';
import { knownColumns } from '../../../../../../services/gateway/web/imports/rows/file-kinds.ts';
import { type CsvRecord, csvReader } from '../../../../../../services/gateway/web/imports/rows/read-csv.ts';
import { csvCell } from '../../../../../../services/gateway/web/parts/csv.ts';

const inPieces = (text: string, size: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
const read = (text: string, delimiter: string, size = 65_536): readonly CsvRecord[] => {
  const reader = csvReader(delimiter);
  return [...inPieces(text, size).flatMap((piece) => reader.take(piece)), ...reader.end()];
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
  it('reads back any table of texts written in any dialect', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 6 });
    fc.assert(
      fc.property(rows, dialect, (body, { delimiter, end, lastEnd, quoteAll, size }) => {
        const quote = (text: string): string =>
          quoteAll ? `"${text.replaceAll('"', '""')}"` : csvCell(text, delimiter);
        const lines = [columns, ...body].map((row) => row.map(quote).join(delimiter));
        const text = lines.join(end) + (lastEnd ? end : '');
        expect(detectDelimiter(text, knownColumns)).toBe(delimiter);
        const records = read(text, delimiter, size);
        expect(records.map((one) => (one.kind === 'record' ? one.cells : one))).toEqual([columns, ...body]);
      }),
    );
  });

  it('knows the line each record begins on, line breaks within cells and blank lines counted', () => {
    const records = read('a;b\r\n1;"x\r\ny"\r\n\r\n2;"z\n"\r\n3;4', ';', 5);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4, 5, 7]);
  });

  it.each([
    ['a quote within a cell', '1;12" pipe', 'quote'],
    ['words after a closing quote', '1;"12" pipe', 'quote'],
    ['a quote never closed', '1;"12 pipe', 'not-closed'],
  ])('loses one line to %s', (_, broken, because) => {
    for (const size of [1, 7, 1000]) {
      const records = read(`a;b\n${broken}\n3;4\n5;6\n`, ';', size);
      expect(records).toMatchObject([
        { line: 1 },
        { kind: 'broken', line: 2, because, cell: 1 },
        { line: 3, cells: ['3', '4'] },
        { line: 4, cells: ['5', '6'] },
      ]);
    }
  });

  it('loses one line to a quote that is followed by more than a record may hold', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at};a cell of some length`);
    const records = read(`a;b\n1;"open\n${rows.join('\n')}\n`, ';');
    expect(records).toHaveLength(20_002);
    expect(records.filter(({ kind }) => kind === 'broken')).toMatchObject([{ line: 2 }]);
  });

  it('keeps each record as it stands', () => {
    const records = read('a;b\r\n"x\ny";2\r\n3;"4 ""5"""\n', ';');
    expect(records.map(({ source }) => source)).toEqual(['a;b', '"x\ny";2', '3;"4 ""5"""']);
  });

  it('reads the same whatever the pieces it comes in, broken or not', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', 'a'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (given, size) => {
        expect(read(given, ';', size)).toEqual(read(given, ';'));
      }),
    );
  });

  it('takes no line that is too long for a record, and goes on at the next', () => {
    const records = read(`a;b\n1;${'x'.repeat(300_000)}\r\n3;4\n`, ';', 70_000);
    expect(records.map(({ kind, line }) => [kind, line])).toEqual([
      ['record', 1],
      ['broken', 2],
      ['record', 3],
    ]);
  });
});
