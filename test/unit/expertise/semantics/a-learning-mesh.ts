// A log of what was learned, a store for the pieces and a publisher, shared by replicas in a test; learning itself is
// replaced by something quick.
import { pino } from 'pino';
import { SemanticsLearned } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { createLearning } from '../../../../services/expertise/emit-semantics-learned.ts';
import { onSemanticsLearned } from '../../../../services/expertise/on-semantics-learned.ts';
import { encodeArtefact } from '../../../../services/expertise/semantics/artefact.ts';
import type { LearningTask } from '../../../../services/expertise/semantics/learn-in-worker.ts';
import { semanticsPieces } from '../../../../services/expertise/semantics/keep-pieces.ts';
import { createSwitching } from '../../../../services/expertise/semantics/switch-semantics.ts';
import type { EventForTopic, Publisher } from '../../../../services/platform/event-log/event-log.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { aHost } from './a-host.ts';
import { learnt } from './learnt.ts';

const nextRound = () => new Promise<void>((resolve) => setImmediate(resolve));

export const aLearningMesh = () => {
  const log: EventForTopic[] = [];
  const pieces = memoryCollection(semanticsPieces);
  let generation = 0;
  let failures = 0;

  const publisher = async (): Promise<Publisher> => {
    generation += 1;
    const own = generation;
    return {
      append: async (events) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('broker out of reach');
        }
        if (own !== generation) return 'fenced';
        log.push(...events);
        return 'appended';
      },
      close: async () => {},
    };
  };

  const replica = (host = aHost()) => {
    let read = 0;
    const learnedFrom: number[] = [];
    let gate: Promise<void> = Promise.resolve();
    const silent = pino({ level: 'silent' });
    const pace = { now: () => performance.now(), takeTurn: nextRound };
    const rests: number[] = [];
    let breaks = 0;
    const pause = async (ms: number, signal: AbortSignal) => {
      rests.push(ms);
      await nextRound();
      signal.throwIfAborted();
    };
    const semantics = createSwitching({ host, pieces, log: silent, pace, pause });
    const readBack = async (): Promise<void> => {
      for (; read < log.length; read += 1) {
        const message = SemanticsLearned.decode(log[read]?.body ?? new Uint8Array());
        const at = { time: '2026-01-01T00:00:00.000Z' } as never;
        const context = { signal: new AbortController().signal, attempt: 1 };
        await onSemanticsLearned.handle([{ message, at }], { switching: semantics }, context);
      }
    };
    const learn = async ({ packed, basis }: LearningTask, signal: AbortSignal) => {
      learnedFrom.push(packed.publicSources);
      await gate;
      if (signal.aborted) return undefined;
      breaks -= 1;
      if (breaks >= 0) throw new Error('the thread broke');
      const { publicSources: sources, fingerprint } = packed;
      return encodeArtefact({ ...learnt({ terms: 20 + sources, basis, sources }), fingerprint });
    };
    const learning = createLearning({
      host,
      semantics,
      pieces,
      publisher,
      caughtUp: readBack,
      learn,
      clock: () => new Date('2026-01-01T00:00:00Z'),
      pace,
      pause,
      log: silent,
    });
    return {
      host,
      semantics,
      learning,
      readBack,
      learnedFrom,
      /** How long it paused, each time. */
      rests,
      breakNext: (times: number) => {
        breaks = times;
      },
      /** Holds learning back until the answer is called. */
      freeze: () => {
        let thaw = (): void => {};
        gate = new Promise((resolve) => {
          thaw = resolve;
        });
        return () => thaw();
      },
    };
  };

  return {
    replica,
    pieces,
    told: () => log.map(({ body }) => SemanticsLearned.decode(body)),
    keys: () => log.map(({ key }) => key),
    failNext: (times: number) => {
      failures = times;
    },
  };
};

/** Everything that can run by itself has run. */
export const settled = async (): Promise<void> => {
  for (let round = 0; round < 300; round += 1) await nextRound();
};
