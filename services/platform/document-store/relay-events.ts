// Publishes the pending events of documents, while this process holds the relay's lease.
//
// At least once: an event is forgotten by its document only after its append resolved, so a process that dies between
// leaves it pending and the next holder publishes it again, under the same id.
//
// The last record of a key is always its highest version, also while a relay that froze wakes in mid-publish:
// 1. A term opens its publisher first and reads what is pending afterwards. Opening fences every earlier publisher, so
//    all that earlier terms ever made readable was readable before this term read.
// 2. A document's pending events are the last of all it ever had, oldest first: events leave only from the front, and
//    only once readable. Whatever an earlier term published of a document is therefore either forgotten, hence older
//    than all that is pending, or pending still, hence at most as new as the newest pending.
// 3. One append carries ALL the pending events of each of its documents, and becomes readable whole or not at all. So
//    after each append the last record of a key is the newest event read, which is no older (2) than any before it.
// 4. Inside a term appends follow one another; what is appended twice after an unclear failure begins by 1 again.
// A relay that froze can do two things when it wakes: append, which is refused as fenced and leaves no trace, or
// forget events that it appended before, which are out. The lease only spares two relays the same work.
// Two relays must not share a document: each publisher name goes with the collections of one `DocumentStore`.
import type { Logger } from 'pino';
import type { EventForTopic, Publisher } from '../event-log/event-log.ts';
import { faultOf } from '../faults/fault.ts';
import type { Timers } from '../schedule/timers.ts';
import { turnsWhileHeld } from '../schedule/while-held.ts';
import type { Turns } from '../schedule/while-held.ts';
import type { DocumentStore, Pending } from './document-store.ts';

export interface RelayOptions {
  readonly store: Pick<DocumentStore, 'pending' | 'published' | 'onPending'>;
  openPublisher(): Promise<Publisher>;
  /** How soon what another process wrote is looked for, while there is some; this process's own writes wake it. */
  readonly pollMs: number;
  /** Up to how long it waits, doubling, while there is nothing. */
  readonly idlePollMs: number;
  readonly timers: Timers;
  readonly log: Logger;
}

const pageOfDocuments = 256;
const maxEventsPerAppend = 500;
const maxBytesPerAppend = 1024 * 1024;
/** How many turns in a row may look only where this process wrote. */
const maxTurnsHere = 8;
const fencedPauseMs = 1_000;
const longestPauseMs = 5_000;

/** To be told of the lease: `held` and `lost` are what `holdLease` calls. */
export const relayEvents = (options: RelayOptions): Turns => {
  const { store, pollMs, idlePollMs, timers, log } = options;
  const turns = turnsWhileHeld({
    timers,
    begin({ over }) {
      let publisher: Publisher | undefined;
      let idleMs = pollMs;
      let failures = 0;
      let turnsHere = maxTurnsHere;
      const leave = async () => {
        const leaving = publisher;
        publisher = undefined;
        turnsHere = maxTurnsHere;
        await leaving
          ?.close()
          .catch((error: unknown) => log.warn({ err: error }, 'a publisher did not close'));
      };
      return {
        async turn(woken) {
          try {
            publisher ??= await options.openPublisher();
            // A new publisher looks everywhere first: what an earlier one was sent may be anywhere.
            const onlyWrittenHere = woken && turnsHere < maxTurnsHere;
            const looked = {
              pending: (limit: number) => store.pending(limit, { onlyWrittenHere }),
              published: store.published,
            };
            const published = await publishPending(looked, publisher, over, log);
            turnsHere = onlyWrittenHere ? turnsHere + 1 : 0;
            failures = 0;
            if (published === 'fenced') {
              // Whoever opened after us holds the lease; where we still do, we open again and fence them.
              await leave();
              return fencedPauseMs;
            }
            // That this process writes does not say that another does.
            if (!onlyWrittenHere) idleMs = published > 0 ? pollMs : Math.min(idlePollMs, idleMs * 2);
            return published >= pageOfDocuments ? 0 : idleMs;
          } catch (error) {
            log.warn({ err: error }, 'events could not be published: they stay pending');
            // Whether the append arrived is unknown: only a new publisher makes sure it cannot arrive later.
            await leave();
            failures += 1;
            return Math.min(longestPauseMs, pollMs * 2 ** Math.min(failures, 16));
          }
        },
        end: leave,
      };
    },
  });
  const unlisten = store.onPending(turns.wake);
  return {
    ...turns,
    async stop() {
      unlisten();
      await turns.stop();
    },
  };
};

/** Publishes one page of documents with pending events; how many there were. Its publisher was opened before. */
export const publishPending = async (
  store: { pending(limit: number): Promise<readonly Pending[]> } & Pick<DocumentStore, 'published'>,
  publisher: Publisher,
  over: () => boolean,
  log: Logger,
): Promise<number | 'fenced'> => {
  const waiting = await store.pending(pageOfDocuments);
  for (const documents of toAppends(waiting)) {
    if (over()) return 0;
    const appended = await appendWhole(publisher, documents, log);
    if (appended === 'fenced') return 'fenced';
    await store.published(
      appended.map(({ collection, id, events }) => ({
        collection,
        id,
        eventIds: events.map((event) => event.id),
      })),
    );
  }
  return waiting.length;
};

/** Bounded groups of whole documents: one whose events alone exceed the bounds goes by itself. */
export const toAppends = (waiting: readonly Pending[]): readonly (readonly Pending[])[] => {
  const groups: Pending[][] = [];
  let events = 0;
  let bytes = 0;
  for (const document of waiting) {
    const size = document.events.reduce((sum, event) => sum + sizeOf(event), 0);
    const group = groups.at(-1);
    const fits = events + document.events.length <= maxEventsPerAppend && bytes + size <= maxBytesPerAppend;
    if (group && fits) {
      group.push(document);
      events += document.events.length;
      bytes += size;
    } else {
      groups.push([document]);
      events = document.events.length;
      bytes = size;
    }
  }
  return groups;
};

const sizeOf = ({ key, id, type, body }: EventForTopic): number =>
  key.length + id.length + type.length + body.length + 128;

/** Those of the documents that were appended: one that the log will never take must not hold up the others. */
const appendWhole = async (
  publisher: Publisher,
  documents: readonly Pending[],
  log: Logger,
): Promise<readonly Pending[] | 'fenced'> => {
  try {
    const result = await publisher.append(documents.flatMap(({ events }) => events));
    return result === 'fenced' ? 'fenced' : documents;
  } catch (error) {
    const { code } = faultOf(error);
    if (code !== 'too-large' && code !== 'invalid') throw error;
    const [only, another] = documents;
    if (only && !another) {
      log.error({ err: error, collection: only.collection, id: only.id }, 'an event is refused by the log');
      return [];
    }
  }
  const appended: Pending[] = [];
  for (const document of documents) {
    const result = await appendWhole(publisher, [document], log);
    if (result === 'fenced') return 'fenced';
    appended.push(...result);
  }
  return appended;
};
