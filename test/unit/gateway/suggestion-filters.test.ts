// Suggestions filtered, what animators see besides, and a no with its reason and its end.
import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  DeclineReason,
  Suggestion,
  SuggestionState,
} from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { features } from '../../../services/gateway/suggestions/suggestion.ts';
import { suggestion as schema } from '../../../services/gateway/schemas/suggestion.ts';
import { aSide, matchmakingMesh } from './matchmaking-mesh.ts';

const campus = matchmakingMesh();
const id = 'sug_0123456789abcdefghjkmnpqrs';

const aSuggestion = (own: object = {}, more: object = {}) =>
  Suggestion.fromPartial({
    ...{ id, version: 4, state: SuggestionState.PROPOSED, score: 0.6, round: 3, added: true, explored: true },
    sides: [aSide(campus.ours, own), aSide(campus.theirs, { score: 0.5, reasons: [] })],
    proposedAt: new Date(0),
    ...more,
  });

const path = (query = '') => `/v1/organisations/${campus.ours}/suggestions${query}`;
const answerPath = `/v1/suggestions/${id}/answer`;

describe('the suggestions of an organisation', () => {
  it('are asked for by score and by answer, none included', async () => {
    campus.answer('listSuggestions', { items: [], next: undefined });
    const answer = await campus.get(path('?at_least_score=0.45&answer=interested,none'), {
      as: campus.member,
    });
    expect(answer.json).toEqual({ items: [], next: null });
    expect(campus.asked('listSuggestions')[0]).toMatchObject({
      organisationId: campus.ours,
      atLeastScore: 0.45,
      answers: [Answer.INTERESTED, Answer.UNSPECIFIED],
    });
  });

  it.each([
    ['?at_least_score=45', 'at_least_score', 'Give a number from 0 to 1.'],
    ['?at_least_score=', 'at_least_score', 'Give a number from 0 to 1.'],
    ['?at_least_score=1.5', 'at_least_score', 'Give a number from 0 to 1.'],
    ['?answer=maybe', 'answer', 'Choose one of: interested, not_now, no, none.'],
  ])('refuse %s by the parameter and its cure', async (query, field, cure) => {
    const { status, json } = await campus.get(path(query));
    expect([status, json.errors[0]]).toEqual([400, expect.objectContaining({ field, cure })]);
  });

  it('tell the round, and whether it was added since', async () => {
    campus.answer('listSuggestions', { items: [aSuggestion()], next: undefined });
    const { json } = await campus.get(path(), { as: campus.member });
    expect(json.items[0]).toMatchObject({ round: 3, added: true, proposed_at: '1970-01-01T00:00:00.000Z' });
    expect(json.items[0].reasons[0].contribution).toBe(0.5);
  });

  it('tell animators alone what the gains are made of, and what was made to try a newcomer', async () => {
    const feature = { feature: 'kind_fit', value: 0.8, contribution: 0.1, unknown: false };
    const unknown = { feature: 'maturity_fit', value: 0, contribution: 0, unknown: true };
    campus.answer('listSuggestions', {
      items: [aSuggestion({ features: [feature, unknown] })],
      next: undefined,
    });
    const [told] = (await campus.get(path())).json.items;
    expect(schema.safeParse(told).error).toBeUndefined();
    expect(told.explored).toBe(true);
    expect(told.features.get).toEqual([
      {
        ...{ feature: 'kind_fit', value: 0.8, contribution: 0.1 },
        name: 'kind of organisation',
        text: expect.any(String),
      },
      { ...{ feature: 'maturity_fit', contribution: 0 }, name: 'maturity', text: expect.any(String) },
    ]);
    const [seen] = (await campus.get(path(), { as: campus.member })).json.items;
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['features']));
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['explored']));
  });

  it('that are withdrawn say why, in the asker’s language', async () => {
    const withdrawn = { state: SuggestionState.WITHDRAWN, withdrawnFor: 'working_together' };
    campus.answer('getSuggestion', aSuggestion({}, withdrawn));
    const french = await campus.get(`/v1/suggestions/${id}`, { lang: 'fr' });
    expect(french.json.withdrawn_for).toEqual({
      code: 'working_together',
      text: 'Elles travaillent déjà ensemble.',
    });
    expect((await campus.get(`/v1/suggestions/${id}`)).json.withdrawn_for.text).toBe(
      'They work together already.',
    );
  });
});

describe('an answer', () => {
  const say = (body: object) =>
    campus.mesh.call('POST', answerPath, { as: campus.member, body: { organisation: campus.ours, ...body } });

  it('of no goes with a reason and the last day it holds', async () => {
    campus.answer('getSuggestion', aSuggestion());
    const side = { answer: Answer.NO, declineReason: DeclineReason.TOO_EARLY, declinedUntil: '2027-03-31' };
    campus.answer('answerSuggestion', aSuggestion(side, { version: 5 }));
    const { status, json } = await say({ answer: 'no', reason: 'too_early', until: '2027-03-31' });
    expect(campus.asked('answerSuggestion')[0]).toMatchObject({
      ...{ id, organisationId: campus.ours, answer: Answer.NO },
      ...{ declineReason: DeclineReason.TOO_EARLY, until: '2027-03-31', ifVersion: undefined },
    });
    expect([status, schema.safeParse(json).error]).toEqual([200, undefined]);
    expect(json).toMatchObject({ answer: 'no', decline_reason: 'too_early', declined_until: '2027-03-31' });
  });

  it.each([
    [{ answer: 'interested', reason: 'competitor' }, 'reason', 'it goes with the answer “no” alone'],
    [{ answer: 'not_now', until: '2027-03-31' }, 'until', 'it goes with the answer “no” alone'],
    [{ answer: 'no', reason: 'because' }, 'reason', 'not a permitted value'],
    [{ answer: 'no', until: 'tomorrow' }, 'until', 'not well formed'],
    [{ reason: 'competitor' }, 'answer', 'is missing'],
  ])('%j is refused by its field', async (body, field, message) => {
    campus.answer('getSuggestion', aSuggestion());
    const { status, json } = await say(body);
    expect(status).toBe(422);
    const wrong = json.errors.find((one: { field: string }) => one.field === field);
    expect(wrong.message).toContain(message);
    expect(campus.asked('answerSuggestion')).toEqual([]);
  });

  it('that matchmaking refuses is told by the names of the edge', async () => {
    campus.answer('getSuggestion', aSuggestion());
    const violations = [
      { field: 'decline_reason', rule: 'not-one-of', value: 'x' },
      { field: 'until', rule: 'past', value: '2020-01-01' },
    ] as const;
    campus.refuse('answerSuggestion', { code: 'invalid', violations });
    const { json } = await say({ answer: 'no', reason: 'too_early', until: '2020-01-01' });
    expect(json.errors.map(({ field }: { field: string }) => field)).toEqual(['reason', 'until']);
  });
});

it('knows every feature that matchmaking has', async () => {
  const { featureNames } = await import('../../../services/matchmaking/scoring/features.ts');
  expect([...features].toSorted()).toEqual([...featureNames].toSorted());
});
