// A process that cannot run says why and ends with exit code 1, before it has touched anything.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { embeddedMesh } from '../makers/embedded-mesh.ts';
import { runToEnd } from '../makers/passerelle-process.ts';

describe('a process that cannot run', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-start-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const start = (environment: Record<string, string>, args = ['--empty']) =>
    runToEnd({ environment: { PASSERELLE_DATA: folder, PORT: '0', ...environment }, args });

  it('leaves a data folder to the process that has it', async () => {
    const first = await embeddedMesh();
    await first.start();
    try {
      const { code, output } = await start({ PASSERELLE_DATA: first.folder });
      expect(code).toBe(1);
      expect(output).toContain(`${first.folder} is in use by another process`);
      expect((await first.rest().call('GET', '/readyz')).status).toBe(200);
    } finally {
      await first.discard();
    }
  });

  it('says which port is taken, and makes no data folder', async () => {
    const taker = createServer().listen(0, '127.0.0.1');
    await once(taker, 'listening');
    const { port } = taker.address() as AddressInfo;
    const fresh = join(folder, 'fresh');
    const { code, output } = await start({ PORT: String(port), PASSERELLE_DATA: fresh });
    taker.close();
    expect(code).toBe(1);
    expect(output).toContain(String(port));
    expect(output).toMatch(/PORT/);
    expect(await readdir(folder)).toEqual([]);
    expect(output).not.toContain('Passerelle is ready');
  });

  it('refuses some of the services on the embedded adapters', async () => {
    const { code, output } = await start({ SERVICES: 'matchmaking' });
    expect(code).toBe(1);
    expect(output).toContain('SERVICES is "matchmaking" on the embedded adapters');
    expect(await readdir(folder)).toEqual([]);
  });

  it('names every fault of its settings at once, each with its cure', async () => {
    const { code, output } = await start(
      { PORT: 'x', SERVICES: 'birds', MONGODB_URL: 'mongodb://localhost' },
      ['--emty'],
    );
    expect(code).toBe(1);
    for (const name of ['PORT', 'SERVICES', 'KAFKA_BROKERS', '--emty']) expect(output).toContain(name);
  });

  it('says that the folder for what it can make anew cannot be used', async () => {
    const servers = { KAFKA_BROKERS: '127.0.0.1:1', MONGODB_URL: 'mongodb://127.0.0.1:1' };
    const inTheWay = join(import.meta.dirname, 'failures-start.test.ts');
    const { code, output } = await start({ ...servers, PASSERELLE_CACHE: inTheWay }, []);
    expect(code).toBe(1);
    expect(output).toContain(`${inTheWay} is not a folder: give in PASSERELLE_CACHE a folder`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which file of its certificates cannot be used, and by which setting', async () => {
    const servers = { KAFKA_BROKERS: '127.0.0.1:1', MONGODB_URL: 'mongodb://127.0.0.1:1' };
    const missing = join(folder, 'ca.pem');
    const tls = { MESH_TLS_CA: missing, MESH_TLS_CERT: missing, MESH_TLS_KEY: missing };
    const { code, output } = await start({ ...servers, ...tls }, []);
    expect(code).toBe(1);
    expect(output).toContain(`${missing} cannot be read`);
    expect(output).toContain('give in MESH_TLS_CA the ca.pem of this campus');
  });

  it('leaves a folder alone that is no data folder', async () => {
    const { code, output } = await start({ PASSERELLE_DATA: join(import.meta.dirname, '..') });
    expect(code).toBe(1);
    expect(output).toContain('is no data folder of Passerelle');
  });
});
