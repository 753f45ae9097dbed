// Records as rows: cells under their column's name, blank rows left out.
import type { CsvRead } from './read-csv.ts';
import type { JsonLineRead } from './read-json-lines.ts';
import type { RowRead } from './row.ts';

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const rowOf = (
  line: number,
  cells: readonly string[],
  columns: readonly string[],
  dayFirst: boolean,
): RowRead => {
  const extra = cells.findIndex((cell, at) => cell.trim() !== '' && !columns[at]);
  if (extra >= 0) {
    const value = cells[extra] ?? '';
    return {
      kind: 'bad',
      line,
      fault: { rule: 'too-many-cells', value, parameters: { cell: String(extra + 1) } },
    };
  }
  const named = columns.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? '']]));
  return { kind: 'row', row: { line, format: 'csv', dayFirst, values: Object.fromEntries(named) } };
};

/** The first record that is not blank is the header. */
export async function* rowsOfCsv(
  records: AsyncIterable<CsvRead>,
  columns: readonly string[],
  dayFirst: boolean,
): AsyncGenerator<RowRead> {
  let headed = false;
  for await (const read of records) {
    if (read.kind === 'broken') {
      headed = true;
      const column = columns[read.cell];
      const fault = { rule: read.because, value: read.text, ...(column ? { column } : {}) } as const;
      yield { kind: 'bad', line: read.line, fault };
    } else if (!isBlank(read.cells)) {
      if (headed) yield rowOf(read.line, read.cells, columns, dayFirst);
      headed = true;
    }
  }
}

export async function* rowsOfJsonLines(lines: AsyncIterable<JsonLineRead>): AsyncGenerator<RowRead> {
  for await (const read of lines) {
    if (read.kind === 'object') {
      yield { kind: 'row', row: { line: read.line, format: 'json', values: read.value } };
    } else {
      const { because: rule, text: value, character } = read;
      const parameters = character === undefined ? {} : { parameters: { character: String(character) } };
      yield { kind: 'bad', line: read.line, fault: { rule, value, ...parameters } };
    }
  }
}
