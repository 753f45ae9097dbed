// The expertise service in this process, over log, documents and a folder on the disk: started and stopped again and
// again; every event that is handed to it is counted, and what it logs is kept.
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import {
  ExpertiseServiceDefinition,
  SearchRequest,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementChanged, StatementKind } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { TextChanged } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  events,
  organisationChanged,
  receiptGiven,
  statementChanged,
  textChanged,
} from '../../proto/topics.ts';
import { semanticsId } from '../../services/expertise/replica.ts';
import { expertise } from '../../services/expertise/service.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { serviceActor } from '../../services/platform/access/actor.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../services/platform/event-log/embedded-event-log.ts';
import { eventOf } from '../../services/platform/event-log/event-definition.ts';
import type { EventForTopic, EventLog, StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { newId } from '../../services/platform/ids.ts';
import { dropDerived } from '../../services/platform/lifecycle/generation.ts';
import { runMesh } from '../../services/platform/lifecycle/run-mesh.ts';
import { createInProcessRpc } from '../../services/platform/rpc/in-process-rpc.ts';

const clock = (): Date => new Date();

export const anOrganisation = (id: string, version = 1): EventForTopic =>
  eventOf(
    organisationChanged,
    OrganisationChanged.fromPartial({
      id,
      version,
      organisation: { id, name: id, visibility: Visibility.PUBLIC },
    }),
    { at: clock() },
  );

export const anOffer = (id: string, text: string, { version = 1, by = 'org_a' } = {}): EventForTopic => {
  const statement = {
    id,
    organisationId: by,
    kind: StatementKind.OFFER,
    text,
    visibility: Visibility.PUBLIC,
  };
  return eventOf(statementChanged, StatementChanged.fromPartial({ id, version, statement }), { at: clock() });
};

export const aPublication = (id: string, title: string, by = 'org_a'): EventForTopic => {
  const text = { id, ownerIds: [by], title, abstract: title, visibility: Visibility.PUBLIC };
  return eventOf(textChanged, TextChanged.fromPartial({ id, version: 1, text }), { at: clock() });
};

export const theRemoval = (id: string, version: number): EventForTopic =>
  eventOf(statementChanged, StatementChanged.fromPartial({ id, version }), { at: clock() });

/** Passes each batch on, once it was counted. */
const counting = (eventLog: EventLog, handed: StoredEvent[]): EventLog => ({
  ...eventLog,
  subscribe: (options) =>
    eventLog.subscribe({
      ...options,
      handle: async (batch, context) => {
        handed.push(...batch);
        await options.handle(batch, context);
      },
    }),
});

export interface KeptExpertise {
  /** Of the data, and the folders it keeps files in. */
  readonly folder: string;
  append(...some: readonly EventForTopic[]): Promise<void>;
  /** Resolves once it is ready. `rebuild`: what it derived is dropped before. */
  start(options?: { rebuild?: boolean }): Promise<void>;
  stop(): Promise<void>;
  /** Topics of the events that were handed to it since its last start. */
  handed(): readonly string[];
  /** The hits for some words; with the first semantics that are learned, or later ones, where these are wanted. */
  ask(words: string, wanted?: 'semantics'): Promise<unknown>;
  /** Files that it keeps. */
  files(): readonly string[];
  /** Messages that it logged since its last start. */
  logged(): readonly { readonly level: number; readonly msg: string }[];
  /** Everything that was ever appended is gone; documents and folders stay. */
  loseLog(): Promise<void>;
  discard(): Promise<void>;
}

export const aKeptExpertise = async (): Promise<KeptExpertise> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-kept-'));
  const kept = join(folder, 'expertise');
  let handed: StoredEvent[] = [];
  let lines: string[] = [];
  let running:
    { readonly mesh: Awaited<ReturnType<typeof runMesh>>; readonly ask: KeptExpertise['ask'] } | undefined;
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const topics = events.map(({ topic }) => topic);
  const openLog = () => openEmbeddedEventLog({ path: join(folder, 'events.sqlite'), log, clock });
  let eventLog = await openLog();
  const reopenLog = async (): Promise<void> => {
    eventLog = await openLog();
    await eventLog.ensureTopics(topics);
  };
  await eventLog.ensureTopics(topics);

  const stop = async (): Promise<void> => {
    await running?.mesh.stop();
    if (running) await reopenLog();
    running = undefined;
  };

  return {
    folder: kept,
    append: (...some) => eventLog.append(some),
    start: async ({ rebuild = false } = {}) => {
      handed = [];
      lines = [];
      const store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
      if (rebuild) await dropDerived(expertise, store);
      const rpc = createInProcessRpc({ log });
      const mesh = await runMesh({
        services: [expertise],
        topics,
        eventLog: counting(eventLog, handed),
        rpc,
        storeOf: () => store,
        folderOf: () => kept,
        timing: { pollMs: 1_000, idlePollMs: 5_000, duePollMs: 5_000, leaseMs: 60_000 },
        ...{ clock, newId, log, holder: 'test', receipt: receiptGiven },
        close: async () => {
          await eventLog.close();
          await store.close();
        },
      });
      const client = rpc.client(ExpertiseServiceDefinition);
      const ask: KeptExpertise['ask'] = async (words, wanted) => {
        const request = SearchRequest.fromPartial({
          actor: actorMessage(serviceActor('req')),
          question: { words },
          limit: 20,
          evidence: 2,
          atLeast: wanted ? [{ aggregateId: semanticsId, version: 1 }] : [],
        });
        return valueOf(await client.search(request, contextFor('req', 20_000))).hits;
      };
      running = { mesh, ask };
      await mesh.start();
    },
    stop,
    handed: () => handed.map(({ topic }) => topic),
    ask: (words, wanted) => {
      if (!running) throw new Error('it does not run');
      return running.ask(words, wanted);
    },
    files: () =>
      existsSync(kept)
        ? readdirSync(kept, { recursive: true })
            .map(String)
            .filter((name) => /snapshot/.test(name))
        : [],
    logged: () => lines.map((line) => JSON.parse(line) as { level: number; msg: string }),
    loseLog: async () => {
      await eventLog.close();
      for (const ending of ['', '-wal', '-shm'])
        await rm(join(folder, `events.sqlite${ending}`), { force: true });
      await reopenLog();
    },
    discard: async () => {
      await stop();
      await eventLog.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
