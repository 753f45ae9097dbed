// Completion, concepts of an organisation, explanations and uncovered words over REST.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CompleteResponse,
  ExplainResponse,
  PartKind,
} from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  ListConceptsInTextResponse,
  ListOrganisationConceptsResponse,
  ListUncoveredWordsResponse,
} from '../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  completions,
  conceptsInText,
  explanations,
  organisationConcepts,
  uncoveredWords,
} from '../../../services/gateway/schemas/search.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aPart, aQuoteMessage } from '../../makers/expertise-answers.ts';
import { aPerson, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
let member: string;
beforeAll(async () => {
  mesh = await startMesh();
  member = (await mesh.make('persons', aPerson())).id;
});
afterAll(() => mesh.stop());

const lastOf = (of: string) => mesh.expertise.asked.findLast(({ method }) => method === of)?.request;

describe('completion', () => {
  it('asks with what is typed, as the asker, and answers words and labels', async () => {
    const completed = [
      { text: 'apprentissage fédéré', conceptId: 'federated-learning', sources: 4 },
      { text: 'appareil', sources: 2 },
    ];
    mesh.expertise.answer({ complete: CompleteResponse.fromPartial({ completions: completed }) });
    const answer = await mesh.call('GET', '/v1/complete?q=app&limit=5', { as: member });
    expect(completions.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json.items).toEqual([
      { text: 'apprentissage fédéré', concept: 'federated-learning', sources: 4 },
      { text: 'appareil', sources: 2 },
    ]);
    expect(lastOf('complete')).toMatchObject({ typed: 'app', limit: 5, actor: { personId: member } });
  });

  it.each(['', 'q=', `q=${'x'.repeat(101)}`, 'q=a&limit=21'])('is refused “%s”', async (query) => {
    expect((await mesh.call('GET', `/v1/complete?${query}`)).status).toBe(400);
  });
});

describe('the concepts of an organisation', () => {
  it('are named in the asker’s language, strongest first', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    const concept = { id: 'federated-learning', type: 'technique', broader: ['machine-learning'] };
    const labelled = { ...concept, french: ['apprentissage fédéré'], english: ['federated learning', 'FL'] };
    const english = { ...concept, id: 'mesh/D01', french: [], english: ['Only English'] };
    mesh.expertise.answer({
      spokenOf: ListOrganisationConceptsResponse.fromPartial({
        concepts: [
          { concept: labelled, sources: 3, weight: 1 },
          { concept: english, sources: 1, weight: 0.4 },
        ],
      }),
    });
    const answer = await mesh.call('GET', `/v1/organisations/${id}/concepts?limit=2`, {
      as: member,
      headers: { 'Accept-Language': 'fr' },
    });
    expect(organisationConcepts.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json.items[0]).toEqual({
      ...concept,
      label: 'apprentissage fédéré',
      labels: { fr: ['apprentissage fédéré'], en: ['federated learning', 'FL'] },
      ...{ sources: 3, weight: 1 },
    });
    expect(answer.json.items[1].label).toBe('Only English');
    expect(lastOf('spokenOf')).toMatchObject({ organisationId: id, limit: 2, actor: { personId: member } });
  });

  it('are not told of one that the asker may not see', async () => {
    const { id } = await mesh.make('organisations', anOrganisation({ visibility: 'animators' }));
    expect((await mesh.call('GET', `/v1/organisations/${id}/concepts`, { as: member })).status).toBe(404);
  });
});

describe('the concepts of a text', () => {
  const asked = (body: unknown, language = 'fr') =>
    mesh.call('POST', '/v1/vocabulary/in-text', {
      body,
      as: member,
      headers: { 'Accept-Language': language },
    });

  it('are named in the reader’s language, with the words that say them', async () => {
    const concept = { id: 'federated-learning', type: 'technique', broader: ['ai'], narrower: [] };
    const labels = { french: ['apprentissage fédéré'], english: ['federated learning'] };
    const places = [{ start: 0, end: 18 }];
    mesh.expertise.answer({
      inText: ListConceptsInTextResponse.fromPartial({
        concepts: [{ concept: { ...concept, ...labels }, places }],
      }),
    });
    const answer = await asked({ text: 'Federated learning', language: 'en', limit: 3 });
    expect(conceptsInText.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json.items).toEqual([
      { id: 'federated-learning', type: 'technique', label: 'apprentissage fédéré', places },
    ]);
    expect(lastOf('inText')).toMatchObject({
      ...{ text: 'Federated learning', language: Language.ENGLISH, limit: 3 },
      actor: { personId: member },
    });
    expect((await asked({ text: 'Federated learning' }, 'en')).json.items[0].label).toBe(
      'federated learning',
    );
    expect(lastOf('inText')).toMatchObject({ language: Language.UNSPECIFIED, limit: 20 });
  });

  it.each([
    [{ text: '  ' }, 'text'],
    [{}, 'text'],
    [{ text: 'x'.repeat(50_001) }, 'text'],
    [{ text: 'a', language: 'de' }, 'language'],
    [{ text: 'a', limit: 101 }, 'limit'],
  ])('are refused %j by the field', async (body, field) => {
    const answer = await asked(body);
    expect([answer.status, answer.json.errors[0].field]).toEqual([422, field]);
  });
});

describe('an explanation', () => {
  const pair = { asking: newId('stm'), answering: newId('txt') };
  const explaining = (...explanations: readonly object[]): void =>
    mesh.expertise.answer({ explain: ExplainResponse.fromPartial({ explanations: [...explanations] }) });

  it('tells animators how well one source answers another, by which words of both', async () => {
    const { id: organisation } = await mesh.make('organisations', anOrganisation());
    const nothingInCommon = { asking: organisation, answering: organisation };
    explaining(
      { score: 0.6, raw: 4, asking: [aQuoteMessage()], answering: [aQuoteMessage()], parts: [aPart()] },
      { score: 0 },
    );
    const answer = await mesh.call('POST', '/v1/explain', { body: { pairs: [pair, nothingInCommon] } });
    expect(explanations.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json.items).toMatchObject([
      {
        ...pair,
        score: 0.6,
        quotes: { asking: [{ marks: [{ start: 0, end: 18 }] }], answering: [{}] },
        parts: [{ kind: 'concept', share: 0.75 }],
      },
      { ...nothingInCommon, score: 0, quotes: { asking: [], answering: [] }, parts: [] },
    ]);
    expect(lastOf('explain')).toMatchObject({
      actor: { kind: 'ACTOR_KIND_SERVICE' },
      pairs: [pair, nothingInCommon].map(({ asking, answering }) => ({
        askingId: asking,
        answeringId: answering,
      })),
    });
  });

  it('of what is nowhere is not found, by its id', async () => {
    explaining({ score: 0 });
    const answer = await mesh.call('POST', '/v1/explain', {
      body: { pairs: [pair] },
      headers: { 'Accept-Language': 'en' },
    });
    expect([answer.status, answer.json.detail]).toEqual([
      404,
      expect.stringContaining(`the offer or need ${pair.asking}`),
    ]);
  });

  it('says what parts without words are', async () => {
    const theme = aPart({ kind: PartKind.THEME, asked: '', found: '', conceptId: '' });
    explaining({ score: 0.6, raw: 3, parts: [theme] });
    const labelIn = async (language: string): Promise<string> => {
      const { json } = await mesh.call('POST', '/v1/explain', {
        body: { pairs: [pair] },
        headers: { 'Accept-Language': language },
      });
      expect(explanations.safeParse(json).error).toBeUndefined();
      return json.items[0].parts[0].label;
    };
    expect(await labelIn('en')).toBe('the themes of both texts as a whole');
    expect(await labelIn('fr')).toBe('les thèmes des deux textes dans leur ensemble');
  });

  it('is for animators', async () => {
    const before = mesh.expertise.asked.length;
    const answer = await mesh.call('POST', '/v1/explain', { as: member, body: { pairs: [pair] } });
    expect([answer.status, mesh.expertise.asked.length]).toEqual([403, before]);
  });

  it.each([{ pairs: [] }, { pairs: [{ asking: 'a:b', answering: pair.answering }] }, {}])(
    'is not given for %j',
    async (body) => {
      expect((await mesh.call('POST', '/v1/explain', { body })).status).toBe(422);
    },
  );
});

describe('words that no concept covers', () => {
  it('are told to animators', async () => {
    const words = [{ words: 'jumeau numérique', language: 'fr', sources: 12 }];
    mesh.expertise.answer({ uncovered: ListUncoveredWordsResponse.fromPartial({ words }) });
    const answer = await mesh.call('GET', '/v1/vocabulary/uncovered?limit=3');
    expect(uncoveredWords.safeParse(answer.json).error).toBeUndefined();
    expect(answer.json).toEqual({ items: words, next: null });
    expect(lastOf('uncovered')).toMatchObject({ limit: 3 });
    expect((await mesh.call('GET', '/v1/vocabulary/uncovered', { as: member })).status).toBe(403);
  });
});
