// A local folder for files that a service derived and can make anew. It belongs to one generation of the service's
// derived documents: what was dropped and rebuilt there leaves nothing old here.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holdFileLock } from '../sqlite/file-lock.ts';

export interface PrivateFolder {
  readonly path: string;
  release(): void;
}

export type OpenedPrivateFolder =
  | { readonly kind: 'opened'; readonly folder: PrivateFolder }
  | { readonly kind: 'refused'; readonly because: string };

const prefix = 'generation-';

/** Readable by this user only. One folder at a time: see `data-folder.ts`. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
};

const open = (base: string, generation: string): OpenedPrivateFolder => {
  makeFolder(base);
  const lock = holdFileLock(join(base, 'lock'));
  if (!lock) return { kind: 'refused', because: `${base} is in use by another process` };
  try {
    const name = prefix + generation;
    // Only what bears our mark: somebody may have given a folder that holds files of theirs.
    for (const other of readdirSync(base))
      if (other.startsWith(prefix) && other !== name) rmSync(join(base, other), { recursive: true });
    makeFolder(join(base, name));
    return { kind: 'opened', folder: { path: join(base, name), release: lock.release } };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** Why no private folder can be made under this one, or undefined; makes it where it is missing. */
export const troubleWithFolder = (path: string): string | undefined => {
  try {
    makeFolder(resolve(path));
    if (!statSync(path).isDirectory()) return `${path} is not a folder`;
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `${path} cannot be used (${error instanceof Error ? error.message : String(error)})`;
  }
};

/** Removes what other generations left in `base`. Refused where another process has it, or it cannot be written to. */
export const openPrivateFolder = (base: string, generation: string): OpenedPrivateFolder => {
  try {
    return open(base, generation);
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', because: `${base} cannot be used (${because})` };
  }
};
