// A server of the MongoDB protocol: FerretDB on SQLite files, patched and built from its Go module.
import { chmod, cp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { answers } from './ask.ts';
import { cached } from './cached.ts';
import { runTool } from './run-tool.ts';
import type { Server } from './server.ts';
import type { Settings } from './settings.ts';

const SOURCE = join(import.meta.dirname, 'mongodb-server');
const PATCH = join(SOURCE, 'ferretdb.patch');
const MODULE = 'github.com/FerretDB/FerretDB';

export const mongodb = (settings: Settings): Server => {
  const folder = join(settings.run, `mongodb-${settings.mongodbPort}`);
  return {
    name: 'mongodb',
    address: `MONGODB_URL=mongodb://127.0.0.1:${settings.mongodbPort}`,
    ports: new Map([[settings.mongodbPort, 'PASSERELLE_INFRA_MONGODB_PORT']]),
    folder,
    async prepare() {
      const built = await cached(settings.cache, {
        name: 'mongodb-server',
        from: ['main.go', 'go.mod', 'go.sum', 'ferretdb.patch'].map((file) => join(SOURCE, file)),
        make: build,
      });
      return {
        command: join(built, 'mongodb-server'),
        args: ['-listen', `127.0.0.1:${settings.mongodbPort}`, '-data', join(folder, 'data')],
      };
    },
    ready: () => answers(settings.mongodbPort, PING),
  };
};

/** { ping: 1, $db: "admin" } as an OP_MSG: header, flags, one section, the document. */
const PING = Buffer.concat([
  Buffer.from([51, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xdd, 0x07, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from([30, 0, 0, 0, 0x10, ...Buffer.from('ping\0'), 1, 0, 0, 0]),
  Buffer.from([0x02, ...Buffer.from('$db\0'), 6, 0, 0, 0, ...Buffer.from('admin\0'), 0]),
]);

const build = async (folder: string): Promise<void> => {
  process.stderr.write('Building the document server (about a minute, once)…\n');
  const work = join(folder, 'work');
  const server = join(work, 'server');
  const patched = join(work, 'ferretdb');
  await cp(SOURCE, server, { recursive: true });
  await runTool('go', ['mod', 'download'], { cwd: server });
  const module = await runTool('go', ['list', '-m', '-f', '{{.Dir}}', MODULE], { cwd: server });
  await cp(module.trim(), patched, { recursive: true });
  await makeWritable(patched);
  // A work tree further up must not be taken for the one to patch.
  await runTool('git', ['apply', PATCH], {
    cwd: patched,
    env: { GIT_CEILING_DIRECTORIES: dirname(patched) },
  });
  await runTool('go', ['mod', 'edit', `-replace=${MODULE}=${patched}`], { cwd: server });
  const flags = ['-trimpath', '-buildvcs=false', '-tags=ferretdb_no_postgresql'];
  const output = join(folder, 'mongodb-server');
  await runTool('go', ['build', ...flags, '-o', output, '.'], { cwd: server, env: { CGO_ENABLED: '0' } });
  await rm(work, { recursive: true });
};

/** Go's module cache is read-only, and so is a copy of it. */
const makeWritable = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeWritable(path);
    else await chmod(path, 0o644);
  }
};
