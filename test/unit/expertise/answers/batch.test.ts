import { afterAll, describe, expect, it } from '@jest/globals';
import { answerBatch } from '../../../../services/expertise/answers/answer-batch.ts';
import type { BatchAsked } from '../../../../services/expertise/answers/answer-batch.ts';
import type { AnsweringWith } from '../../../../services/expertise/answers/answering-with.ts';
import { search } from '../../../../services/expertise/answers/search.ts';
import type { FoundOrganisation } from '../../../../services/expertise/answers/search.ts';
import { noFilters } from '../../../../services/expertise/filters.ts';
import type { Asked } from '../../../../services/expertise/filters.ts';
import { createRankingPools } from '../../../../services/expertise/ranking/choose-pool.ts';
import { createRankingPool } from '../../../../services/expertise/ranking/worker-pool.ts';
import type { RankingPool } from '../../../../services/expertise/ranking/worker-pool.ts';
import { sourceKinds } from '../../../../services/expertise/source.ts';
import { aSource, service } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const words = [
  ['dialyse', 'reins', 'patients', 'cohorte'],
  ['kidney', 'failure', 'haemodialysis', 'data'],
  ['apprentissage', 'fédéré', 'données', 'imagerie'],
  ['breast', 'cancer', 'medical', 'imaging'],
] as const;
const textOf = (nth: number): string =>
  Array.from({ length: 3 + (nth % 4) }, (_, at) => words[(nth + at) % 4]?.[(nth * 3 + at) % 4]).join(' ');

const sources = Array.from({ length: 60 }, (_, nth) =>
  aSource(textOf(nth), {
    id: `txt_${nth}`,
    kind: 'text',
    owners: nth % 7 === 0 ? [`org_${nth % 9}`, `org_${(nth + 4) % 9}`] : [`org_${nth % 9}`],
    language: nth % 2 === 0 ? 'fr' : 'en',
  }),
);

const questions: readonly Asked[] = Array.from({ length: 40 }, (_, nth): Asked => {
  if (nth % 4 === 0) return { kind: 'source', id: `txt_${nth}` };
  if (nth % 4 === 1) return { kind: 'organisation', id: `org_${nth % 9}` };
  if (nth % 4 === 2) return { kind: 'concept', id: 'kidney-disease' };
  return { kind: 'text', text: `${textOf(nth)} ${textOf(nth + 11)}` };
});

const askedOf = (asked: Asked, limit: number): BatchAsked => ({
  actor: service,
  asked,
  filters: { ...noFilters, sourceKinds },
  withoutSources: asked.kind === 'source' ? [asked.id] : [],
  withoutOrganisations: [],
  limit,
});

const takeTurn = (): Promise<void> => Promise.resolve();
const all = async (
  on: AnsweringWith,
  pool: RankingPool,
  limit: number,
): Promise<readonly (readonly FoundOrganisation[])[]> => {
  const answers: (readonly FoundOrganisation[])[] = [];
  const asked = questions.map((one) => askedOf(one, limit));
  for await (const found of answerBatch(asked, on, { pool, takeTurn })) answers.push(found);
  return answers;
};

describe('many questions at once', () => {
  const onThreads = createRankingPool(2, takeTurn);
  const pools = [createRankingPool(0, takeTurn), createRankingPool(1, takeTurn), onThreads];
  afterAll(() => Promise.all(pools.map((pool) => pool.close())));

  it.each([
    ['words alone', () => {}],
    ['themes', (campus: Campus) => campus.learns(['fr:dialys', 'en:kidney', 'fr:cohort', 'en:data'])],
  ])('have the answers that each has alone, on however many threads: by %s', async (_, learn) => {
    const campus = await aCampusOf(...sources);
    learn(campus);
    const on = campus.replica.answering();
    for (const limit of [3, 50]) {
      const alone = questions.map((one) => search({ ...askedOf(one, limit), facets: [] }, on).found);
      expect(alone.some(({ length }) => length > 2)).toBe(true);
      for (const pool of pools) expect(await all(on, pool, limit)).toEqual(alone);
    }
  });

  it('have those answers also where a source is asked about several times, of other kinds each time', async () => {
    const mixed = sources.map((one, nth) =>
      nth % 3 === 0 ? { ...one, kind: 'organisation' as const } : one,
    );
    const on = (await aCampusOf(...mixed)).replica.answering();
    const asked = ['txt_4', 'txt_4', 'txt_4', 'txt_5'].map((id, nth): BatchAsked => {
      const kind = nth % 2 === 0 ? ('text' as const) : ('organisation' as const);
      return { ...askedOf({ kind: 'source', id }, 20), filters: { ...noFilters, sourceKinds: [kind] } };
    });
    const alone = asked.map((one) => search({ ...one, facets: [] }, on).found);
    expect(new Set(alone.map((found) => JSON.stringify(found))).size).toBe(3);
    const answers: (readonly FoundOrganisation[])[] = [];
    for await (const found of answerBatch(asked, on, { pool: onThreads, takeTurn })) answers.push(found);
    expect(answers).toEqual(alone);
  });

  it('tell of no more sources of each organisation than asked for', async () => {
    const on = (await aCampusOf(...sources)).replica.answering();
    const asked = { ...askedOf({ kind: 'text', text: 'dialyse des reins' }, 5), evidence: 2 };
    for await (const found of answerBatch([asked], on, { pool: onThreads, takeTurn })) {
      expect(Math.max(...found.map((one) => one.sources.length))).toBe(2);
    }
  });

  it('find nobody who wants to be found no more by the time the question is read', async () => {
    const campus = await aCampusOf(...sources);
    const on = campus.replica.answering();
    const asked = function* (): Generator<BatchAsked> {
      yield askedOf({ kind: 'text', text: 'dialyse des reins' }, 50);
      campus.engine.organisations.silence('org_4', true);
      yield askedOf({ kind: 'text', text: 'dialyse des reins' }, 50);
    };
    const answers: string[][] = [];
    for await (const found of answerBatch(asked(), on, { pool: onThreads, takeTurn }))
      answers.push(found.map(({ id }) => id));
    expect(answers[0]).toContain('org_4');
    expect(answers[1]).not.toContain('org_4');
    expect(answers[1]?.length).toBeGreaterThan(0);
  });

  it('are ranked where they are asked as long as that is quicker than to start a thread', async () => {
    const ranking = createRankingPools(1, takeTurn);
    expect(ranking.poolFor(1_000, 100)).toBe(ranking.poolFor(1, 5_000));
    expect(ranking.poolFor(1_000, 10_000)).not.toBe(ranking.poolFor(1, 5_000));
    expect(createRankingPools(0, takeTurn).poolFor(1_000, 10_000)).toBeDefined();
    await ranking.close();
  });
});
