// The files of the web app in memory, as they are sent.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface HeldFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly compressed?: Buffer;
  readonly tag: string;
  /** Its name changes with its content. */
  readonly immutable: boolean;
}

export interface HeldPages {
  /** By path, such as `/assets/index-abc.js`. */
  readonly files: ReadonlyMap<string, HeldFile>;
  /** The document of every page; `%NONCE%` stands where each answer has its own. */
  readonly document: string;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  png: 'image/png',
  woff2: 'font/woff2',
};

const typeOf = (name: string): string | undefined => types[name.split('.').at(-1) ?? ''];

export const holdPages = async (folder: string): Promise<HeldPages> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, HeldFile>();
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const type = typeOf(name);
    if (type === undefined) continue;
    const path = join(parentPath, name);
    const bytes = await readFile(path);
    const compressed = await readFile(`${path}.br`).catch(() => undefined);
    const route = path.slice(folder.length).replaceAll('\\', '/');
    files.set(route, {
      type,
      bytes,
      ...(compressed && compressed.length < bytes.length ? { compressed } : {}),
      tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      immutable: route.startsWith('/assets/'),
    });
  }
  return { files, document: await readFile(join(folder, 'index.html'), 'utf8') };
};
