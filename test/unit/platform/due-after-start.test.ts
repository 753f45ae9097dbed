// What is due when a service starts, over the embedded mechanisms in memory.
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../../services/platform/event-log/embedded-event-log.ts';
import { newId } from '../../../services/platform/ids.ts';
import { runMesh } from '../../../services/platform/lifecycle/run-mesh.ts';
import { createInProcessRpc } from '../../../services/platform/rpc/in-process-rpc.ts';
import { define, type Platform } from '../../../services/platform/service.ts';
import { eventually } from '../../makers/eventually.ts';

const log = pino({ level: 'silent' });
const clock = (): Date => new Date();

describe('what is due when a service starts', () => {
  it('is done once the service knows what happened before, and not by half', async () => {
    const eventLog = await openEmbeddedEventLog({ path: ':memory:', log, clock });
    const store = await openEmbeddedDocumentStore({ path: ':memory:' });
    const order: string[] = [];
    const service = define<Platform>({
      name: 'keeper',
      collections: [],
      consumes: [],
      emits: [],
      open: async (platform) => platform,
      serves: () => [],
      due: () => [{ kind: 'work', run: async (key) => void order.push(key) }],
      start: async ({ schedule }) => {
        await schedule.set('work', 'due', new Date(0));
        // As many turns as a poll of the schedule could ever need to find it.
        for (let turn = 0; turn < 50; turn += 1) await schedule.dueAt('work', 'due');
        order.push('known');
      },
    });
    const mesh = await runMesh({
      services: [service],
      topics: [],
      eventLog,
      rpc: createInProcessRpc({ log }),
      storeOf: () => store,
      timing: { pollMs: 1, idlePollMs: 1, duePollMs: 1, leaseMs: 60_000 },
      ...{ clock, newId, log, holder: 'test', receipt: undefined as never },
      close: async () => undefined,
    });
    try {
      await mesh.start();
      await eventually(() => expect(order).toHaveLength(2));
    } finally {
      await mesh.stop();
      await eventLog.close();
      await store.close();
    }
    expect(order).toEqual(['known', 'due']);
  });
});
