// The mesh under test in one process and a data folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import { operatorTokenOf } from '../../services/platform/lifecycle/operator-token.ts';
import { type PasserelleProcess, startProcess } from './passerelle-process.ts';
import { restClient } from './rest-client.ts';
import type { TestMesh } from './test-mesh.ts';

export interface EmbeddedMesh extends TestMesh {
  readonly folder: string;
  process(): PasserelleProcess;
}

export interface EmbeddedMeshOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly through?: readonly string[];
}

export const embeddedMesh = async (options: EmbeddedMeshOptions = {}): Promise<EmbeddedMesh> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-test-'));
  let running: PasserelleProcess | undefined;
  let before = '';
  const process = (): PasserelleProcess => {
    if (!running) throw new Error('the mesh does not run');
    return running;
  };
  const gone = async (ending: (one: PasserelleProcess) => Promise<unknown>): Promise<void> => {
    if (!running) return;
    await ending(running);
    before += running.output();
    running = undefined;
  };
  return {
    folder,
    process,
    rest: () => restClient(process().url, operatorTokenOf(folder)),
    start: async (args = []) => {
      running = await startProcess({
        environment: { PORT: '0', PASSERELLE_DATA: folder, REHEARSAL: '1', ...options.environment },
        args: ['--empty', ...args],
        ...(options.through ? { through: options.through } : {}),
      });
    },
    stop: () => gone((one) => one.stop()),
    kill: () => gone((one) => one.kill()),
    output: () => before + (running?.output() ?? ''),
    openLog: () =>
      openEmbeddedEventLog({
        path: join(folder, 'events.sqlite'),
        log: pino({ level: 'silent' }),
        clock: () => new Date(),
      }),
    openStore: () => openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') }),
    another: () => embeddedMesh(options),
    discard: async () => {
      await gone((one) => one.kill());
      await rm(folder, { recursive: true, force: true });
    },
  };
};
