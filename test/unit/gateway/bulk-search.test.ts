// Many questions at once, and answers of which a part is wanted.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bulkAnswer } from '../../../services/gateway/schemas/bulk-search.ts';
import { mostBulks, questionsAtOnce } from '../../../services/gateway/search/bulk-lanes.ts';
import { fault, ok } from '../../../services/platform/faults/fault.ts';
import { eventually } from '../../makers/eventually.ts';
import { aHit, aSearchAnswer } from '../../makers/expertise-answers.ts';
import { anOrganisation, aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';
import { searchingMesh } from './searching-mesh.ts';

const searching = searchingMesh();
const bulk = (questions: readonly unknown[], query = '') =>
  searching.mesh.call('POST', `/v1/search/bulk${query}`, { body: { questions } });
const searches = () => searching.mesh.expertise.asked.filter(({ method }) => method === 'search');
let before = 0;
beforeEach(() => {
  before = searches().length;
});

describe('a bulk of questions', () => {
  it('is answered one by one, in order, each wrong one by its problem in its place', async () => {
    const answer = await bulk([
      { words: 'dialyse' },
      { wards: 'dialyse' },
      { text: 'x', limit: 21 },
      { organisation: 'file:nobody' },
      { text: 'home dialysis', limit: 3 },
      'dialyse',
    ]);
    expect(answer.status).toBe(200);
    expect(bulkAnswer.safeParse(answer.json).error).toBeUndefined();
    const [first, second, third, fourth, fifth, sixth] = answer.json.answers;
    expect(first.answer.items[0].organisation.id).toBe(searching.theirs);
    expect(second.problem.errors.map(({ field, rule }: never) => [field, rule])).toEqual([
      ['questions[1].wards', 'unknown-field'],
      ['questions[1].words', 'required'],
    ]);
    expect(third.problem).toMatchObject({
      status: 422,
      errors: [{ field: 'questions[2].limit', rule: 'too-big' }],
    });
    expect(fourth.problem).toMatchObject({ status: 404, code: 'not-found' });
    expect(fifth.answer.found).toBe(1);
    expect(sixth.problem).toMatchObject({ errors: [{ field: 'questions[5]', rule: 'wrong-type' }] });
    expect(searches().length - before).toBe(2);
  });

  it('asks for five organisations each where nothing else is said, with the filters of each', async () => {
    await bulk([{ words: 'dialyse', filters: { organisation_kind: ['lab'] } }]);
    expect(searching.mesh.expertise.lastSearch()).toMatchObject({
      limit: 5,
      filters: { organisationKinds: ['ORGANISATION_KIND_LAB'] },
    });
  });

  it('goes on past a question that expertise refuses', async () => {
    searching.mesh.expertise.fail('search', fault('overloaded'));
    const answer = await bulk([{ words: 'a b' }, { words: 'c' }]);
    expect(answer.json.answers.map(({ problem }: never) => (problem as { status: number }).status)).toEqual([
      429, 429,
    ]);
  });

  it('has a hundred at the most, and one at least', async () => {
    const many = Array.from({ length: 100 }, (_, nth) => ({ words: `mot ${nth}` }));
    expect((await bulk(many)).json.answers).toHaveLength(100);
    for (const wrong of [[], [...many, { words: 'un de trop' }]]) {
      const answer = await bulk(wrong);
      expect([answer.status, answer.json.errors[0].field]).toEqual([422, 'questions']);
    }
  });
});

describe('bulks of one asker', () => {
  const questions = (count: number) => ({
    body: { questions: Array.from({ length: count }, () => ({ words: 'x' })) },
  });
  let now = 0;
  let most = 0;
  let isHeld = false;
  const held: (() => void)[] = [];
  let mesh: FakeMesh;
  beforeAll(async () => {
    const search = async () => {
      most = Math.max(most, (now += 1));
      await (isHeld ? new Promise<void>((resolve) => held.push(resolve)) : pause(1));
      now -= 1;
      return ok(aSearchAnswer());
    };
    const similar = () => Promise.reject(new Error('nobody asks'));
    mesh = await startMesh({}, undefined, {
      'passerelle.expertise.v1.ExpertiseService': { search, similar },
    });
  });
  afterAll(() => mesh.stop());
  const ask = (as: string) => mesh.call('POST', '/v1/search/bulk', { as, ...questions(12) });
  const somebody = async () => (await mesh.make('persons', aPerson())).id;

  it('share four questions at a time, and each is answered whole', async () => {
    const one = await somebody();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(one)));
    expect(answers.map(({ json }) => json.answers.length)).toEqual(Array(6).fill(12));
    expect(most).toBe(questionsAtOnce);
  });

  it('are eight at the most, and take nothing from somebody else', async () => {
    const [one, other] = [await somebody(), await somebody()];
    isHeld = true;
    const asked = Array.from({ length: mostBulks + 1 }, () => ask(one));
    // All others are held.
    const refused = await Promise.race(asked);
    expect([refused.status, refused.json.code]).toEqual([429, 'overloaded']);
    expect(refused.headers.get('retry-after')).toBe('1');
    await eventually(() => expect(now).toBe(questionsAtOnce));
    const theirs = ask(other);
    await eventually(() => expect(now).toBe(2 * questionsAtOnce));
    isHeld = false;
    held.forEach((release) => release());
    const answered = (await Promise.all([...asked, theirs])).filter(({ status }) => status === 200);
    expect(answered).toHaveLength(mostBulks + 1);
    expect((await ask(one)).status).toBe(200);
  });
});

describe('fields that are wanted', () => {
  it('are all there is of each organisation, in a search, in a bulk and in lists', async () => {
    const { mesh, theirs, get } = searching;
    mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs)) });
    const found = await get('/v1/search?q=x&fields=organisation.name,score');
    expect(found.json.items).toEqual([{ organisation: { name: 'Équipe Canari' }, score: 0.8 }]);
    expect(found.json).toHaveProperty('found', 1);
    const many = await bulk([{ words: 'x' }], '?fields=score');
    expect(many.json.answers).toMatchObject([{ answer: { items: [{ score: 0.8 }] } }]);
    expect(Object.keys(many.json.answers[0].answer.items[0])).toEqual(['score']);
    const posted = await mesh.call('POST', '/v1/search?fields=evidence', { body: { words: 'x' } });
    expect(Object.keys(posted.json.items[0])).toEqual(['evidence']);
    const listed = await get('/v1/organisations?fields=id,name&limit=1');
    expect(Object.keys(listed.json.items[0])).toEqual(['id', 'name']);
  });

  it('leave the tag of an organisation as it is: what was read so is changed as if it were whole', async () => {
    const { mesh, theirs } = searching;
    const [whole, some] = [
      await mesh.call('GET', `/v1/organisations/${theirs}`),
      await mesh.call('GET', `/v1/organisations/${theirs}?fields=name`),
    ];
    expect(some.json).toEqual({ name: whole.json.name });
    expect(some.headers.get('etag')).toBe(whole.headers.get('etag'));
    const changed = await mesh.call('PATCH', `/v1/organisations/${theirs}`, {
      headers: { 'If-Match': some.headers.get('etag') ?? '' },
      body: { name: 'Autre' },
    });
    expect(changed.status).toBe(200);
  });

  it('that there are not are refused by their name, with those there are', async () => {
    await searching.mesh.make('organisations', anOrganisation());
    for (const path of ['/v1/search?q=x&fields=score,stars', '/v1/organisations?fields=stars']) {
      const answer = await searching.get(path);
      expect(answer.status).toBe(400);
      expect(answer.json.errors).toMatchObject([{ field: 'fields', rule: 'not-one-of', value: 'stars' }]);
      expect(JSON.stringify(answer.json.errors)).toContain(
        path.includes('search') ? 'evidence.quotes' : 'poles',
      );
    }
  });
});
