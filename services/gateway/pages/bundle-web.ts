// Bundles the web app into a folder, with a compressed copy of each file: `node bundle-web.ts FOLDER`, a process of its
// own, so that the mesh answers meanwhile.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'vite';

const web = join(import.meta.dirname, '../web');
const compress = promisify(brotliCompress);

const compressAll = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(js|css|svg|json)$/.test(entry.name));
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = await readFile(path);
      await writeFile(
        `${path}.br`,
        await compress(bytes, { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }),
      );
    }),
  );
};

const [, , folder = ''] = process.argv;
await build({
  configFile: join(web, 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir: folder, emptyOutDir: true },
});
await compressAll(folder);
