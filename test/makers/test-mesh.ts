// A mesh under test, in either way of running: started, stopped and killed as real processes; its log and its
// documents opened from outside.
import type { Document, DocumentStore } from '../../services/platform/document-store/document-store.ts';
import type { EventLog, StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { events } from '../../proto/topics.ts';
import { allServices } from '../../services/compose.ts';
import type { CollectionDefinition } from '../../services/platform/document-store/document-store.ts';
import type { AnyService } from '../../services/platform/service.ts';
import { eventually } from './eventually.ts';
import type { RestClient } from './rest-client.ts';

export interface TestMesh {
  /** Of the gateway that runs. */
  rest(): RestClient;
  /** Every process; resolves once all are ready. */
  start(args?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
  /** Every process at once, as a power cut does. */
  kill(): Promise<void>;
  /** What all its processes wrote so far. */
  output(): string;
  openLog(): Promise<EventLog>;
  openStore(): Promise<DocumentStore>;
  /** Another one with nothing in it. Where both cannot be at a time, this one is stopped and gone. */
  another(): Promise<TestMesh>;
  discard(): Promise<void>;
}

/** Everything that is in the log, in the order of each partition. */
export const readLog = async (mesh: TestMesh): Promise<readonly StoredEvent[]> => {
  const log = await mesh.openLog();
  try {
    await log.ensureTopics(events.map(({ topic }) => topic));
    const found: StoredEvent[] = [];
    const subscription = await log.subscribe({
      mode: 'every',
      group: 'tests',
      topics: events.map(({ topic }) => topic.name),
      handle: async (received) => void found.push(...received),
    });
    await subscription.caughtUp();
    await subscription.stop();
    return found;
  } finally {
    await log.close();
  }
};

const services = (): readonly AnyService[] =>
  allServices({ port: 0, host: '127.0.0.1', version: '0', operations: {} as never });

/** The documents of a kind of collection, as `collection/id` → document; when it was made is not compared. */
export const readDocuments = async (
  mesh: TestMesh,
  kept: CollectionDefinition<Document>['kept'],
): Promise<ReadonlyMap<string, Document>> => {
  const store = await mesh.openStore();
  const found = new Map<string, Document>();
  try {
    const definitions = services().flatMap(({ collections }) => collections);
    for (const definition of definitions.filter((one) => one.kept === kept)) {
      const collection = await store.collection(definition as unknown as CollectionDefinition<Document>);
      let after: string | undefined;
      do {
        const page = await collection.all({ limit: 200, ...(after === undefined ? {} : { after }) });
        for (const { document } of page.items) found.set(`${definition.name}/${document.id}`, document);
        after = page.next;
      } while (after !== undefined);
    }
    return found;
  } finally {
    await store.close();
  }
};

/** Gives every service a new generation over the documents it has: it reads the whole log once more. */
export const forgetPositions = async (mesh: TestMesh): Promise<void> => {
  const store = await mesh.openStore();
  const generations = { name: 'platform.generations', kept: 'derived', format: 1, indexes: {} } as const;
  await (await store.collection(generations)).drop();
  await store.close();
};

interface Lag {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly committed: number;
  readonly end: number;
}

export const groupsOf = async (rest: RestClient): Promise<ReadonlySet<string>> => {
  const { lag } = await rest.take('GET', '/v1/health');
  return new Set((lag as readonly Lag[]).map(({ group }) => group));
};

const looks = 4;

/**
 * Resolves once no group is behind and nothing more is appended: each of several looks in a row finds the same. Groups
 * of `except` are those that nobody reads for any more.
 */
export const settled = async (
  rest: RestClient,
  { except = new Set() }: { except?: ReadonlySet<string> } = {},
): Promise<void> => {
  let before = '';
  let same = 0;
  await eventually(
    async () => {
      const { lag } = await rest.take('GET', '/v1/health');
      const counted = (lag as readonly Lag[]).filter(({ group }) => !except.has(group));
      const behind = counted.filter(({ committed, end }) => committed < end);
      const ends = JSON.stringify(counted);
      same = behind.length === 0 && ends === before ? same + 1 : 0;
      before = ends;
      if (same < looks) throw new Error(`it has not settled: ${JSON.stringify(behind.slice(0, 3))}`);
    },
    { withinMs: 40_000, everyMs: 80 },
  );
};
