// The data folder: what it was made for, which release's format it has, and that one process at a time has it.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holdFileLock } from '../sqlite/file-lock.ts';

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

export interface Wanted {
  /** A new folder is real and empty, not a demonstration. */
  readonly asEmpty: boolean;
  /** No folder is made where there is none. */
  readonly asFound?: boolean;
  /** Other machines reach it: no demonstration, in which anybody may act as anybody. */
  readonly reached?: boolean;
}

export type OpenedFolder =
  | { readonly kind: 'opened'; readonly folder: DataFolder }
  | { readonly kind: 'refused'; readonly because: string };

const refusal = (because: string): OpenedFolder => ({ kind: 'refused', because });

const writeMark = (path: string, mark: Mark): void => {
  const file = join(path, markName);
  writeFileSync(`${file}.new`, `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
};

const readMark = (path: string): Mark | undefined => {
  const file = join(path, markName);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Mark) : undefined;
};

/** One folder at a time: asked for all of them, Node tries for ever where the system says that a parent is not there. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
};

const refusalOf = (
  path: string,
  mark: Mark | undefined,
  { asEmpty, asFound, reached }: Wanted,
): string | undefined => {
  if (mark === undefined) {
    const strangers = readdirSync(path).filter((name) => !name.startsWith('lock'));
    if (strangers.length > 0)
      return `${path} holds files but is no data folder of Passerelle: give another folder in PASSERELLE_DATA.`;
    return asFound ? nothingToRebuild(path) : demonstrationReached(path, !asEmpty && reached);
  }
  if (mark.format > folderFormat) {
    return `${path} was written by a newer release (format ${mark.format}, this one knows ${folderFormat}): start that release.`;
  }
  if (asEmpty && mark.kind === 'demonstration') {
    return `${path} holds the demonstration campus: --empty makes a folder where there is none; give another in PASSERELLE_DATA.`;
  }
  return demonstrationReached(path, mark.kind === 'demonstration' && reached);
};

const demonstrationReached = (path: string, isReached = false): string | undefined =>
  isReached
    ? `${path} is for a demonstration, in which anybody may act as anybody: leave HOST and PUBLIC_URL to this machine, or begin a real campus with --empty in another folder.`
    : undefined;

const nothingToRebuild = (path: string): string =>
  `${path} is no data folder yet, there is nothing to rebuild: leave --rebuild out, or give another folder in PASSERELLE_DATA.`;

/** Reads only: what is refused is left as it was found. */
const look = (path: string, wanted: Wanted): string | undefined => {
  if (!existsSync(path))
    return wanted.asFound
      ? nothingToRebuild(path)
      : demonstrationReached(path, !wanted.asEmpty && wanted.reached);
  if (!statSync(path).isDirectory()) return `${path} is not a folder: give one in PASSERELLE_DATA.`;
  return refusalOf(path, readMark(path), wanted);
};

const open = (path: string, wanted: Wanted): OpenedFolder => {
  const seen = look(path, wanted);
  if (seen !== undefined) return refusal(seen);
  makeFolder(path);
  const lock = holdFileLock(join(path, 'lock'));
  if (!lock)
    return refusal(
      `${path} is in use by another process: stop that one, or give another folder in PASSERELLE_DATA.`,
    );
  try {
    // Once more: another process may have made it meanwhile.
    const found = readMark(path);
    const because = refusalOf(path, found, wanted);
    if (because !== undefined) {
      lock.release();
      return refusal(because);
    }
    const { asEmpty } = wanted;
    const kind = asEmpty ? 'real' : 'demonstration';
    const mark: Mark = found ?? { kind, format: folderFormat, filled: asEmpty };
    if (!found) writeMark(path, mark);
    const markFilled = (): void => writeMark(path, { ...mark, filled: true });
    return { kind: 'opened', folder: { ...mark, path, markFilled, release: lock.release } };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** Makes the folder where there is none: for a demonstration, or real when `asEmpty`. */
export const openDataFolder = (given: string, wanted: Wanted): OpenedFolder => {
  const path = resolve(given);
  try {
    return open(path, wanted);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refusal(
      `${path} cannot be used as the data folder (${why}): give in PASSERELLE_DATA a folder that may be written to.`,
    );
  }
};
