import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Source } from '../../../../services/expertise/source.ts';
import { animator, aSource, someSources } from '../expertise-makers.ts';
import { aCampus, aCampusOf } from './a-campus.ts';
import type { Asked, Campus } from './a-campus.ts';

/** Ids in the order of the pages. */
const pageThrough = async (campus: Campus, question: Asked, limit: number): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await campus.search(question, { as: animator, limit, cursor });
    ids.push(...page.hits.map(({ organisationId }) => organisationId));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
};

/** Each source has an owner of its own besides. */
const owned = (sources: readonly Source[]): Source[] =>
  sources.map((source, at) => ({
    ...source,
    owners: [...source.owners, `org_${String.fromCharCode(109 + at)}`],
  }));

describe('cursors', () => {
  it('page through everything exactly once, in the order of one page', async () => {
    const question = fc.constantFrom<Asked>(
      'cancer données dialyse',
      'laboratoire',
      '"essai clinique"',
      'imagerie -cancer',
      { text: 'cohorte de patients en dialyse, imagerie du cancer, machine learning' },
      { organisationId: 'org_a' },
      { conceptId: 'medicine' },
    );
    await fc.assert(
      fc.asyncProperty(
        someSources,
        question,
        fc.integer({ min: 1, max: 5 }),
        async (sources, asked, limit) => {
          const campus = aCampus();
          campus.knows('org_b', { name: 'Laboratoire de dialyse' });
          campus.knows('org_p', { name: 'Laboratoire des données' });
          await campus.put(...owned(sources));
          const { hits, found, next } = await campus.search(asked, { as: animator, limit: 100 });
          expect([next, hits.length]).toEqual([undefined, found]);
          expect(await pageThrough(campus, asked, limit)).toEqual(
            hits.map(({ organisationId }) => organisationId),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('go on where they were though the last one shown is gone', async () => {
    const letters = ['a', 'b', 'c', 'd'];
    const campus = await aCampusOf(
      ...letters.map((letter) => aSource('dialyse', { id: `stm_${letter}`, owners: [`org_${letter}`] })),
    );
    const { next } = await campus.search('dialyse ', { limit: 2 });
    const other = await aCampusOf(
      ...['a', 'c', 'd', 'e'].map((letter) => aSource('dialyse', { owners: [`org_${letter}`] })),
    );
    const ids = (await other.search('dialyse ', { limit: 9, cursor: next })).hits.map(
      ({ organisationId }) => organisationId,
    );
    expect(ids).toEqual(['org_c', 'org_d', 'org_e']);
  });

  it('tell the same total on every page', async () => {
    const campus = await aCampusOf(
      ...['a', 'b', 'c'].map((letter) => aSource('dialyse', { owners: [`org_${letter}`] })),
    );
    const first = await campus.search('dialyse ', { limit: 2 });
    const second = await campus.search('dialyse ', { limit: 2, cursor: first.next });
    expect([first.found, second.found, second.hits.length, second.next]).toEqual([3, 3, 1, undefined]);
  });
});
