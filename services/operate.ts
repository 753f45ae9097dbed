// What an operator can do through the edge: health, lag, dead letters, backup and restore.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operations } from './gateway/operations.ts';
import { backup } from './platform/document-store/backup.ts';
import type {
  Collection,
  CollectionDefinition,
  Document,
  DocumentStore,
} from './platform/document-store/document-store.ts';
import { restore } from './platform/document-store/restore.ts';
import type { EventLog } from './platform/event-log/event-log.ts';
import { valueOf } from './platform/faults/fault.ts';
import type { Mesh } from './platform/lifecycle/run-mesh.ts';

export interface Operated {
  readonly dataFolder: Operations['dataFolder'];
  /** Those of every service of the mesh, not only of this process. */
  collections(): readonly CollectionDefinition<never>[];
  readonly store: DocumentStore;
  readonly eventLog: EventLog;
  readonly clock: () => Date;
  running(): Mesh;
}

/**
 * Against the flow: what a restore announces finds, downstream, what had come of it before, and nothing is made or told
 * a second time.
 */
const owned = async ({ collections, store }: Operated): Promise<readonly Collection<Document>[]> => {
  const definitions = collections()
    .filter(({ kept }) => kept === 'owned')
    .toReversed();
  return Promise.all(
    definitions.map((definition) =>
      store.collection(definition as unknown as CollectionDefinition<Document>),
    ),
  );
};

async function* backupLines(operated: Operated): AsyncIterable<string> {
  for await (const line of backup(await owned(operated), operated.clock())) yield line.trimEnd();
}

const writeLines = async (file: string, lines: AsyncIterable<string>): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const line of lines) await handle.write(`${line}\n`);
  } finally {
    await handle.close();
  }
};

/** `\n` alone ends a line: Node's readline also ends one at U+2028, which somebody's words may hold. */
async function* readLines(file: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** A restore reads its lines several times: they are kept in a file until it is done. */
const restoreLines = async (
  operated: Operated,
  lines: AsyncIterable<string>,
): Promise<{ documents: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-restore-'));
  const file = join(folder, 'backup.ndjson');
  try {
    await writeLines(file, lines);
    const restored = valueOf(
      await restore({
        collections: await owned(operated),
        lines: () => readLines(file),
        clock: operated.clock,
        pause: () => pause(100),
      }),
    );
    return { documents: restored.put + restored.unchanged };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const operationsOver = (operated: Operated): Operations => ({
  dataFolder: operated.dataFolder,
  health: () => operated.running().health(),
  lag: () => operated.eventLog.lag(),
  deadLetters: operated.eventLog.deadLetters,
  backup: () => backupLines(operated),
  restore: (lines) => restoreLines(operated, lines),
});
