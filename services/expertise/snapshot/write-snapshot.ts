// Writes a snapshot beside the former one, then puts it in its place: whoever reads finds the one or the other, whole.
import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { encodeEnd, mark, type Directory, type Entry } from './file-format.ts';
import { arrayTypes, type ArrayType, type NumberArray, type Section } from './section.ts';

export interface Content extends Omit<Directory, 'sections'> {
  readonly sections: readonly Section[];
}

export interface WriteOptions {
  /** Awaited between slices of work, each far below a millisecond of computing. */
  readonly takeTurn: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly because: string };

const sliceBytes = 256 * 1024;
const sliceCharacters = 32 * 1024;
/** The disk is told to write so often that a commit of somebody else's never waits for all of a snapshot. */
const syncBytes = 16 * 1024 * 1024;

/** Durable once written: a power cut leaves the former one or this one. */
export const writeSnapshot = async (
  path: string,
  content: Content,
  options: WriteOptions,
): Promise<WriteOutcome> => {
  const beside = besideOf(path);
  try {
    // Of a process that died at it.
    await rm(beside, { force: true });
    const bytes = await writeFile(beside, content, options);
    options.signal?.throwIfAborted();
    await rename(beside, path);
    await syncFolder(dirname(path));
    return { kind: 'written', bytes };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return { kind: 'failed', because: error instanceof Error ? error.message : String(error) };
  }
};

export const besideOf = (path: string): string => `${path}.new`;

const writeFile = async (
  path: string,
  { sections, ...about }: Content,
  { takeTurn, signal }: WriteOptions,
): Promise<number> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    const out = bufferedOutput(handle, async () => {
      signal?.throwIfAborted();
      await takeTurn();
    });
    await out.append(mark);
    const entries: Entry[] = [];
    for (const section of sections)
      entries.push('array' in section ? await putNumbers(out, section) : await putItems(out, section));
    await out.append(encodeEnd({ ...about, sections: entries }));
    return await out.finish();
  } finally {
    await handle.close();
  }
};

interface Output {
  append(bytes: Uint8Array, hash?: Hash): Promise<void>;
  /** Resolves with all that was written, once it is on the disk. */
  finish(): Promise<number>;
}

/** What is hashed is the copy that is written, also where another thread changes the original meanwhile. */
const bufferedOutput = (handle: FileHandle, pause: () => Promise<void>): Output => {
  const buffer = Buffer.allocUnsafe(sliceBytes);
  let filled = 0;
  let written = 0;
  let unsynced = 0;

  const flush = async (): Promise<void> => {
    for (let done = 0; done < filled;)
      done += (await handle.write(buffer, done, filled - done, written + done)).bytesWritten;
    written += filled;
    unsynced += filled;
    filled = 0;
    if (unsynced < syncBytes) return;
    unsynced = 0;
    await handle.datasync();
  };

  return {
    append: async (bytes, hash) => {
      for (let at = 0; at < bytes.length;) {
        const slice = bytes.subarray(at, at + sliceBytes - filled);
        buffer.set(slice, filled);
        hash?.update(buffer.subarray(filled, filled + slice.length));
        filled += slice.length;
        at += slice.length;
        if (filled === sliceBytes) {
          await flush();
          await pause();
        }
      }
    },
    finish: async () => {
      await flush();
      await handle.sync();
      return written;
    },
  };
};

const typeOf = (array: NumberArray): ArrayType =>
  (Object.keys(arrayTypes) as ArrayType[]).find((type) => array instanceof arrayTypes[type]) ?? 'Uint8Array';

const putNumbers = async (
  out: Output,
  { name, array }: { name: string; array: NumberArray },
): Promise<Entry> => {
  const hash = createHash('sha256');
  await out.append(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), hash);
  const { length: count, byteLength: bytes } = array;
  return { name, type: typeOf(array), count, bytes, digest: hash.digest('hex') };
};

/** One value a line: JSON has no line breaks of its own. */
const putItems = async (
  out: Output,
  { name, items }: { name: string; items: readonly unknown[] },
): Promise<Entry> => {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = '';
  const put = async (): Promise<void> => {
    const slice = Buffer.from(lines);
    bytes += slice.length;
    lines = '';
    await out.append(slice, hash);
  };
  for (const item of items) {
    lines += `${JSON.stringify(item) ?? 'null'}\n`;
    if (lines.length >= sliceCharacters) await put();
  }
  await put();
  return { name, type: 'json', count: items.length, bytes, digest: hash.digest('hex') };
};

/** So that the new name, too, outlives a power cut. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
