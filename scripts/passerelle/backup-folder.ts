// A backup as files: `backup.ndjson` as the mesh sent it, and `manifest.json` with its checksum, written last.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const linesName = 'backup.ndjson';
const manifestName = 'manifest.json';

export type Written =
  | { readonly kind: 'written'; readonly documents: number; readonly bytes: number }
  /** There is one in the directory: it is left as it is. */
  | { readonly kind: 'there' }
  /** What came is not whole; nothing is left of it. */
  | { readonly kind: 'cut' };

interface Manifest {
  readonly format: 1;
  readonly bytes: number;
  readonly documents: number;
  readonly sha256: string;
}

/** What the last line of a backup says of it. */
interface LastLine {
  readonly sha256?: string;
  readonly madeAt?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

// A backup holds names and e-mails: it is for whoever made it only.
const ownFolder = 0o700;
const ownFile = 0o600;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes the names in a directory as durable as the files. */
const syncDirectory = async (dir: string): Promise<void> => {
  // Windows opens no directory, and needs none of this.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const parseObject = <T extends object>(text: string): Partial<T> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * What the mesh sends ends with a line that has the checksum of the lines before: it tells a whole backup from one that
 * was cut off between two lines.
 */
const checkAsItComes = () => {
  const whole = createHash('sha256');
  const documents = createHash('sha256');
  let last = Buffer.alloc(0);
  let lines = 0;
  let bytes = 0;
  return {
    take: (chunk: Uint8Array): void => {
      whole.update(chunk);
      bytes += chunk.length;
      const joined = Buffer.concat([last, chunk]);
      // The last line that is known so far may be the manifest: it is held back.
      const end = joined.lastIndexOf(0x0a, joined.at(-1) === 0x0a ? joined.length - 2 : undefined) + 1;
      const before = joined.subarray(0, end);
      documents.update(before);
      for (const byte of before) if (byte === 0x0a) lines += 1;
      last = joined.subarray(end);
    },
    end: (): { readonly manifest: Manifest; readonly lastLine: LastLine } | undefined => {
      const lastLine = parseObject<LastLine>(last.toString('utf8'));
      if (lastLine?.sha256 !== documents.digest('hex')) return undefined;
      return { manifest: { format: 1, bytes, documents: lines, sha256: whole.digest('hex') }, lastLine };
    },
  };
};

const writeSynced = async (path: string, fill: (file: FileHandle) => Promise<unknown>): Promise<void> => {
  const file = await open(path, 'wx', ownFile);
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Asks for the backup once it is known where to put it. */
export const writeBackup = async (
  dir: string,
  ask: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<Written> => {
  const [lines, manifest] = [join(dir, linesName), join(dir, manifestName)];
  if ((await exists(lines)) || (await exists(manifest))) return { kind: 'there' };
  const source = await ask();
  // One that is there already may be for other things too: its rights are left alone.
  await mkdir(dir, { recursive: true, mode: ownFolder });
  const partial = `${lines}.${process.pid}.partial`;
  const check = checkAsItComes();
  try {
    await writeSynced(partial, async (file) => {
      for await (const chunk of source) {
        check.take(chunk);
        await file.writeFile(chunk);
      }
    });
    const made = check.end();
    if (!made) return { kind: 'cut' };
    await rename(partial, lines);
    await writeSynced(manifest, (file) => file.writeFile(`${JSON.stringify(made.manifest, undefined, 2)}\n`));
    await syncDirectory(dir);
    return { kind: 'written', documents: made.manifest.documents, bytes: made.manifest.bytes };
  } finally {
    await rm(partial, { force: true });
  }
};

export type ReadBackup =
  | {
      readonly kind: 'sound';
      /** When it was made, in ISO 8601; empty when it does not say. */
      readonly madeAt: string;
      /** Documents of each collection. */
      readonly counts: Readonly<Record<string, number>>;
      lines(): AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'altered' };

const readManifest = async (dir: string): Promise<Partial<Manifest> | undefined> => {
  const text = await readFile(join(dir, manifestName), 'utf8').catch(() => '');
  const manifest = parseObject<Manifest>(text);
  return manifest?.format === 1 && typeof manifest.sha256 === 'string' ? manifest : undefined;
};

/** Read to its end before anything of it is sent. */
export const readBackup = async (dir: string): Promise<ReadBackup> => {
  const manifest = await readManifest(dir);
  const path = join(dir, linesName);
  if (!manifest || !(await exists(path))) return { kind: 'none' };
  const check = checkAsItComes();
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) check.take(chunk);
  const read = check.end();
  if (!read || read.manifest.sha256 !== manifest.sha256) return { kind: 'altered' };
  const { madeAt = '', counts = {} } = read.lastLine;
  return { kind: 'sound', madeAt, counts, lines: () => createReadStream(path) as AsyncIterable<Buffer> };
};
