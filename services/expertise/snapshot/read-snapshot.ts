// Reads a snapshot back, or says why it is of no use. Whatever the bytes are, it answers; nothing unchecked gets out.
import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import {
  decodeDirectory,
  directoryPlace,
  format,
  leastBytes,
  mark,
  trailerBytes,
  type Directory,
  type Entry,
} from './file-format.ts';
import { arrayTypes, type ArrayType, type NumberArray, type Section } from './section.ts';

export interface ReadOptions {
  /** What a snapshot of use was made by. */
  readonly versions: Directory['versions'];
  /** Awaited between slices of work. */
  readonly takeTurn: () => Promise<void>;
}

export type ReadOutcome =
  | {
      readonly kind: 'loaded';
      readonly sections: readonly Section[];
      readonly positions: Directory['positions'];
      readonly writtenAt: Date;
      readonly bytes: number;
    }
  | Refusal;

interface Refusal {
  readonly kind: 'refused';
  readonly because: 'missing' | 'unreadable' | 'damaged' | 'other-format' | 'other-version';
  /** For the log. */
  readonly detail: string;
}

const sliceBytes = 256 * 1024;
const sliceCharacters = 32 * 1024;

const refused = (because: Refusal['because'], detail: string): Refusal => ({
  kind: 'refused',
  because,
  detail,
});

export const readSnapshot = async (path: string, options: ReadOptions): Promise<ReadOutcome> => {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    return await readAll(handle, options);
  } catch (error) {
    return refused(reasonOf(error), error instanceof Error ? error.message : String(error));
  } finally {
    await handle?.close().catch(() => undefined);
  }
};

/** The system's errors have a code; all others are about the bytes. */
const reasonOf = (error: unknown): Refusal['because'] => {
  const { code } = error as { code?: unknown };
  if (code === undefined) return 'damaged';
  return code === 'ENOENT' ? 'missing' : 'unreadable';
};

const readAll = async (handle: FileHandle, options: ReadOptions): Promise<ReadOutcome> => {
  const { size } = await handle.stat();
  if (size < leastBytes) throw new Error(`${size} bytes are too few`);
  const input = inputOf(handle, options.takeTurn);
  const trailer = await input.take(trailerBytes, size - trailerBytes);
  const place = directoryPlace(trailer, size);
  if (!place) throw new Error('its end is not that of a snapshot');
  const decoded = decodeDirectory(
    await input.take(place.bytes, place.start),
    trailer,
    place.start - mark.length,
  );
  if (decoded.kind === 'damaged') throw new Error('its directory does not match its checksum');
  if (decoded.kind === 'other-format')
    return refused('other-format', `it has format ${decoded.format}, this release reads ${format}`);
  const { directory } = decoded;
  const other = differenceOf(directory.versions, options.versions);
  if (other !== undefined) return refused('other-version', other);
  if (!mark.equals(await input.take(mark.length, 0)))
    throw new Error('its beginning is not that of a snapshot');
  const sections: Section[] = [];
  for (const entry of directory.sections) sections.push(await input.section(entry));
  const { positions, writtenAt } = directory;
  return { kind: 'loaded', sections, positions, writtenAt: new Date(writtenAt), bytes: size };
};

const differenceOf = (found: Directory['versions'], wanted: Directory['versions']): string | undefined => {
  const names = [...new Set([...Object.keys(found), ...Object.keys(wanted)])];
  const name = names.find((one) => found[one] !== wanted[one]);
  return name === undefined
    ? undefined
    : `${name} is ${found[name] ?? 'not told'} in it and ${wanted[name] ?? 'not told'} here`;
};

interface Input {
  /** So many bytes from there on; what is read next follows them. */
  take(bytes: number, from: number): Promise<Buffer>;
  /** The next section. */
  section(entry: Entry): Promise<Section>;
}

const inputOf = (handle: FileHandle, takeTurn: ReadOptions['takeTurn']): Input => {
  const buffer = Buffer.allocUnsafe(sliceBytes);
  let held = buffer.subarray(0, 0);
  let next = 0;

  /** Fills the target with what comes next. */
  const fill = async (target: Uint8Array, hash?: Hash): Promise<void> => {
    for (let at = 0; at < target.length;) {
      if (held.length === 0) {
        await takeTurn();
        const { bytesRead } = await handle.read(buffer, 0, sliceBytes, next);
        if (bytesRead === 0) throw new Error('it ends too early');
        held = buffer.subarray(0, bytesRead);
        next += bytesRead;
      }
      const slice = held.subarray(0, target.length - at);
      target.set(slice, at);
      hash?.update(slice);
      at += slice.length;
      held = held.subarray(slice.length);
    }
  };

  return {
    take: async (bytes, from) => {
      held = buffer.subarray(0, 0);
      next = from;
      const taken = Buffer.allocUnsafe(bytes);
      await fill(taken);
      return taken;
    },
    section: async ({ name, type, count, bytes, digest }) => {
      const hash = createHash('sha256');
      const text = Buffer.allocUnsafe(type === 'json' ? bytes : 0);
      const shared = new SharedArrayBuffer(type === 'json' ? 0 : bytes);
      await fill(type === 'json' ? text : new Uint8Array(shared), hash);
      if (hash.digest('hex') !== digest) throw new Error(`section ${name} does not match its checksum`);
      if (type !== 'json') return { name, array: arrayOver(shared, type) };
      const items = await itemsOf(text, takeTurn);
      if (items.length !== count) throw new Error(`section ${name} has ${items.length} items, not ${count}`);
      return { name, items };
    },
  };
};

const arrayOver = (buffer: SharedArrayBuffer, type: ArrayType): NumberArray => {
  const Type: new (over: SharedArrayBuffer) => NumberArray = arrayTypes[type];
  return new Type(buffer);
};

/** One value a line. */
const itemsOf = async (text: Buffer, takeTurn: ReadOptions['takeTurn']): Promise<unknown[]> => {
  const items: unknown[] = [];
  let sinceTurn = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf(10, at);
    if (end === -1) throw new Error('a line has no end');
    items.push(JSON.parse(text.toString('utf8', at, end)));
    sinceTurn += end - at;
    at = end + 1;
    if (sinceTurn < sliceCharacters) continue;
    sinceTurn = 0;
    await takeTurn();
  }
  return items;
};
