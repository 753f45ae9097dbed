// What is erased is in no file of the data folder, byte by byte.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import { type EmbeddedMesh, embeddedMesh } from '../makers/embedded-mesh.ts';
import type { TestMesh } from '../makers/test-mesh.ts';
import { canaries, canariesIn, describeErasure } from './erasure.ts';

/** Past the minute for which what is superseded stays readable, and the time after which it is compacted. */
const laterMs = 2 * 3_600_000;

const compact = async (folder: string): Promise<void> => {
  const log = await openEmbeddedEventLog({
    path: join(folder, 'events.sqlite'),
    log: pino({ level: 'silent' }),
    clock: () => new Date(Date.now() + laterMs),
  });
  await log.compact();
  await log.close();
};

const search = async (mesh: TestMesh): Promise<readonly string[]> => {
  const { folder } = mesh as EmbeddedMesh;
  await compact(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      return canariesIn(`${bytes.toString('latin1')} ${bytes.toString('utf16le')}`).map(
        (canary) => `${file.slice(folder.length + 1)} ${canary}`,
      );
    }),
  );
  return found.flat().toSorted();
};

// The event that was set aside took the place of the offer's own.
const { searched: _, setAside, publication, organisation, ...documented } = canaries;

describeErasure({
  pair: 'in one process',
  open: () => embeddedMesh({ environment: { LOG_LEVEL: 'trace' } }),
  search,
  foundBefore: [
    ...Object.values(documented).map((one) => `documents.sqlite ${one}`),
    ...[setAside, publication, organisation].map((one) => `events.sqlite ${one}`),
  ],
});
