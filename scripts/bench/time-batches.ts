// Times batches of whole profiles, as when the campus is matched anew: on one thread, on two, and as the service
// answers them.
import { SimilarRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { expertiseApi } from '../../services/expertise/expertise-api.ts';
import { createRankingPools } from '../../services/expertise/ranking/choose-pool.ts';
import { createRankingPool } from '../../services/expertise/ranking/worker-pool.ts';
import type { Replica } from '../../services/expertise/replica.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { serviceActor } from '../../services/platform/access/actor.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { askCampus } from './ask-campus.ts';
import type { AskedOfCampus } from './ask-campus.ts';
import type { CampusCorpus } from './campus-corpus.ts';
import type { CampusInEngine } from './campus-in-engine.ts';
import type { TimedMeasures } from './time-full-answers.ts';
import { rounded } from './measured.ts';
import { limit, roundedMs } from './time-questions.ts';

/** Questions of a batch. */
const batchOf = 200;
const within = 600_000;

/** Milliseconds of one question of a batch, the second time it is asked. */
const onThreads = async (threads: number, { state, tasks }: AskedOfCampus): Promise<number> => {
  const pool = createRankingPool(threads, () => Promise.resolve());
  const answerAll = async (): Promise<number> => {
    const began = performance.now();
    for await (const answer of pool.rank(state, tasks)) void answer;
    return (performance.now() - began) / tasks.length;
  };
  await answerAll();
  const taken = await answerAll();
  await pool.close();
  return taken;
};

type Asked = { readonly text: string } | { readonly sourceId: string };

interface Served {
  /** Milliseconds of one question of a batch, the second time it is asked. */
  readonly ms: number;
  /** What of it the service's own thread computes, while others rank. */
  readonly ownMs: number;
}

const ownTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const asServed = async (replica: Replica, questions: readonly Asked[]): Promise<Served> => {
  const ranking = createRankingPools(2, replica.takeTurn);
  const api = expertiseApi({ ...replica, ranking }).implementation as CampusInEngine['api'];
  const request = SimilarRequest.fromPartial({
    actor: actorMessage(serviceActor('bench')),
    questions: questions.map((question, nth) => ({ id: String(nth), question })),
    limit,
  });
  const answerAll = async (): Promise<Served> => {
    const [began, own] = [performance.now(), ownTime()];
    for await (const answer of api.similar(request, contextFor('bench', within))) void answer;
    return {
      ms: (performance.now() - began) / questions.length,
      ownMs: (ownTime() - own) / questions.length,
    };
  };
  await answerAll();
  const served = await answerAll();
  await ranking.close();
  return served;
};

export const timeBatches = async (
  texts: number,
  campus: CampusInEngine,
  corpus: CampusCorpus,
): Promise<TimedMeasures> => {
  const profiles = Array.from({ length: batchOf }, () => corpus.question(80));
  const asked = askCampus(campus.replica, profiles);
  const one = await onThreads(1, asked);
  const two = await onThreads(2, asked);
  const served = await asServed(
    campus.replica,
    profiles.map((text) => ({ text })),
  );
  const sources = await asServed(
    campus.replica,
    profiles.map((_, nth) => ({ sourceId: `txt_${(nth * 7919) % texts}` })),
  );
  const times = [
    { name: 'a profile of a batch ranked on one thread', ms: one },
    { name: 'a profile of a batch ranked on two threads', ms: two },
    { name: 'a profile of a batch as the service answers it, two threads ranking', ms: served.ms },
    { name: 'a profile of a batch: computed by the thread that serves it', ms: served.ownMs },
    { name: 'a source of a batch as the service answers it, two threads ranking', ms: sources.ms },
    { name: 'a source of a batch: computed by the thread that serves it', ms: sources.ownMs },
  ];
  return {
    measured: [
      ...times.map(({ name, ms }) => ({ what: `${texts} texts, ${name}`, value: roundedMs(ms), unit: 'ms' })),
      {
        what: `${texts} texts: a batch on two threads, times faster than on one`,
        value: rounded(one / two),
        unit: '×',
      },
    ],
    timed: times.map((time) => ({ texts, ...time })),
  };
};
