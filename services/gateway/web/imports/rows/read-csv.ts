// The records of a CSV text (RFC 4180), as it comes. A broken record costs only its first line: reading goes on at the
// next one. Holds no more than a record and what it was given last. Pure.

interface Sourced {
  readonly line: number;
  /** As it stands in the text, without its line end. */
  readonly source: string;
}

export interface WholeRecord extends Sourced {
  readonly kind: 'record';
  readonly cells: readonly string[];
}

export interface BrokenRecord extends Sourced {
  readonly kind: 'broken';
  readonly because: 'quote' | 'not-closed';
  /** Place of the cell, from 0. */
  readonly cell: number;
}

export type CsvRecord = WholeRecord | BrokenRecord;

export interface CsvReader {
  /** The records that are whole by now. */
  take(text: string): readonly CsvRecord[];
  end(): readonly CsvRecord[];
}

/** What is longer is no record: a quote that is never closed is noticed by then. */
const longest = 256 * 1024;

type Cells =
  | { readonly kind: 'record'; readonly cells: readonly string[]; readonly end: number }
  | { readonly kind: 'quote' | 'not-whole'; readonly cell: number };

const isEnd = (character: string): boolean => character === '\n' || character === '\r';

/** The cell in quotes that begins at `at`; undefined where its closing quote is not there. */
const quotedCell = (text: string, at: number): { cell: string; end: number } | undefined => {
  let from = at + 1;
  let cell = '';
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return undefined;
    cell += text.slice(from, close);
    if (text.charAt(close + 1) !== '"') return { cell, end: close + 1 };
    cell += '"';
    from = close + 2;
  }
};

const plainCell = (text: string, at: number, delimiter: string): { cell: string; end: number } => {
  let end = at;
  while (end < text.length && !isEnd(text.charAt(end)) && text.charAt(end) !== delimiter) end += 1;
  return { cell: text.slice(at, end), end };
};

/** `isLast`: nothing comes after the text. */
const readCells = (text: string, delimiter: string, isLast: boolean): Cells => {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const isQuoted = text.charAt(at) === '"';
    const read = isQuoted ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (!read || (read.end === text.length && !isLast)) return { kind: 'not-whole', cell: cells.length };
    const { cell, end } = read;
    const next = text.charAt(end);
    const isOver = next === '' || isEnd(next);
    if (isQuoted ? !isOver && next !== delimiter : cell.includes('"'))
      return { kind: 'quote', cell: cells.length };
    cells.push(cell);
    if (isOver) return { kind: 'record', cells, end };
    at = end;
  }
};

const lineEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !isEnd(text.charAt(end))) end += 1;
  return end;
};

export const csvReader = (delimiter: string, firstLine = 1): CsvReader => {
  let text = '';
  let line = firstLine;
  let isSkipping = false;

  /** Past the line end that stands there; undefined where what is to come decides. */
  const past = (end: number, isLast: boolean): number | undefined => {
    if (end + 1 >= text.length && text.charAt(end) !== '\n') return isLast ? text.length : undefined;
    return end + (text.startsWith('\r\n', end) ? 2 : 1);
  };

  const recordAt = (at: number, isLast: boolean): CsvRecord | undefined => {
    const window = text.slice(at, at + longest);
    const isWhole = isLast && at + window.length === text.length;
    const read = readCells(window, delimiter, isWhole);
    if (read.kind === 'record')
      return { kind: 'record', line, source: window.slice(0, read.end), cells: read.cells };
    const isRead = isWhole || window.length === longest;
    if (read.kind === 'not-whole' && !isRead) return undefined;
    const source = text.slice(at, lineEnd(text, at));
    const because = read.kind === 'quote' ? 'quote' : 'not-closed';
    return { kind: 'broken', line, source, because, cell: read.cell };
  };

  const read = (isLast: boolean): readonly CsvRecord[] => {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const record = isSkipping ? undefined : recordAt(at, isLast);
      if (!isSkipping && !record) break;
      const end = record ? at + record.source.length : lineEnd(text, at);
      const next = past(end, isLast);
      // Of a line that is too long to be kept only its end is still awaited.
      const isTooLong = record?.kind === 'broken' && end === text.length && end - at >= longest;
      if (next === undefined && !isTooLong && !isSkipping) break;
      if (record) {
        records.push(record);
        line += 1 + (record.source.match(/\r\n|\r|\n/g)?.length ?? 0);
      }
      isSkipping = next === undefined;
      at = next ?? end;
      if (isSkipping) break;
    }
    text = text.slice(at);
    return records;
  };

  return {
    take: (more) => {
      text += more;
      return read(false);
    },
    end: () => read(true),
  };
};
