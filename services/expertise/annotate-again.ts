// Annotates all sources again, in the background, once the vocabulary is not the one that they were read with.
import type { Logger } from 'pino';
import type { Collection } from '../platform/document-store/document-store.ts';
import { allPages } from '../platform/document-store/query-all.ts';
import { faultOf } from '../platform/faults/fault.ts';
import type { SourceState } from './keep-words.ts';
import { backoffMs, pauseOrLeave } from './pause.ts';
import type { Pause } from './pause.ts';
import type { Replica } from './replica.ts';

const pageSize = 100;
const backoff = { firstMs: 1_000, longestMs: 60_000 };

export interface Annotating {
  /** To be called whenever the vocabulary in force, or what the index was read with, is another: nothing is done twice. */
  catchUp(): void;
  /** Nothing is annotated after it resolves. */
  stop(): Promise<void>;
}

export interface AnnotatingWith {
  readonly replica: Replica;
  readonly collection: Collection<SourceState>;
  readonly pause: Pause;
  readonly log: Logger;
}

/** A source that changes meanwhile is read with the new vocabulary anyway. Stops when it is asked to begin anew. */
const annotateAll = async (
  { engine, holdings, takeTurn, semantics, changed }: Replica,
  collection: Collection<SourceState>,
  isOutdated: () => boolean,
): Promise<void> => {
  for await (const page of allPages(collection, pageSize))
    for (const { document } of page) {
      await takeTurn();
      if (isOutdated()) return;
      const isHeld = engine.index.has(document.id) && holdings.versionOf(document.id) === document.version;
      if (isHeld && !('gone' in document)) engine.put(document);
    }
  if (isOutdated()) return;
  engine.allPutAgain();
  semantics.sourcesChanged();
  changed('change');
};

export const createAnnotating = ({ replica, collection, pause, log }: AnnotatingWith): Annotating => {
  const { engine } = replica;
  const leaving = new AbortController();
  const { signal } = leaving;
  let running: Promise<void> = Promise.resolve();

  /** Again and again while the store is out of reach: answers from two vocabularies compare badly. */
  const untilAllIsRead = async (): Promise<void> => {
    for (let failures = 0; !signal.aborted && engine.readWith !== engine.vocabulary.version;) {
      const { vocabulary } = engine;
      try {
        await annotateAll(replica, collection, () => signal.aborted || engine.vocabulary !== vocabulary);
        failures = 0;
      } catch (error) {
        log.warn({ fault: faultOf(error) }, 'texts could not be annotated again yet');
        await pauseOrLeave(backoffMs(failures, backoff), pause, signal);
        failures += 1;
      }
    }
  };

  return {
    catchUp: () => {
      running = running.then(untilAllIsRead);
    },
    stop: () => {
      leaving.abort();
      return running;
    },
  };
};
