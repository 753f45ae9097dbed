// Answers batches of questions on several threads, in order: while they rank, the caller reads the next questions.
import type { RankedOrganisations } from './best-organisations.ts';
import { rankTask } from './rank-task.ts';
import type { RankingState, RankingTask } from './rank-task.ts';
import { startRankingThread } from './ranking-thread.ts';
import type { RankingThread } from './ranking-thread.ts';
import { createWorkspace } from './workspace.ts';

export interface RankingPool {
  /**
   * An answer for each task, in their order, as soon as it is there. Tasks are taken a few ahead of what the caller
   * has read. Throws where a thread breaks; the next batch gets another.
   */
  rank(
    state: RankingState,
    tasks: Iterable<RankingTask> | AsyncIterable<RankingTask>,
  ): AsyncGenerator<RankedOrganisations, void>;
  close(): Promise<void>;
}

/** Tasks that are sent together: to wake a thread and to be woken by it costs as much as a short question. */
const together = 4;
/** Bundles a thread has waiting besides the one it is at: it is never idle, and no question is read long before its time. */
const aheadOfEach = 1;

/** On the caller's own thread, `takeTurn` awaited before each. */
const inlinePool = (takeTurn: () => Promise<void>): RankingPool => {
  const workspace = createWorkspace();
  return {
    rank: async function* (state, tasks) {
      for await (const task of tasks) {
        await takeTurn();
        yield rankTask(state, task, workspace);
      }
    },
    close: () => Promise.resolve(),
  };
};

/** Threads are started when they are needed first. No thread: questions are answered where they are asked. */
export const createRankingPool = (threads: number, takeTurn: () => Promise<void>): RankingPool => {
  if (threads === 0) return inlinePool(takeTurn);
  let pool: RankingThread[] = [];

  const leastBusy = (): RankingThread => {
    pool = pool.filter(({ isBroken }) => !isBroken);
    const idlest = pool.toSorted((a, b) => a.load - b.load)[0];
    if (idlest && (idlest.load === 0 || pool.length === threads)) return idlest;
    const thread = startRankingThread();
    pool.push(thread);
    return thread;
  };

  return {
    rank: async function* (state, tasks) {
      const asked: Promise<readonly RankedOrganisations[]>[] = [];
      let bundle: RankingTask[] = [];
      const send = (): void => {
        const answer = leastBusy().rank(state, bundle);
        // Whoever stops reading early never hears of what broke later.
        answer.catch(() => undefined);
        asked.push(answer);
        bundle = [];
      };
      try {
        for await (const task of tasks) {
          bundle.push(task);
          if (bundle.length < together) continue;
          send();
          if (asked.length > threads * (1 + aheadOfEach)) yield* (await asked.shift()) ?? [];
        }
        if (bundle.length > 0) send();
        for (const answer of asked) yield* await answer;
      } finally {
        for (const thread of pool) thread.forget(state);
      }
    },
    close: async () => {
      const closing = pool;
      pool = [];
      await Promise.all(closing.map((thread) => thread.close()));
    },
  };
};
