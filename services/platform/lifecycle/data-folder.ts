// The data folder: what it was made for, which release's format it has, and that one process at a time has it.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FileLock, holdFileLock } from '../sqlite/file-lock.ts';

export type FolderKind = 'demonstration' | 'real';

/** Raised when the layout of the folder changes; an older release refuses a newer folder. */
const folderFormat = 1;
const markName = 'passerelle.json';

interface Mark {
  readonly kind: FolderKind;
  readonly format: number;
  /** False until what a demonstration starts with is all in. */
  readonly filled: boolean;
}

export interface DataFolder extends Mark {
  readonly path: string;
  /** Marks it filled. */
  markFilled(): void;
  release(): void;
}

export type OpenedFolder =
  | { readonly kind: 'opened'; readonly folder: DataFolder }
  | { readonly kind: 'refused'; readonly because: string };

const writeMark = (path: string, mark: Mark): void => {
  const file = join(path, markName);
  writeFileSync(`${file}.new`, `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
};

const readMark = (path: string): Mark | undefined => {
  const file = join(path, markName);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : undefined;
};

const refusalOf = (path: string, mark: Mark | undefined, asEmpty: boolean): string | undefined => {
  if (mark === undefined) {
    const strangers = readdirSync(path).filter((name) => !name.startsWith('lock'));
    if (strangers.length === 0) return undefined;
    return `${path} holds files but is no data folder of Passerelle: give another folder in PASSERELLE_DATA.`;
  }
  if (mark.format > folderFormat) {
    return `${path} was written by a newer release (format ${mark.format}, this one knows ${folderFormat}): start that release.`;
  }
  if (asEmpty && mark.kind === 'demonstration') {
    return `${path} holds the demonstration campus: --empty makes a folder where there is none; give another in PASSERELLE_DATA.`;
  }
  return undefined;
};

/** Makes the folder where there is none: for a demonstration, or real when `asEmpty`. */
export const openDataFolder = (given: string, { asEmpty }: { asEmpty: boolean }): OpenedFolder => {
  const path = resolve(given);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock: FileLock | undefined = holdFileLock(join(path, 'lock'));
  if (!lock) {
    const because = `${path} is in use by another process: stop that one, or give another folder in PASSERELLE_DATA.`;
    return { kind: 'refused', because };
  }
  const found = readMark(path);
  const because = refusalOf(path, found, asEmpty);
  if (because !== undefined) {
    lock.release();
    return { kind: 'refused', because };
  }
  const mark: Mark = found ?? {
    kind: asEmpty ? 'real' : 'demonstration',
    format: folderFormat,
    filled: asEmpty,
  };
  if (!found) writeMark(path, mark);
  const markFilled = (): void => writeMark(path, { ...mark, filled: true });
  return { kind: 'opened', folder: { ...mark, path, markFilled, release: lock.release } };
};
