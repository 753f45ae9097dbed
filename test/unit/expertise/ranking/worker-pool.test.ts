import { afterAll, describe, expect, it } from '@jest/globals';
import { FaultError } from '../../../../services/platform/faults/fault.ts';
import type { RankedOrganisations } from '../../../../services/expertise/ranking/best-organisations.ts';
import type { RankingState, RankingTask } from '../../../../services/expertise/ranking/rank-task.ts';
import { themeVectors } from '../../../../services/expertise/semantics/project.ts';
import { createRankingPool } from '../../../../services/expertise/ranking/worker-pool.ts';
import { anIndex, aSource, tidy } from '../index/index-makers.ts';
import { aQuestion, eachForItself } from './ranking-makers.ts';

const sources = Array.from({ length: 120 }, (_, nth) =>
  aSource({ id: `txt_${nth}`, owners: [nth % 6], bag: { [nth % 24]: 1 + (nth % 3), [(nth * 5) % 24]: 1 } }),
);
const takeTurn = (): Promise<void> => Promise.resolve();

const aTask = (view: ReturnType<ReturnType<typeof anIndex>['view']>, nth: number): RankingTask => ({
  question: aQuestion(view, { [nth % 24]: 1, [(nth + 7) % 24]: 2 }),
  filter: { circle: 'animators' },
  options: { limit: 3, fading: 0.5 + 0.1 * (nth % 3) },
  size: view.size,
});

const all = async (answers: AsyncIterable<RankedOrganisations>): Promise<readonly RankedOrganisations[]> => {
  const ranked: RankedOrganisations[] = [];
  for await (const answer of answers) ranked.push(answer);
  return ranked;
};

describe('the pool of ranking threads', () => {
  const pool = createRankingPool(2, takeTurn);
  const inline = createRankingPool(0, takeTurn);
  afterAll(() => pool.close());

  it('answers a batch in order, as the caller’s own thread does', async () => {
    const view = anIndex(...sources).view();
    const state: RankingState = { segments: view.segments, standing: eachForItself };
    const tasks = Array.from({ length: 30 }, (_, nth) => aTask(view, nth));
    const answers = await all(pool.rank(state, tasks));
    expect(answers).toHaveLength(30);
    expect(answers).toEqual(await all(inline.rank(state, tasks)));
  });

  it('answers from what the index was when the batch began, whatever is changed and merged meanwhile', async () => {
    const index = anIndex(...sources);
    const view = index.view();
    const state: RankingState = { segments: view.segments, standing: eachForItself };
    const tasks = Array.from({ length: 12 }, (_, nth) => aTask(view, nth));
    const before = await all(inline.rank(state, tasks));
    const changing = async function* (): AsyncGenerator<RankingTask> {
      for (const [nth, task] of tasks.entries()) {
        for (const { id } of sources.slice(10 * nth, 10 * nth + 9)) index.remove(id);
        index.put(aSource({ id: `new_${nth}`, bag: { [nth]: 3 } }));
        index.view();
        await tidy(index);
        yield task;
      }
    };
    expect(await all(pool.rank(state, changing()))).toEqual(before);
  });

  it('counts themes as the caller’s own thread does', async () => {
    const view = anIndex(...sources).view();
    const vectors = view.segments.map(({ sizes }) => {
      const made = themeVectors(sizes.sources);
      made.values.forEach((_, at) => (made.values[at] = (at * 37) % 19));
      made.inverses.fill(0.01);
      return made;
    });
    const state: RankingState = { segments: view.segments, standing: eachForItself, vectors };
    const asked = {
      values: Int32Array.from({ length: 100 }, (_, at) => (at * 11) % 23),
      inverses: [0.01, 0.01, 0.01],
      means: [0.1, 0.1, 0.1],
      precisions: [9, 9, 9],
    } as const;
    const withThemes = { ...aTask(view, 4), themes: { asked, weighing: { sigma: 1, lambda: 1 } } };
    const [plain, themed] = await all(pool.rank(state, [aTask(view, 4), withThemes]));
    const [, inlined] = await all(inline.rank(state, [aTask(view, 4), withThemes]));
    expect(themed).toEqual(inlined);
    expect(themed?.raws[0]).toBeGreaterThan(plain?.raws[0] ?? 0);
  });

  it('says so when a thread breaks, and answers the next batch', async () => {
    const view = anIndex(...sources).view();
    const state: RankingState = { segments: view.segments, standing: eachForItself };
    const task = aTask(view, 1);
    const broken = { ...task, question: { ...task.question, terms: undefined as unknown as Int32Array } };
    await expect(all(pool.rank(state, [task, broken]))).rejects.toThrow(FaultError);
    expect(await all(pool.rank(state, [task]))).toHaveLength(1);
  });

  it('takes no more tasks than it can soon answer', async () => {
    const view = anIndex(...sources).view();
    let taken = 0;
    const tasks = function* (): Generator<RankingTask> {
      for (; taken < 100; taken += 1) yield aTask(view, taken);
    };
    const answers = pool.rank({ segments: view.segments, standing: eachForItself }, tasks());
    await answers.next();
    expect(taken).toBeLessThan(24);
    await answers.return();
  });
});
