// Runs the services that answer, as they always run, on stores that live in memory only.
import { pino } from 'pino';
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { SemanticsLearned } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { events, receiptGiven, semanticsLearned } from '../../proto/topics.ts';
import { expertise } from '../../services/expertise/service.ts';
import { matchmaking } from '../../services/matchmaking/service.ts';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import type { EventLog } from '../../services/platform/event-log/event-log.ts';
import { newId } from '../../services/platform/ids.ts';
import { runMesh } from '../../services/platform/lifecycle/run-mesh.ts';
import { createInProcessRpc } from '../../services/platform/rpc/in-process-rpc.ts';
import type { Client } from '../../services/platform/rpc/rpc.ts';

export interface CampusInMemory {
  readonly eventLog: EventLog;
  readonly expertise: Client<typeof ExpertiseServiceDefinition>;
  readonly matchmaking: Client<typeof MatchmakingServiceDefinition>;
  /** Version of the semantics that were learned last; 0 before any. */
  semantics(): number;
  /** Resolves once everything in the log is indexed. */
  start(): Promise<void>;
  /** Resolves once semantics were learned from this many sources, or once it is clear that none will be. */
  learned(sources: number, withinMs: number): Promise<'learned' | 'not learned'>;
  stop(): Promise<void>;
}

const clock = (): Date => new Date();

const followLearning = async (
  eventLog: EventLog,
  heard: (learned: SemanticsLearned) => void,
): Promise<void> => {
  await eventLog.subscribe({
    mode: 'every',
    group: 'evaluate',
    topics: [semanticsLearned.topic.name],
    handle: async (batch) => {
      for (const { body } of batch) heard(SemanticsLearned.decode(body));
    },
  });
};

export const campusInMemory = async (): Promise<CampusInMemory> => {
  const log = pino({ level: 'warn' }, pino.destination(2));
  const [eventLog, store] = await Promise.all([
    openEmbeddedEventLog({ path: ':memory:', log, clock }),
    openEmbeddedDocumentStore({ path: ':memory:' }),
  ]);
  const topics = events.map(({ topic }) => topic);
  await eventLog.ensureTopics(topics);
  const rpc = createInProcessRpc({ log });
  let latest = { sources: 0, version: 0 };
  let hear = (): void => {};
  await followLearning(eventLog, ({ sources, version }) => {
    latest = { sources, version };
    hear();
  });
  const mesh = await runMesh({
    services: [expertise, matchmaking],
    topics,
    eventLog,
    rpc,
    storeOf: () => store,
    timing: { pollMs: 1_000, idlePollMs: 5_000, duePollMs: 5_000, leaseMs: 60_000 },
    clock,
    newId,
    log,
    holder: 'evaluate',
    receipt: receiptGiven,
    close: async () => {
      await eventLog.close();
      await store.close();
    },
  });
  return {
    eventLog,
    expertise: rpc.client(ExpertiseServiceDefinition),
    matchmaking: rpc.client(MatchmakingServiceDefinition),
    semantics: () => latest.version,
    start: mesh.start,
    learned: (sources, withinMs) =>
      new Promise((resolve) => {
        const giveUp = setTimeout(() => resolve('not learned'), withinMs);
        hear = () => {
          if (latest.sources < sources) return;
          clearTimeout(giveUp);
          resolve('learned');
        };
        hear();
      }),
    stop: mesh.stop,
  };
};
