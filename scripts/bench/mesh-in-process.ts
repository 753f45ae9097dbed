// Profiles, expertise, matchmaking and, where asked for, others on the embedded adapters in this process, without the
// edge: asked by their contracts.
import { join } from 'node:path';
import pino from 'pino';
import { events, receiptGiven } from '../../proto/topics.ts';
import { expertise } from '../../services/expertise/service.ts';
import type { Deps } from '../../services/matchmaking/deps.ts';
import { matchmaking } from '../../services/matchmaking/service.ts';
import type { DocumentStore } from '../../services/platform/document-store/document-store.ts';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import type { EventLog } from '../../services/platform/event-log/event-log.ts';
import { newId } from '../../services/platform/ids.ts';
import { runMesh } from '../../services/platform/lifecycle/run-mesh.ts';
import { createInProcessRpc } from '../../services/platform/rpc/in-process-rpc.ts';
import type { Rpc } from '../../services/platform/rpc/rpc.ts';
import type { AnyService } from '../../services/platform/service.ts';
import { profiles } from '../../services/profiles/service.ts';

export interface InProcessMesh {
  readonly client: Rpc['client'];
  readonly lag: EventLog['lag'];
  readonly store: DocumentStore;
  /** What matchmaking is made of: for parts of it that are measured alone. */
  readonly deps: Deps;
  stop(): Promise<void>;
}

export const meshInProcess = async (
  folder: string,
  more: readonly AnyService[] = [],
): Promise<InProcessMesh> => {
  const log = pino({ level: 'warn' });
  const clock = (): Date => new Date();
  const [eventLog, store] = await Promise.all([
    openEmbeddedEventLog({ path: join(folder, 'events.sqlite'), log, clock }),
    openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') }),
  ]);
  const rpc = createInProcessRpc({ log });
  let opened: unknown;
  const watched: AnyService = {
    ...matchmaking,
    open: async (platform) => (opened = await matchmaking.open(platform)),
  };
  const mesh = await runMesh({
    services: [profiles, expertise, watched, ...more],
    topics: events.map(({ topic }) => topic),
    eventLog,
    rpc,
    storeOf: () => store,
    folderOf: (service) => join(folder, service),
    holder: 'embedded',
    timing: { pollMs: 5_000, idlePollMs: 60_000, duePollMs: 5_000, leaseMs: 60_000 },
    clock,
    newId,
    log,
    receipt: receiptGiven,
    close: async () => {
      await eventLog.close();
      await store.close();
    },
  });
  await mesh.start();
  return { client: rpc.client, lag: eventLog.lag, store, deps: opened as Deps, stop: mesh.stop };
};
