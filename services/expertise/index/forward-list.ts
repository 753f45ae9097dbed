// The terms of one source, ascending, as differences in groups of seven bits: a byte or two a term.

export const forwardSize = (terms: Int32Array): number => {
  let bytes = 0;
  let before = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    for (let rest = (term - before) >>> 7; rest > 0; rest >>>= 7) bytes += 1;
    bytes += 1;
    before = term;
  }
  return bytes;
};

/** Returns the place after the last byte written. */
export const writeForward = (terms: Int32Array, into: Uint8Array, start: number): number => {
  let place = start;
  let before = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    let rest = term - before;
    for (; rest > 127; rest >>>= 7) into[place++] = (rest & 127) | 128;
    into[place++] = rest;
    before = term;
  }
  return place;
};

/** The terms written in these bytes. The array is used again by the next call: copy what is to be kept. */
export type ReadForward = (from: Uint8Array, start: number, end: number) => Int32Array;

/** A reader with an array of its own, so that walking over many sources makes no garbage but the view on it. */
export const createForwardReader = (): ReadForward => {
  let terms = new Int32Array(512);
  return (from, start, end) => {
    // No term takes less than a byte.
    if (end - start > terms.length) terms = new Int32Array(end - start);
    let count = 0;
    let term = 0;
    for (let place = start; place < end;) {
      let byte = from[place++] as number;
      let difference = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = from[place++] as number;
        difference |= (byte & 127) << shift;
      }
      term += difference;
      terms[count++] = term;
    }
    return terms.subarray(0, count);
  };
};
