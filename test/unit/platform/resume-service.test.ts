// A service that goes on from what it kept by itself, over the embedded mechanisms in memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';
import type { DocumentStore } from '../../../services/platform/document-store/document-store.ts';
import { openEmbeddedEventLog } from '../../../services/platform/event-log/embedded-event-log.ts';
import type { EventDefinition } from '../../../services/platform/event-log/event-definition.ts';
import type { EventLog, Position } from '../../../services/platform/event-log/event-log.ts';
import { newId } from '../../../services/platform/ids.ts';
import { dropDerived } from '../../../services/platform/lifecycle/generation.ts';
import { runMesh } from '../../../services/platform/lifecycle/run-mesh.ts';
import { createInProcessRpc } from '../../../services/platform/rpc/in-process-rpc.ts';
import { define, follow, type Platform, type Running } from '../../../services/platform/service.ts';

const thing: EventDefinition<string> = {
  topic: { name: 'things', keep: 'latest', compactionLagMs: 60_000, segmentMs: 3_600_000 },
  type: 'test.v1.Thing',
  message: {
    encode: (message: string) => ({ finish: () => new TextEncoder().encode(message) }),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  } as EventDefinition<string>['message'],
  key: (message) => message,
};
const log = pino({ level: 'silent' });
const clock = (): Date => new Date();

describe('a service that keeps its state by itself', () => {
  let base: string;
  let eventLog: EventLog;
  let store: DocumentStore;
  beforeEach(async () => {
    base = mkdtempSync(join(tmpdir(), 'passerelle-resume-'));
    eventLog = await openEmbeddedEventLog({ path: ':memory:', log, clock });
    store = await openEmbeddedDocumentStore({ path: ':memory:' });
  });
  afterEach(async () => {
    await eventLog.close();
    await store.close();
    rmSync(base, { recursive: true, force: true });
  });

  const append = (...names: readonly string[]) =>
    eventLog.append(
      names.map((name) => ({
        ...{ topic: thing.topic.name, key: name, id: name, type: thing.type },
        ...{ time: clock().toISOString(), body: new TextEncoder().encode(name) },
      })),
    );

  interface Deps {
    readonly platform: Platform;
    running?: Running;
  }
  /** One life of the service, which begins at these positions, up to the end of the log. */
  const live = async (kept: readonly Position[] | undefined, options: { folder?: string } = {}) => {
    const handled: string[] = [];
    const service = define<Deps>({
      name: 'keeper',
      collections: [],
      consumes: [
        follow(thing, 'every', async (events) => void handled.push(...events.map(({ message }) => message))),
      ],
      emits: [],
      open: async (platform) => ({ platform }),
      serves: () => [],
      resumes: {
        positions: () => kept,
        startOver: async () => void handled.push('start over'),
      },
      start: async (deps, running) => {
        deps.running = running;
        life.positions = () => running.positions();
        life.folder = await deps.platform.folder();
      },
    });
    const life: { positions: () => readonly Position[]; folder?: string | undefined } = {
      positions: () => [],
    };
    const mesh = await runMesh({
      services: [service],
      topics: [thing.topic],
      eventLog,
      rpc: createInProcessRpc({ log }),
      storeOf: () => store,
      folderOf: () => options.folder,
      timing: { pollMs: 1_000, idlePollMs: 5_000, duePollMs: 5_000, leaseMs: 60_000 },
      ...{ clock, newId, log, holder: 'test', receipt: thing as never },
      close: async () => undefined,
    });
    await mesh.start();
    const positions = life.positions();
    await mesh.stop();
    return { handled, positions, folder: life.folder, service };
  };

  it('gets only what came since the positions it kept', async () => {
    await eventLog.ensureTopics([thing.topic]);
    await append('a', 'b', 'c');
    const first = await live(undefined);
    expect(first.handled.toSorted()).toEqual(['a', 'b', 'c']);
    await append('d');
    expect((await live(first.positions)).handled).toEqual(['d']);
  });

  it('starts over, before the first event, where the log cannot go on from there', async () => {
    await eventLog.ensureTopics([thing.topic]);
    await append('a', 'b', 'c');
    const { positions } = await live(undefined);
    const { handled } = await live(positions.map((one) => ({ ...one, offset: one.offset + 5 })));
    expect(handled[0]).toBe('start over');
    expect(handled.slice(1).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('has no folder where there is none, and one that a rebuild empties where there is', async () => {
    expect((await live(undefined)).folder).toBeUndefined();
    const first = await live(undefined, { folder: base });
    writeFileSync(join(first.folder ?? '', 'snapshot'), '');
    const second = await live(undefined, { folder: base });
    expect(second.folder).toBe(first.folder);
    await dropDerived(first.service, store);
    const third = await live(undefined, { folder: base });
    expect(third.folder).not.toBe(first.folder);
    expect(() => writeFileSync(join(first.folder ?? '', 'snapshot'), '')).toThrow(/ENOENT/);
  });
});
