// The records of a CSV text (RFC 4180) as it comes, in constant memory. A broken record costs only its first line:
// reading goes on at the next one.
import { parse } from 'csv-parse';
import { finished } from 'node:stream/promises';

export type CsvRead =
  | { readonly kind: 'record'; readonly line: number; readonly cells: readonly string[] }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly because: 'quote' | 'not-closed';
      /** Place of the cell, from 0. */
      readonly cell: number;
      readonly text: string;
    };

/** A quote that is never closed is noticed after so many bytes at the latest. */
const maxRecordBytes = 256 * 1024;

const LF = 0x0a;
const CR = 0x0d;

/** Where the line that begins at `from` ends, its line end included; undefined when the bytes end before. */
const endOfLine = (bytes: Buffer, from: number): number | undefined => {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return undefined;
};

const linesIn = (bytes: Buffer, start: number, end: number): number => {
  let lines = 0;
  for (let at = start; at < end; at += 1)
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) lines += 1;
  return lines;
};

interface Broken {
  readonly because: 'quote' | 'not-closed';
  readonly cell: number;
}

interface Parsed {
  readonly cells: readonly string[];
  /** Offset after its line end. */
  readonly end: number;
}

/** What one parser makes of the bytes it is given, up to the first record it cannot read. */
const startParser = (delimiter: string) => {
  let parsed: Parsed[] = [];
  let broken: Broken | undefined;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: maxRecordBytes,
    // Nothing is kept in the stream itself: what a write makes is taken when it is done.
    on_record: (cells: string[], { bytes }: { bytes: number }) => {
      if (!broken) parsed.push({ cells, end: bytes });
      return null;
    },
  });
  parser.on('skip', (error: { code?: string; column?: number | string }) => {
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    broken ??= { because: open ? 'not-closed' : 'quote', cell: Number(error.column ?? 0) };
  });
  const taken = () => {
    const records = parsed;
    parsed = [];
    return { records, broken };
  };
  return {
    write: async (bytes: Buffer) => {
      await new Promise<void>((resolve, reject) => {
        parser.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
      return taken();
    },
    end: async () => {
      parser.end();
      await finished(parser.resume());
      return taken();
    },
    drop: () => void parser.destroy(),
  };
};

const nothing = Buffer.alloc(0);

export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  firstLine = 1,
): AsyncGenerator<CsvRead> {
  const input = chunks[Symbol.asyncIterator]();
  const next = async (): Promise<Buffer | undefined> => {
    const { value, done } = await input.next();
    return done ? undefined : Buffer.from(value.buffer, value.byteOffset, value.length);
  };
  let line = firstLine;
  let first: Buffer | undefined = nothing;

  /** Yields records until one is broken; returns what follows the last good one. */
  async function* stretch(): AsyncGenerator<CsvRead, (Broken & { rest: Buffer }) | undefined> {
    const parser = startParser(delimiter);
    let pending: Buffer = nothing;
    let base = 0;
    for (let chunk: Buffer | undefined = first; ; chunk = await next()) {
      if (chunk) pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
      const { records, broken } = await (chunk ? parser.write(chunk) : parser.end());
      let done = 0;
      for (const { cells, end } of records) {
        yield { kind: 'record', line, cells };
        line += linesIn(pending, done, end - base);
        done = end - base;
      }
      pending = pending.subarray(done);
      base += done;
      if (broken) {
        parser.drop();
        return { ...broken, rest: pending };
      }
      if (!chunk) return undefined;
    }
  }

  while (first) {
    const broken: (Broken & { rest: Buffer }) | undefined = yield* stretch();
    if (!broken) return;
    const { because, cell } = broken;
    let rest: Buffer | undefined = broken.rest;
    const text = rest
      .subarray(0, endOfLine(rest, 0) ?? 400)
      .toString('utf8')
      .trimEnd();
    yield { kind: 'broken', line, because, cell, text };
    let end = endOfLine(rest, 0);
    while (rest && end === undefined) {
      rest = await next();
      end = rest && endOfLine(rest, 0);
    }
    line += 1;
    first = rest?.subarray(end);
  }
}
