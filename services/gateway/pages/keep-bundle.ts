// Keeps the bundle of the web app true to its sources: made anew when these changed, whole or not at all.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const web = join(import.meta.dirname, '../web');
export const bundleFolder = join(web, 'dist');
/** Of the sources that a bundle was made of. */
const mark = 'made-of';

const run = promisify(execFile);

/** Of everything that a bundle is made of. */
const hashSources = async (): Promise<string> => {
  const entries = await readdir(web, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.slice(web.length + 1).startsWith('dist'))
    .sort();
  const hash = createHash('sha256');
  for (const path of [...files, join(root, 'package-lock.json')]) {
    hash.update(path.slice(root.length)).update('\0');
    hash.update(await readFile(path)).update('\0');
  }
  return hash.digest('hex');
};

const isMissing = (path: string): Promise<boolean> =>
  access(path).then(
    () => false,
    () => true,
  );

/** Several processes may make it at once: the last one to be done stays, and all are the same. */
const makeBundle = async (hash: string): Promise<void> => {
  const fresh = await mkdtemp(join(web, 'dist-'));
  const old = `${fresh}-old`;
  try {
    await run(process.execPath, [join(import.meta.dirname, 'bundle-web.ts'), fresh]);
    await writeFile(join(fresh, mark), hash);
    await rename(bundleFolder, old).catch(() => undefined);
    await rename(fresh, bundleFolder).catch(async (error: unknown) => {
      if ((await readMark()) !== hash) throw error;
    });
  } finally {
    await Promise.all([fresh, old].map((folder) => rm(folder, { recursive: true, force: true })));
  }
};

const readMark = (): Promise<string | undefined> =>
  readFile(join(bundleFolder, mark), 'utf8').catch(() => undefined);

export type Kept =
  | { readonly kind: 'ready'; readonly madeInMs?: number }
  /** Why there is none: `detail` for who operates. */
  | { readonly kind: 'missing'; readonly detail: string };

/** `onMaking`: told before one is made. */
export const keepBundle = async (onMaking: () => void): Promise<Kept> => {
  const began = performance.now();
  const hash = await hashSources();
  if ((await readMark()) === hash) return { kind: 'ready' };
  if (await isMissing(join(root, 'node_modules/vite')))
    return (await readMark()) === undefined
      ? { kind: 'missing', detail: 'the tools that bundle it are not installed: run npm ci' }
      : { kind: 'ready' };
  onMaking();
  try {
    await makeBundle(hash);
  } catch (error) {
    return { kind: 'missing', detail: error instanceof Error ? error.message : String(error) };
  }
  return { kind: 'ready', madeInMs: performance.now() - began };
};
