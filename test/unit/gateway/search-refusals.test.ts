// Searches that are refused, by the edge or by expertise, in the words of who asks.
import { describe, expect, it } from '@jest/globals';
import { invalid, type Violation } from '../../../services/platform/faults/fault.ts';
import { searchingMesh } from './searching-mesh.ts';

const edge = searchingMesh();
const { get } = edge;
const errorsOf = (answer: { json: { errors: { field: string; rule: string }[] } }) =>
  answer.json.errors.map(({ field, rule }) => [field, rule]);

describe('a search', () => {
  it.each([
    ['organisation_kind=labo', 'organisation_kind', 'not-one-of'],
    ['pole=research,', 'pole', 'not-one-of'],
    ['concept=,', 'concept', 'malformed'],
    ['since=2023-02-29', 'since', 'malformed'],
    ['facets=name', 'facets', 'not-one-of'],
    ['experts=yes', 'experts', 'not-one-of'],
    ['evidence=6', 'evidence', 'malformed'],
    ['kind=lab', 'kind', 'unknown-field'],
    ['pole=research&pole=training', 'pole', 'too-many'],
  ])('with %s is refused', async (query, field, rule) => {
    const answer = await get(`/v1/search?q=x&${query}`);
    expect([answer.status, ...errorsOf(answer)]).toEqual([400, [field, rule]]);
  });

  it('names of a list the values that are wrong, and them alone', async () => {
    const answer = await get('/v1/search?q=x&statement_type=data,bogus,training');
    expect(answer.json.errors[0]).toMatchObject({
      value: 'bogus',
      message: 'The parameter “statement_type” is “bogus”, which is not a permitted value.',
    });
  });

  it.each([
    ['pole=research&pole=training', 'Give it once, its values separated by commas.'],
    ['limit=1&limit=2', 'Give it once.'],
  ])('with %s is told how to say it', async (query, cure) => {
    expect((await get(`/v1/search?q=x&${query}`)).json.errors[0].cure).toBe(cure);
  });

  it.each(['%ff%fe', '%E0%A4%A', '100%'])('for %s, which is not UTF-8 encoded, is refused', async (q) => {
    const answer = await get(`/v1/search?q=${q}`);
    expect([answer.status, answer.json.detail]).toEqual([400, expect.stringContaining('as UTF-8')]);
  });

  it('by a concept that there is not says so', async () => {
    const parameters = { thing: 'concept', expected: 'the id of a concept' };
    edge.mesh.expertise.fail(
      'search',
      invalid({ field: 'filters.concepts[0]', rule: 'unresolved', value: 'nope', parameters }),
    );
    const answer = await get('/v1/search?q=x&concept=nope');
    expect([answer.status, answer.json.errors[0]]).toMatchObject([
      400,
      { field: 'concept', message: 'There is no concept “nope”.' },
    ]);
  });

  it('of which a cursor is wrong is told to give the one of the page before, or none', async () => {
    const expected = 'the cursor of an earlier page of the same list';
    const violations: readonly Omit<Violation, 'field'>[] = [
      { rule: 'malformed', parameters: { expected } },
      { rule: 'not-allowed', parameters: { because: 'another-question', expected } },
    ];
    for (const violation of violations) {
      edge.mesh.expertise.fail('search', invalid({ field: 'cursor', ...violation }));
      const answer = await get('/v1/search?q=x&cursor=abc');
      expect([answer.status, answer.json.errors[0].cure]).toEqual([
        400,
        'Give the `next` of the page before, or leave it out.',
      ]);
    }
    expect((await get('/v1/search?q=x&cursor=abc')).json.errors[0].message).toContain('another question');
  });

  it('for nothing that can be found says so of q', async () => {
    const parameters = { because: 'nothing-to-find', expected: 'words to find' };
    edge.mesh.expertise.fail(
      'search',
      invalid({ field: 'question.words', rule: 'not-allowed', value: '-enfant', parameters }),
    );
    const answer = await get('/v1/search?q=-enfant');
    expect([answer.status, answer.json.errors[0]]).toMatchObject([
      400,
      {
        field: 'q',
        message: 'The parameter “q” is “-enfant”, which is not permitted here: it has no word to look for.',
        cure: 'Give a word to look for: a word after - only says what must not stand.',
      },
    ]);
  });

  it.each([
    ['filters.concepts[1]', 'concept'],
    ['question.words', 'q'],
    ['cursor', 'cursor'],
  ])('of which expertise refuses %s is told so of its own %s', async (theirField, field) => {
    edge.mesh.expertise.fail('search', invalid({ field: theirField, rule: 'malformed' }));
    const answer = await get('/v1/search?q=x');
    expect(errorsOf(answer)).toEqual([[field, 'malformed']]);
  });
});
