// The bytes of a snapshot: a mark, the sections, a directory of them in JSON, and a trailer that finds and checks the
// directory. Each byte is under a SHA-256: those of sections by the directory's, the directory by the trailer's.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Position } from '../../platform/event-log/event-log.ts';
import { arrayTypes, type ArrayType } from './section.ts';

/** Raised when the bytes mean something else; the mark and the trailer stay as they are for ever. */
export const format = 1;

export const mark = Buffer.from('passerelle-snap\n', 'latin1');

export interface Directory {
  /** Of whatever made the content: it is of use to exactly these. */
  readonly versions: Readonly<Record<string, string>>;
  /** Of the log: everything before is in the sections. */
  readonly positions: readonly Position[];
  /** ISO 8601 UTC. */
  readonly writtenAt: string;
  readonly sections: readonly Entry[];
}

export interface Entry {
  readonly name: string;
  readonly type: ArrayType | 'json';
  /** Elements of an array, items of JSON. */
  readonly count: number;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly digest: string;
}

/** Format and length of the directory, their SHA-256 with the directory, the mark again. */
export const trailerBytes = 8 + 32 + mark.length;
export const leastBytes = mark.length + trailerBytes;

const natural = z.int().min(0);
const directoryShape = z.object({
  byteOrder: z.literal('little'),
  versions: z.record(z.string(), z.string()),
  positions: z.array(z.object({ topic: z.string(), partition: natural, offset: natural, at: z.string() })),
  writtenAt: z.iso.datetime(),
  sections: z.array(
    z.object({
      name: z.string(),
      type: z.enum([...(Object.keys(arrayTypes) as ArrayType[]), 'json']),
      count: natural,
      bytes: natural,
      digest: z.string(),
    }),
  ),
});

const digestOf = (head: Uint8Array, directory: Uint8Array): Buffer =>
  createHash('sha256').update(head).update(directory).digest();

/** What follows the sections. */
export const encodeEnd = (directory: Directory): Uint8Array => {
  const json = Buffer.from(JSON.stringify({ byteOrder: 'little', ...directory }));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(format, 0);
  head.writeUInt32LE(json.length, 4);
  return Buffer.concat([json, head, digestOf(head, json), mark]);
};

/** Where the directory is in a file of this size, by its trailer; undefined where it can be nowhere. */
export const directoryPlace = (
  trailer: Uint8Array,
  size: number,
): { start: number; bytes: number } | undefined => {
  const { buffer, byteOffset, byteLength } = trailer;
  const bytes = new DataView(buffer, byteOffset, byteLength).getUint32(4, true);
  const start = size - trailerBytes - bytes;
  const isMarked = mark.equals(trailer.subarray(trailerBytes - mark.length));
  return isMarked && start >= mark.length ? { start, bytes } : undefined;
};

export type DecodedDirectory =
  | { readonly kind: 'directory'; readonly directory: Directory }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'other-format'; readonly format: number };

/** Checks the bytes before it believes anything they say; `size` is that of the sections together. */
export const decodeDirectory = (bytes: Uint8Array, trailer: Uint8Array, size: number): DecodedDirectory => {
  const head = trailer.subarray(0, 8);
  if (!digestOf(head, bytes).equals(trailer.subarray(8, 40))) return { kind: 'damaged' };
  const found = new DataView(head.buffer, head.byteOffset, 8).getUint32(0, true);
  if (found !== format) return { kind: 'other-format', format: found };
  const read = directoryShape.safeParse(jsonOf(bytes));
  if (!read.success) return { kind: 'damaged' };
  const { sections } = read.data;
  const sum = sections.reduce((all, section) => all + section.bytes, 0);
  return sum === size && sections.every(isWhole)
    ? { kind: 'directory', directory: read.data }
    : { kind: 'damaged' };
};

const isWhole = ({ type, count, bytes }: Entry): boolean =>
  type === 'json' || bytes === count * arrayTypes[type].BYTES_PER_ELEMENT;

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
};
