// Chooses where a batch of questions is ranked: on threads of their own where that is worth it, else where it is asked.
import { createRankingPool } from './worker-pool.ts';
import type { RankingPool } from './worker-pool.ts';

export interface RankingPools {
  /** For so many questions about so many sources. */
  poolFor(questions: number, sources: number): RankingPool;
  close(): Promise<void>;
}

/** Fewer sources to be looked at, over all questions, are done before a thread has started… */
const worthStarting = 1_000_000;
/** … and fewer than this before threads that run already were told of the index. */
const worthAsking = 200_000;

/** No threads: everything is ranked where it is asked. */
export const createRankingPools = (threads: number, takeTurn: () => Promise<void>): RankingPools => {
  const here = createRankingPool(0, takeTurn);
  const elsewhere = threads === 0 ? here : createRankingPool(threads, takeTurn);
  let hasStarted = false;
  return {
    poolFor: (questions, sources) => {
      hasStarted ||= questions * sources >= worthStarting;
      return questions * sources < (hasStarted ? worthAsking : worthStarting) ? here : elsewhere;
    },
    close: () => elsewhere.close(),
  };
};
