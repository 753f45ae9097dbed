// Search over REST: what is asked of expertise, what its answer says, and to whom.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FacetField,
  SearchResponse,
  SourceKind,
} from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Concept } from '../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { Visibility } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { searchAnswer } from '../../../services/gateway/schemas/search.ts';
import { fault, invalid } from '../../../services/platform/faults/fault.ts';
import { aHit, anEvidence, aQuoteMessage, aSearchAnswer } from '../../makers/expertise-answers.ts';
import { aPerson, anOrganisation, aStatement, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());

const theirName = 'Équipe Canari';
let ours: string;
let theirs: string;
let member: string;
let partner: string;
beforeEach(async () => {
  const memberOf = async (organisation: string): Promise<string> =>
    (await mesh.make('persons', aPerson({ memberships: [{ organisation, role: 'member' }] }))).id;
  ours = (await mesh.make('organisations', anOrganisation({ name: 'Nous' }))).id;
  theirs = (await mesh.make('organisations', anOrganisation({ name: theirName, kind: 'startup' }))).id;
  [member, partner] = [await memberOf(ours), await memberOf(theirs)];
  mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs)) });
});
afterEach(() => mesh.expertise.fail('search'));

/** As whom: a member, unless said; empty: an animator. */
const get = (path: string, as = member, lang = 'en') =>
  mesh.call('GET', path, { ...(as === '' ? {} : { as }), headers: { 'Accept-Language': lang } });
const post = (body: object, as = member, path = '/v1/search') => mesh.call('POST', path, { as, body });
const errorsOf = (answer: { json: { errors: { field: string; rule: string }[] } }) =>
  answer.json.errors.map(({ field, rule }) => [field, rule]);

describe('a search', () => {
  it('names organisations with the words that say so, where they matched and how much each counts', async () => {
    const found = await get('/v1/search?q=apprentissage%20f%C3%A9d%C3%A9r%C3%A9');
    expect(searchAnswer.safeParse(found.json).error).toBeUndefined();
    expect(found.json).toMatchObject({ next: null, found: 1, facets: [], corrections: [] });
    const [hit] = found.json.items;
    expect(hit).toMatchObject({ organisation: { id: theirs, name: theirName }, score: 0.8 });
    expect(hit.evidence).toMatchObject([
      {
        kind: 'text',
        score: 0.7,
        share: 0.8,
        parts: [
          { kind: 'concept', found: 'federated learning', share: 0.75, concept: 'federated-learning' },
          { kind: 'theme', share: 0.25 },
        ],
      },
    ]);
    const [quote] = hit.evidence[0].quotes;
    expect(
      quote.marks.map((mark: { start: number; end: number }) => quote.words.slice(mark.start, mark.end)),
    ).toEqual(['federated learning']);
  });

  it('cuts marks to the quote they are in', async () => {
    const marks = [
      { start: 90, end: 103 },
      { start: 125, end: 140 },
      { start: 500, end: 510 },
    ];
    const quotes = [aQuoteMessage({ marks })];
    mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs, { evidence: [anEvidence({ quotes })] })) });
    const [hit] = (await get('/v1/search?q=x')).json.items;
    expect(hit.evidence[0].quotes[0].marks).toEqual([
      { start: 0, end: 3 },
      { start: 25, end: 31 },
    ]);
  });

  it('hands every filter on as the contract writes it', async () => {
    await get(
      '/v1/search?q=x&organisation_kind=lab,patient_association&pole=research&concept=a-b,mesh/D0123&language=fr,en' +
        '&since=2024-02-29&statement_type=co_development&source_kind=offer,text&facets=pole,concept&experts=true' +
        '&evidence=0&limit=7&cursor=abc',
      '',
    );
    expect(mesh.expertise.lastSearch()).toMatchObject({
      actor: { roles: ['ROLE_ANIMATOR', 'ROLE_ADMINISTRATOR'] },
      question: { words: 'x' },
      filters: {
        organisationKinds: ['ORGANISATION_KIND_LAB', 'ORGANISATION_KIND_PATIENT_ASSOCIATION'],
        poles: ['POLE_RESEARCH'],
        concepts: ['a-b', 'mesh/D0123'],
        languages: ['LANGUAGE_FRENCH', 'LANGUAGE_ENGLISH'],
        since: '2024-02-29',
        statementTypes: ['STATEMENT_TYPE_CO_DEVELOPMENT'],
        sourceKinds: ['SOURCE_KIND_OFFER', 'SOURCE_KIND_TEXT'],
      },
      facets: [FacetField.POLE, FacetField.CONCEPT],
      ...{ experts: true, evidence: 0, limit: 7, cursor: 'abc' },
    });
  });

  it('says that the order changed since the page before', async () => {
    mesh.expertise.answer({ search: SearchResponse.fromPartial({ reordered: true }) });
    const found = (await get('/v1/search?q=x')).json;
    expect([searchAnswer.safeParse(found).error, found.reordered]).toEqual([undefined, true]);
  });

  it('gives the cursor of the next page, and the words as they were read', async () => {
    const corrections = [{ typed: 'federe', read: 'fédéré' }];
    mesh.expertise.answer({ search: SearchResponse.fromPartial({ next: 'n', found: 40, corrections }) });
    expect((await get('/v1/search?q=x')).json).toMatchObject({
      items: [],
      next: 'n',
      found: 40,
      corrections,
    });
  });
});

describe('what a search answers', () => {
  it.each([{ discreet: true }, { visibility: Visibility.ANIMATORS }])(
    'a member is nothing of %j',
    async (more) => {
      const evidence = [anEvidence({ quotes: [aQuoteMessage(more)] })];
      mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs, { evidence })) });
      const kept = await get('/v1/search?q=x');
      expect(kept.json.items).toEqual([]);
      expect(kept.text).not.toContain('federated');
      expect((await get('/v1/search?q=x', partner)).json.items).toHaveLength(1);
    },
  );

  it('has no words of evidence that has no quote to read', async () => {
    const evidence = [anEvidence({ quotes: [] })];
    mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs, { evidence })) });
    const found = await get('/v1/search?q=x');
    expect(found.json.items[0].evidence[0].parts).toMatchObject([{ kind: 'theme' }]);
    expect(found.json.items[0].text).toBe('Équipe Canari deals with the same themes as your question.');
    expect(found.text).not.toContain('federated');
  });

  it('does not name an organisation that the asker may not see', async () => {
    const { id } = await mesh.make('organisations', anOrganisation({ visibility: 'animators' }));
    mesh.expertise.answer({ search: aSearchAnswer(aHit(id)) });
    expect((await get('/v1/search?q=x')).json.items).toEqual([]);
  });

  it('without evidence has no sentence', async () => {
    mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs, { evidence: [] })) });
    const [hit] = (await get('/v1/search?q=x&evidence=0')).json.items;
    expect([hit.organisation.name, hit.evidence, hit.text]).toEqual([theirName, [], undefined]);
  });

  it('names who in an organisation to animators only', async () => {
    const experts = [
      { personId: partner, share: 0.6 },
      { personId: 'per_gone', share: 0.1 },
    ];
    mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs, { experts })) });
    const shown = (await mesh.call('GET', '/v1/search?q=x&experts=true')).json;
    expect(searchAnswer.safeParse(shown).error).toBeUndefined();
    expect(shown.items[0].experts).toEqual([
      { person: partner, name: 'Camille Canari', share: 0.6 },
      { person: 'per_gone', share: 0.1 },
    ]);
    expect((await get('/v1/search?q=x')).text).not.toContain(partner);
  });

  it('tells animators that no person is behind what was found', async () => {
    expect((await mesh.call('GET', '/v1/search?q=x&experts=true')).json.items[0].experts).toEqual([]);
    expect((await mesh.call('GET', '/v1/search?q=x')).json.items[0].experts).toBeUndefined();
  });

  it('refuses who in an organisation to a member, who is told whom to ask', async () => {
    const before = mesh.expertise.asked.length;
    for (const answer of [
      await get('/v1/search?q=x&experts=true'),
      await post({ words: 'x', experts: true }),
    ])
      expect(answer.status).toBe(403);
    expect((await get('/v1/search?q=x&experts=true')).json.detail).toBe(
      'Only campus animators may do this: ask one of them.',
    );
    expect(mesh.expertise.asked).toHaveLength(before);
  });
});

describe('facets', () => {
  const counted = (field: FacetField, ...values: readonly string[]) => ({
    field,
    counts: values.map((value, at) => ({ value, organisations: 9 - at })),
  });

  it('have labels in the asker’s language, concepts by theirs', async () => {
    mesh.expertise.concepts.set(
      'federated-learning',
      Concept.fromPartial({
        id: 'federated-learning',
        french: ['apprentissage fédéré'],
        english: ['federated learning'],
      }),
    );
    const facets = [
      counted(FacetField.ORGANISATION_KIND, 'ORGANISATION_KIND_CARE_PROVIDER', 'ORGANISATION_KIND_OF_LATER'),
      counted(FacetField.LANGUAGE, 'LANGUAGE_ENGLISH'),
      counted(FacetField.CONCEPT, 'federated-learning', 'unknown-one'),
    ];
    mesh.expertise.answer({ search: SearchResponse.fromPartial({ facets }) });
    const facetsIn = async (lang: string) => {
      const answer = await get('/v1/search?q=x&facets=organisation_kind,language,concept', member, lang);
      expect(searchAnswer.safeParse(answer.json).error).toBeUndefined();
      return answer.json.facets;
    };
    expect(await facetsIn('fr')).toEqual([
      {
        field: 'organisation_kind',
        label: 'sorte d’organisation',
        counts: [{ value: 'care_provider', label: 'établissement de soins', organisations: 9 }],
      },
      { field: 'language', label: 'langue', counts: [{ value: 'en', label: 'anglais', organisations: 9 }] },
      {
        field: 'concept',
        label: 'concept',
        counts: [
          { value: 'federated-learning', label: 'apprentissage fédéré', organisations: 9 },
          { value: 'unknown-one', label: 'unknown-one', organisations: 8 },
        ],
      },
    ]);
    const asked = () => mesh.expertise.asked.filter(({ method }) => method === 'getConcept').length;
    const before = asked();
    expect((await facetsIn('en'))[2].counts[0].label).toBe('federated learning');
    // Only the one that is not there is asked for once more.
    expect(asked()).toBe(before + 1);
  });
});

describe('a search with a body', () => {
  it('takes a whole text, and everything else that a search says', async () => {
    const text = 'Nous entraînons des modèles sans déplacer les données. '.repeat(800);
    const body = {
      text: text.slice(0, 50_000),
      filters: { pole: ['training'], concept: ['a-b'] },
      without: { sources: ['txt_0123456789abcdefghjkmnpqrs'], organisations: [ours] },
      facets: ['language'],
    };
    const found = await post(body);
    expect([found.status, found.json.items.length]).toEqual([200, 1]);
    expect(mesh.expertise.lastSearch()).toMatchObject({
      question: { text: body.text },
      filters: { poles: ['POLE_TRAINING'], concepts: ['a-b'], since: undefined },
      withoutSources: ['txt_0123456789abcdefghjkmnpqrs'],
      withoutOrganisations: [ours],
      ...{ facets: [FacetField.LANGUAGE], limit: 20, evidence: 1, experts: false },
    });
  });

  it('asks by words, a concept, a source or an organisation', async () => {
    const { id: source } = await mesh.make('statements', aStatement(ours, { visibility: 'public' }));
    for (const [body, question] of [
      [{ words: 'a b' }, { words: 'a b' }],
      [{ concept: 'a-b' }, { conceptId: 'a-b' }],
      [{ source }, { sourceId: source }],
      [{ organisation: ours }, { organisationId: ours }],
    ]) {
      expect((await post(body ?? {})).status).toBe(200);
      expect(mesh.expertise.lastSearch().question).toEqual({
        ...{ words: undefined, text: undefined, organisationId: undefined, sourceId: undefined },
        ...{ conceptId: undefined, ...question },
      });
    }
  });

  it('is not asked by a source or an organisation that the asker may not read', async () => {
    const { id: source } = await mesh.make('statements', aStatement(theirs, { visibility: 'animators' }));
    const hidden = (await mesh.make('organisations', anOrganisation({ visibility: 'animators' }))).id;
    for (const body of [{ source }, { organisation: hidden }]) expect((await post(body)).status).toBe(404);
    expect((await post({ source }, partner)).status).toBe(200);
  });

  it.each([
    [{}, 'words', 'required'],
    [{ words: 'a', text: 'b' }, 'text', 'not-allowed'],
    [{ text: 'x'.repeat(50_001) }, 'text', 'too-long'],
    [{ words: 'x'.repeat(501) }, 'words', 'too-long'],
    [{ words: ' ' }, 'words', 'required'],
    [{ source: 'per_0123456789abcdefghjkmnpqrs' }, 'source', 'malformed'],
    [{ words: 'a', filters: { pole: ['x'] } }, 'filters.pole[0]', 'not-one-of'],
    [{ words: 'a', without: { organisations: ['a:b'] } }, 'without.organisations[0]', 'malformed'],
    [{ words: 'a', limit: 101 }, 'limit', 'too-big'],
  ])('%j is refused', async (body, field, rule) => {
    const answer = await post(body);
    expect([answer.status, ...errorsOf(answer)]).toEqual([422, [field, rule]]);
  });

  it('of which expertise refuses a filter is told so of its own field', async () => {
    mesh.expertise.fail('search', invalid({ field: 'filters.concepts[1]', rule: 'unresolved' }));
    expect(errorsOf(await post({ words: 'a' }))).toEqual([['filters.concept[1]', 'unresolved']]);
  });

  it('says of a concept that there is none', async () => {
    mesh.expertise.fail('search', fault('not-found', { subject: 'concept', subjectId: 'no-such' }));
    const answer = await post({ concept: 'no-such' });
    expect([answer.status, answer.json.detail]).toEqual([
      404,
      expect.stringContaining('cannot find the concept no-such'),
    ]);
  });
});

describe('what is like an organisation', () => {
  it('is told in the words of that organisation', async () => {
    const found = await get(`/v1/organisations/${ours}/similar?source_kind=text`, member, 'fr');
    expect(mesh.expertise.lastSearch()).toMatchObject({
      question: { organisationId: ours },
      filters: { sourceKinds: [SourceKind.TEXT] },
    });
    expect(searchAnswer.safeParse(found.json).error).toBeUndefined();
    expect(found.json.items[0].text).toBe(
      'Équipe Canari parle de «\u00a0federated learning\u00a0», là où Nous dit «\u00a0apprentissage fédéré\u00a0».',
    );
  });

  it('is not told of one that the asker may not see', async () => {
    const hidden = (await mesh.make('organisations', anOrganisation({ visibility: 'animators' }))).id;
    expect((await get(`/v1/organisations/${hidden}/similar`)).status).toBe(404);
  });
});
