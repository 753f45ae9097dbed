// What was learned as bytes, and back. The same semantics give the same bytes; damaged bytes are refused.
import { createHash } from 'node:crypto';
import { fault, ok, refused } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
import type { Semantics } from './semantics.ts';
import { themeDimensions } from './themes.ts';
import type { PerRank, Themes } from './themes.ts';

/** Changes with the layout, and with what its numbers mean. */
const format = 2;
const magic = 'PSEM';
/** Magic, format, length of the header. */
const fixedBytes = 12;
/** SHA-256, at the end. */
export const digestBytes = 32;

/** All that is small, as JSON; the arrays follow in the order of their lengths here. */
interface Header {
  readonly semantics: Omit<Semantics, 'themes' | 'fingerprint'> & {
    readonly themes?: { readonly means: PerRank; readonly deviations: PerRank };
    readonly limit: number;
  };
  /** States in the fingerprint; terms; bytes of their names. */
  readonly lengths: { readonly states: number; readonly terms: number; readonly names: number };
}

/** Numbers are written as the machine holds them: on all that this runs on, the lowest byte first. */
const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

const noThemes: Pick<Themes, 'terms' | 'scales' | 'vectors'> = {
  terms: [],
  scales: new Float32Array(),
  vectors: new Int8Array(),
};

/** With memory of its own, to be handed from thread to thread. */
export const encodeArtefact = ({ themes, fingerprint, ...rest }: Semantics): Uint8Array<ArrayBuffer> => {
  const { ids, versions, limit } = fingerprint;
  const { terms, scales, vectors } = themes ?? noThemes;
  const names = new TextEncoder().encode(terms.join('\n'));
  const spread = themes && { means: themes.means, deviations: themes.deviations };
  const header: Header = {
    semantics: { ...rest, ...(spread ? { themes: spread } : {}), limit },
    lengths: { states: ids.length, terms: terms.length, names: names.length },
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const fixed = new Uint8Array(fixedBytes);
  fixed.set(new TextEncoder().encode(magic));
  const view = new DataView(fixed.buffer);
  view.setUint32(4, format, true);
  view.setUint32(8, json.length, true);
  const parts = [fixed, json, ...[ids, versions, scales, names, vectors].map(bytesOf)];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(Buffer.concat([...parts, hash.digest()]));
};

/** SHA-256 in hex; it stands at the end of the bytes. */
export const checksumOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(Math.max(0, bytes.length - digestBytes))).toString('hex');

const damaged = (detail: string): Outcome<never> =>
  refused(
    fault('internal', { subject: 'semantics', detail: `the learned semantics cannot be read: ${detail}` }),
  );

/** Terms read between two yields. */
const together = 2_000;
const newline = 10;

const readNames = function* (bytes: Uint8Array, count: number): Generator<undefined, readonly string[]> {
  const decoder = new TextDecoder();
  const names: string[] = [];
  for (let from = 0; names.length < count;) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end;
    names.push(decoder.decode(bytes.subarray(from, to)));
    from = to + 1;
    if (names.length % together === 0) yield;
  }
  return names;
};

/** Gives out parts of the bytes, one after the other. */
const createCutter = (bytes: Uint8Array, from: number) => {
  let at = from;
  const cut = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    cut,
    /** Numbers of four bytes need a place of their own: they must begin where a multiple of four is. */
    copy: (numbers: number): ArrayBuffer => new Uint8Array(cut(numbers * 4)).buffer,
  };
};

const readBody = function* (
  bytes: Uint8Array,
  { semantics, lengths }: Header,
  from: number,
): Generator<undefined, Semantics> {
  const { limit, themes: spread, ...rest } = semantics;
  const { cut, copy } = createCutter(bytes, from);
  const ids = new Uint32Array(copy(lengths.states));
  const versions = new Uint32Array(copy(lengths.states));
  const scales = new Float32Array(copy(lengths.terms));
  const names = cut(lengths.names);
  const steps = cut(lengths.terms * themeDimensions);
  const vectors = new Int8Array(steps.buffer, steps.byteOffset, steps.length);
  const terms = yield* readNames(names, lengths.terms);
  return {
    ...rest,
    fingerprint: { ids, versions, limit },
    ...(spread ? { themes: { terms, scales, vectors, ...spread } } : {}),
  };
};

const bodyLength = ({ states, terms, names }: Header['lengths']): number =>
  states * 8 + terms * (4 + themeDimensions) + names;

const isHeader = (value: unknown): value is Header =>
  typeof value === 'object' && value !== null && 'semantics' in value && 'lengths' in value;

const readHeader = (bytes: Uint8Array): Header | undefined => {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isHeader(header) ? header : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Without looking at the checksum: for bytes that were checked as they came in, piece by piece. The vectors stay where
 * they are in the bytes. Yields now and then, so that its caller can let others in.
 */
export const decodeChecked = function* (bytes: Uint8Array): Generator<undefined, Outcome<Semantics>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < fixedBytes + digestBytes) return damaged('it is cut off');
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) return damaged('it is something else');
  const written = view.getUint32(4, true);
  if (written !== format)
    return refused(
      fault('unsupported', { subject: 'semantics', detail: `format ${written}, not ${format}` }),
    );
  const bodyAt = fixedBytes + view.getUint32(8, true);
  const header = readHeader(bytes.subarray(fixedBytes, bodyAt));
  if (!header || bodyAt + bodyLength(header.lengths) + digestBytes !== bytes.length)
    return damaged('its parts do not fit');
  return ok(yield* readBody(bytes, header, bodyAt));
};
