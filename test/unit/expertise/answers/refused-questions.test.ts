// Questions that cannot be answered are refused, by the field that is wrong, rather than answered with nothing.
import { describe, expect, it } from '@jest/globals';
import { FaultError } from '../../../../services/platform/faults/fault.ts';
import type { Fault } from '../../../../services/platform/faults/fault.ts';
import { aSource } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';
import type { Asked, Campus } from './a-campus.ts';

const campusOf = (...letters: readonly string[]): Promise<Campus> =>
  aCampusOf(
    ...letters.map((letter) => aSource('dialyse', { id: `stm_${letter}`, owners: [`org_${letter}`] })),
  );

const faultOf = async (asked: Promise<unknown>): Promise<Fault | undefined> => {
  const thrown: unknown = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof FaultError ? thrown.fault : undefined;
};

const wrongIn = async (asked: Promise<unknown>): Promise<readonly (readonly (string | undefined)[])[]> =>
  ((await faultOf(asked))?.violations ?? []).map(({ field, rule, value, parameters }) => [
    field,
    rule,
    value ?? parameters?.['because'],
  ]);

describe('a concept that there is not', () => {
  it('is refused as a filter, by its place among those that there are', async () => {
    const campus = await campusOf('a');
    const concepts = ['dialysis', 'nope'];
    expect(await wrongIn(campus.search('dialyse', { filters: { concepts } }))).toEqual([
      ['filters.concepts[1]', 'unresolved', 'nope'],
    ]);
  });

  it('is not found as a question', async () => {
    const campus = await campusOf('a');
    expect(await faultOf(campus.search({ conceptId: 'nope' }))).toMatchObject({
      code: 'not-found',
      subject: 'concept',
      subjectId: 'nope',
    });
  });
});

describe('a question with nothing to look for', () => {
  it.each(['-enfant', '-"essai clinique" -enfant', '?', '""', '« »', '🫀', '-- …'])(
    '%s is refused',
    async (words) => {
      const campus = await campusOf('a');
      expect(await wrongIn(campus.search(words))).toEqual([['question.words', 'not-allowed', words]]);
      expect(await wrongIn(campus.search(`${words} dialyse`))).toEqual([]);
    },
  );

  it('is refused as a whole text too', async () => {
    const campus = await campusOf('a');
    expect(await wrongIn(campus.search({ text: '🫀 …' }))).toEqual([
      ['question.text', 'not-allowed', '🫀 …'],
    ]);
  });
});

describe('a cursor', () => {
  const nextOf = async (campus: Campus, question: Asked = 'dialyse '): Promise<string> => {
    const { next } = await campus.search(question, { limit: 1 });
    if (next === undefined) throw new Error('there is one page only');
    return next;
  };

  it('of another question, or of the same with other filters, is refused', async () => {
    const campus = await campusOf('a', 'b', 'c');
    const cursor = await nextOf(campus);
    const refused = [['cursor', 'not-allowed', 'another-question']];
    expect(await wrongIn(campus.search('dialyses rénales ', { cursor }))).toEqual(refused);
    expect(await wrongIn(campus.search({ text: 'dialyse ' }, { cursor }))).toEqual(refused);
    expect(await wrongIn(campus.search('dialyse ', { cursor, filters: { concepts: ['dialysis'] } }))).toEqual(
      refused,
    );
    expect(await wrongIn(campus.search('dialyse ', { cursor, withoutOrganisations: ['org_z'] }))).toEqual(
      refused,
    );
  });

  it('goes on whatever is shown of the answer, and however its values are ordered', async () => {
    const campus = await campusOf('a', 'b', 'c');
    const filters = { concepts: ['dialysis', 'medicine'] };
    const { next: cursor } = await campus.search('dialyse ', { limit: 1, filters });
    const page = await campus.search('dialyse ', {
      limit: 9,
      evidence: 2,
      cursor,
      filters: { concepts: filters.concepts.toReversed() },
    });
    expect(page.hits).toHaveLength(2);
  });

  it.each(['x', 'W10', '!!'])('%s that is none is refused', async (cursor) => {
    const campus = await campusOf('a');
    expect(await wrongIn(campus.search('dialyse', { cursor }))).toEqual([['cursor', 'malformed', undefined]]);
  });

  it('made under other semantics is good, and the answer says that the order may have changed', async () => {
    const campus = await campusOf('a', 'b', 'c');
    const cursor = await nextOf(campus);
    expect((await campus.search('dialyse ', { cursor, limit: 1 })).reordered).toBe(false);
    campus.learns(['fr:dialys', 'en:kidney']);
    const after = await campus.search('dialyse ', { cursor, limit: 1 });
    expect([after.reordered, after.hits.length]).toEqual([true, 1]);
    const anew = await campus.search('dialyse ', { limit: 1 });
    expect(anew.reordered).toBe(false);
  });
});

describe('a hit by its name', () => {
  it('names the words of it that were typed', async () => {
    const campus = await campusOf('a');
    campus.knows('org_p', { name: 'Laboratoire de dialyse-péritonéale' });
    campus.knows('org_q', { name: 'Larkspine Wearables' });
    const saidOf = async (typed: string, by: string): Promise<string | undefined> => {
      const { hits } = await campus.search(typed, { evidence: 1 });
      return hits.find(({ organisationId }) => organisationId === by)?.evidence[0]?.parts[0]?.found;
    };
    expect(await saidOf('wear', 'org_q')).toBe('Wearables');
    expect(await saidOf('PERITONEALE dialyse ', 'org_p')).toBe('dialyse péritonéale');
  });
});
