// The records of a CSV text (RFC 4180). A broken record costs only its first line: reading goes on at the next one. Pure.

export type CsvRead =
  | { readonly kind: 'record'; readonly cells: readonly string[] }
  | { readonly kind: 'broken'; readonly because: 'quote' | 'not-closed'; readonly cell: number };

export interface CsvRecord {
  readonly line: number;
  /** As it stands in the text, without its line end. */
  readonly source: string;
  readonly read: CsvRead;
}

/** A quote that is never closed is noticed after so many characters at the latest. */
const longest = 256 * 1024;

const isEnd = (character: string): boolean => character === '\n' || character === '\r' || character === '';

/** The cell that begins at `at` in quotes: its words and where it ends. */
const quotedCell = (text: string, at: number): { cell: string; end: number } | undefined => {
  let from = at + 1;
  let cell = '';
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0 || close - at > longest) return undefined;
    cell += text.slice(from, close);
    if (text.charAt(close + 1) !== '"') return { cell, end: close + 1 };
    cell += '"';
    from = close + 2;
  }
};

const plainEnd = (text: string, at: number, delimiter: string): number => {
  let end = at;
  while (!isEnd(text.charAt(end)) && text.charAt(end) !== delimiter) end += 1;
  return end;
};

const lineEnd = (text: string, at: number): number => {
  let end = at;
  while (!isEnd(text.charAt(end))) end += 1;
  return end;
};

const readRecord = (text: string, start: number, delimiter: string): { read: CsvRead; end: number } => {
  const cells: string[] = [];
  const broken = (because: 'quote' | 'not-closed'): { read: CsvRead; end: number } => ({
    read: { kind: 'broken', because, cell: cells.length },
    end: lineEnd(text, start),
  });
  for (let at = start; ; at += 1) {
    const quoted = text.charAt(at) === '"' ? quotedCell(text, at) : undefined;
    if (text.charAt(at) === '"' && !quoted) return broken('not-closed');
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    const cell = quoted?.cell ?? text.slice(at, end);
    const next = text.charAt(end);
    if (quoted ? !isEnd(next) && next !== delimiter : cell.includes('"')) return broken('quote');
    cells.push(cell);
    at = end;
    if (isEnd(next)) return { read: { kind: 'record', cells }, end };
  }
};

export const readCsv = (text: string, delimiter: string, firstLine = 1): readonly CsvRecord[] => {
  const records: CsvRecord[] = [];
  let line = firstLine;
  for (let at = 0; at < text.length;) {
    const { read, end } = readRecord(text, at, delimiter);
    const source = text.slice(at, end);
    records.push({ line, source, read });
    line += 1 + (source.match(/\r\n|\r|\n/g)?.length ?? 0);
    at = end + (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1);
  }
  return records;
};
