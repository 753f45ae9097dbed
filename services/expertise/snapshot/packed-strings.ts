// Many strings in two arrays, as numbers are kept: their bytes in UTF-8, and where each ends.

import { pausing } from '../analysis/in-pieces.ts';

export interface PackedStrings {
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Strings packed, or read back, between two turns. */
const together = 1_000;

export const packStrings = async (
  { length, at: stringAt }: { readonly length: number; readonly at: (place: number) => string },
  takeTurn: () => Promise<void>,
): Promise<PackedStrings> => {
  const encoder = new TextEncoder();
  const ends = new Uint32Array(length);
  let bytes = new Uint8Array(1024);
  let end = 0;
  for (let place = 0; place < length; place += 1) {
    if (place % together === 0) await takeTurn();
    const string = stringAt(place);
    // No UTF-16 unit takes more than three bytes.
    while (end + string.length * 3 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    end += encoder.encodeInto(string, bytes.subarray(end)).written;
    ends[place] = end;
  }
  return { ends, bytes: bytes.subarray(0, end) };
};

/** Pauses where it yields. */
export const unpackingStrings = function* ({ ends, bytes }: PackedStrings): Generator<void, string[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const strings: string[] = [];
  let start = 0;
  yield* pausing(ends, together, (end) => {
    strings.push(buffer.toString('utf8', start, end));
    start = end;
  });
  return strings;
};
