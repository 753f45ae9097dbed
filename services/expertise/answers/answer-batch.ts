// Answers many questions on the ranking threads: while these rank, the next questions are read here.
import type { RankingPool } from '../ranking/worker-pool.ts';
import type { RankingState, RankingTask } from '../ranking/rank-task.ts';
import type { AnsweringWith } from './answering-with.ts';
import { tableOf } from './organisation-table.ts';
import { describeRanked } from './rank-found.ts';
import type { FoundOrganisation } from './rank-found.ts';
import { readyAsked } from './ready-asked.ts';
import type { ReadBefore, ReadyAsked, ToScore } from './ready-asked.ts';

export interface BatchAsked extends ToScore {
  readonly limit: number;
  /** Sources told of each organisation, at the most; absent: all that count. */
  readonly evidence?: number;
}

/** What is left of a question while it is ranked. */
interface Waiting {
  readonly read: ReadyAsked['read'];
  readonly evidence: number | undefined;
}

export interface AnsweringBatch {
  readonly pool: RankingPool;
  readonly takeTurn: () => Promise<void>;
}

const stateOf = ({ engine, view, semantics: { vectors } }: AnsweringWith): RankingState => ({
  segments: view.segments,
  standing: tableOf(engine.organisations).standing,
  ...(vectors ? { vectors: view.segments.map((segment) => vectors.of(segment)) } : {}),
});

const taskOf = (
  { weighed: { question, themes }, horizon, filter }: ReadyAsked,
  limit: number,
  { semantics: { weighing } }: AnsweringWith,
): RankingTask => ({
  question,
  filter: filter(),
  options: { limit, fading: weighing.fading },
  size: horizon.documents,
  ...(themes ? { themes } : {}),
});

/**
 * For each question, in their order, the organisations that `search` finds by their sources; names do not count. All
 * answers come from what the index was when the first was asked for; what may be found is looked up question by
 * question, so that whoever wants to be found no more is not.
 */
export const answerBatch = async function* (
  questions: Iterable<BatchAsked>,
  on: AnsweringWith,
  { pool, takeTurn }: AnsweringBatch,
): AsyncGenerator<readonly FoundOrganisation[], void> {
  const waiting: Waiting[] = [];
  let last: ReadBefore | undefined;
  const tasks = async function* (): AsyncGenerator<RankingTask> {
    for (const asking of questions) {
      await takeTurn();
      const ready = readyAsked(asking, on, last);
      last = { asking, ready };
      waiting.push({ read: ready.read, evidence: asking.evidence });
      yield taskOf(ready, asking.limit, on);
    }
  };
  let answered = 0;
  for await (const ranked of pool.rank(stateOf(on), tasks())) {
    const asked = waiting[answered];
    answered += 1;
    await takeTurn();
    if (asked) yield describeRanked(ranked, asked.read, on, asked.evidence);
  }
};
