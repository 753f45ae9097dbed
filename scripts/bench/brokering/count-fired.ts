// Looks in the data folder of a process that has stopped at what came of deadlines: each is to have fired once, which shows
// in what is kept, in what was told to everybody, and in what members read.
import { join } from 'node:path';
import pino from 'pino';
import { introductionChanged, events } from '../../../proto/topics.ts';
import { introductions } from '../../../services/brokering/kept/introductions.ts';
import { notices } from '../../../services/notifications/collections.ts';
import type { Collection, Document } from '../../../services/platform/document-store/document-store.ts';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../../services/platform/event-log/embedded-event-log.ts';

export interface Fired {
  /** As they were meant to: written once, with one step and one telling. */
  readonly once: number;
  readonly never: number;
  readonly moreOften: number;
  /** Events that tell of it; the same again counts once. */
  readonly events: number;
  /** In how many inboxes it ought to be, and in how many it is. */
  readonly toTell: number;
  readonly told: number;
  /** How long after its time each fired, milliseconds. */
  readonly lateMs: readonly number[];
  /** When the first and the last fired, milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
}

const all = async function* <D extends Document>(collection: Collection<D>) {
  for (let after: string | undefined; ;) {
    const page = await collection.all({ limit: 500, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    if (page.next === undefined) return;
    after = page.next;
  }
};

/** Versions that each introduction was told in, beyond the first. */
const countEvents = async (folder: string): Promise<number> => {
  const log = await openEmbeddedEventLog({
    ...{ path: join(folder, 'events.sqlite'), log: pino({ enabled: false }), clock: () => new Date() },
  });
  const told = new Set<string>();
  await log.ensureTopics(events.map(({ topic }) => topic));
  const subscription = await log.subscribe({
    mode: 'every',
    group: 'bench',
    topics: [introductionChanged.topic.name],
    handle: async (some) => {
      for (const { body } of some) {
        const { id, version } = introductionChanged.message.decode(body);
        if (version > 1) told.add(`${id} ${version}`);
      }
    },
  });
  await subscription.caughtUp();
  await subscription.stop();
  await log.close();
  return told.size;
};

/** `dueAt`: when each was due, by id. */
export const countFired = async (folder: string, dueAt: ReadonlyMap<string, number>): Promise<Fired> => {
  const store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
  let [once, never, moreOften, toTell, told] = [0, 0, 0, 0, 0];
  const at: number[] = [];
  const lateMs: number[] = [];
  for await (const { document, version } of all(await store.collection(introductions))) {
    const steps = document.history.filter(({ action }) => action === 'expire');
    const tellings = document.tellings.filter(({ code }) => code === 'expired');
    const [step] = steps;
    if (!step) never += 1;
    else if (version === 2 && steps.length === 1 && tellings.length === 1) once += 1;
    else moreOften += 1;
    toTell += tellings.reduce((sum, { organisationIds }) => sum + organisationIds.length, 0);
    if (step) at.push(Date.parse(step.at));
    if (step) lateMs.push(Date.parse(step.at) - (dueAt.get(document.id) ?? Number.NaN));
  }
  for await (const { document } of all(await store.collection(notices)))
    if (document.kind === 'introduction_ended') told += 1;
  await store.close();
  const [firstAt = 0, lastAt = 0] = [at.toSorted((a, b) => a - b)[0], at.toSorted((a, b) => b - a)[0]];
  return { once, never, moreOften, toTell, told, lateMs, firstAt, lastAt, events: await countEvents(folder) };
};
