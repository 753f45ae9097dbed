// The commands that ask expertise: search, similar, complete, concepts.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paintWith } from '../../../scripts/passerelle/terminal.ts';
import { answerAt, jumo, quote } from './expertise-answers.ts';
import { type FakeMesh, startFakeMesh } from './fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
beforeEach(async () => {
  mesh = await startFakeMesh();
});
afterEach(() => mesh.close());

const answering = (path: string, body: object): void => answerAt(mesh, path, body);
const aPage = (more: object = {}) => ({
  items: [
    {
      organisation: { name: 'Équipe Canari', kind: 'startup', country: 'FR' },
      score: 0.81,
      text: 'Équipe Canari talks about “federated learning”.',
      evidence: [{ kind: 'text', quotes: [quote] }],
    },
  ],
  next: null,
  found: 1,
  ...{ facets: [], corrections: [], unheard: [] },
  ...more,
});

const asked = (): URL => new URL(mesh.requests.at(-1)?.path ?? '', 'http://mesh');

describe('passerelle search', () => {
  it('prints who, how well, why, and the words themselves', async () => {
    answering('/v1/search', aPage());
    const { code, out } = await runClient(['search', 'federated', 'learning'], mesh);
    expect(code).toBe(0);
    expect(out).toMatch(
      / 1\. ████████░░ {2}81 % {2}Équipe Canari\n {4}start-up · FR\n {4}Équipe Canari talks[^\n]+\n {4}has published or done “federated learning across wards”\n$/,
    );
  });

  it('shows what matched in bold where the terminal can, and nowhere else', async () => {
    answering('/v1/search', aPage());
    const bold = (text: string): string => paintWith(true).bold(text);
    const { out } = await runClient(['search', 'x'], { url: mesh.url, colour: true });
    expect(out).toContain(`“${bold('federated')} ${bold('learning')} across wards”`);
    expect((await runClient(['search', 'x'], mesh)).out).not.toContain('\u001b');
  });

  it('hands its filters on', async () => {
    answering('/v1/search', aPage());
    await runClient(
      [
        ...[
          'search',
          'x',
          '--kind',
          'lab,startup',
          '--pole',
          'research',
          '--concept',
          'a-b',
          '--language',
          'fr',
        ],
        ...[
          '--since',
          '2024-01-01',
          '--type',
          'data',
          '--source',
          'offer',
          '--facets',
          '--experts',
          '--evidence',
          '2',
          '--limit',
          '3',
        ],
      ],
      mesh,
    );
    expect(Object.fromEntries(asked().searchParams)).toEqual({
      q: 'x',
      ...{ organisation_kind: 'lab,startup', pole: 'research', concept: 'a-b', language: 'fr' },
      ...{ since: '2024-01-01', statement_type: 'data', source_kind: 'offer' },
      facets: 'organisation_kind,pole,concept,language,statement_type,source_kind',
      ...{ experts: 'true', evidence: '2', limit: '3' },
    });
  });

  it('counts by what it is told to after =', async () => {
    answering('/v1/search', aPage());
    await runClient(['search', 'x', '--facets=kind,type'], mesh);
    expect(asked().searchParams.get('facets')).toBe('organisation_kind,statement_type');
  });

  it.each([
    [['x', '--facets', 'kind'], /write --facets=kind/],
    [['x', '--facets', 'kind,pole'], /write --facets=kind,pole/],
    [['x', '--facets=kind,bogus'], /--facets is “bogus”: give some of kind, pole, .*source/],
    [['-enfant'], /There is no option -e\. .* go after --/],
  ])('is told how it is written: %j', async (words, cure) => {
    const { code, err } = await runClient(['search', ...words], mesh);
    expect([code, err]).toEqual([2, expect.stringMatching(cure)]);
  });

  it('takes words for words after --facets, and after -- whatever they begin with', async () => {
    answering('/v1/search', aPage());
    await runClient(['search', '--facets', 'federated', 'learning'], mesh);
    expect(asked().searchParams.get('q')).toBe('federated learning');
    await runClient(['search', '--', 'coeur', '-enfant'], mesh);
    expect(asked().searchParams.get('q')).toBe('coeur -enfant');
  });

  it.each([
    ['en', 'The parameter “organisation_kind” is “x”.', 'Leave “organisation_kind” out.'],
    [
      'fr',
      'Le paramètre «\u00a0organisation_kind\u00a0» vaut x.',
      'Retirez «\u00a0organisation_kind\u00a0».',
    ],
  ])('names the option that is wrong, not the field of the REST API (%s)', async (lang, message, cure) => {
    const errors = [{ field: 'organisation_kind', message, cure }];
    mesh.onRequest = () => ({ status: 400, body: { detail: 'Some fields.', errors } });
    const { code, err } = await runClient(['search', 'x', '--kind', 'x', '--lang', lang], mesh);
    expect([code, err.split('\n')[1]]).toEqual([
      1,
      lang === 'en'
        ? '  The option --kind is “x”. Leave --kind out.'
        : '  L’option --kind vaut x. Retirez --kind.',
    ]);
    const inList = [
      { field: 'filters.concept[1]', message: 'The field “filters.concept[1]” is x.', cure: '' },
    ];
    mesh.onRequest = () => ({ status: 422, body: { detail: 'Some fields.', errors: inList } });
    const long = await runClient(['search', 'mot '.repeat(200), '--concept', 'a,x'], mesh);
    expect(long.err).toContain('The option --concept is x.');
  });

  it('prints the quote of each source that says most, and no other', async () => {
    const [hit] = aPage().items;
    const evidence = [
      { kind: 'organisation', quotes: [] },
      { kind: 'text', quotes: [quote, { words: 'Another sentence.', marks: [] }] },
      { kind: 'offer', quotes: [{ words: 'learning beds', marks: [{ start: 0, end: 8 }] }] },
    ];
    answering('/v1/search', aPage({ items: [{ ...hit, evidence }] }));
    const { out } = await runClient(['search', 'x'], mesh);
    expect(out.match(/“[^”]*”/g)).toEqual([
      '“federated learning”',
      '“federated learning across wards”',
      '“learning beds”',
    ]);
  });

  it('says that no person is behind what was found, to who asked for persons', async () => {
    const [hit] = aPage().items;
    answering('/v1/search', aPage({ items: [{ ...hit, experts: [] }] }));
    expect((await runClient(['search', 'x', '--experts'], mesh)).out).toContain(
      'who: no person has recorded any of this',
    );
  });

  it('sends a whole text as one', async () => {
    answering('/v1/search', aPage({ items: [], found: 0 }));
    const text = 'un texte entier '.repeat(40).trim();
    const { out } = await runClient(
      ['search', text, '--kind', 'lab, startup', '--since', '2024-01-01'],
      mesh,
    );
    expect(mesh.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v1/search',
      body: {
        text,
        filters: { organisation_kind: ['lab', 'startup'], since: '2024-01-01' },
        ...{ experts: false, limit: 10 },
      },
    });
    expect(out).toMatch(/^Nobody here says anything about “un texte.{60,80}…”\.\n$/);
  });

  it('prints counts, persons, what was read instead, and how many there are in all', async () => {
    const facets = [
      {
        field: 'organisation_kind',
        label: 'kind of organisation',
        counts: [
          { value: 'patient_association', label: 'patient association', organisations: 12 },
          { value: 'lab', label: 'lab', organisations: 3 },
        ],
      },
      { field: 'pole', label: 'pole', counts: [] },
    ];
    const [hit] = aPage().items;
    const experts = [
      { person: 'per_a', name: 'Camille Canari', share: 0.6 },
      { person: 'per_b', share: 0.125 },
    ];
    const corrections = [{ typed: 'federatd', read: 'federated' }];
    answering('/v1/search', aPage({ items: [{ ...hit, experts }], found: 15, facets, corrections }));
    const { out } = await runClient(['search', 'federatd'], mesh);
    expect(out).toMatch(/^Nobody here writes “federatd”: looked for “federated”\.\n/);
    expect(out).toContain('who: Camille Canari (60 %), per_b (13 %)');
    expect(out.replaceAll('\u00a0', ' ')).toMatch(
      /\n1 of 15 organisations\n\nkind of organisation: patient association 12 · lab 3\n$/,
    );
  });
});

describe('passerelle similar', () => {
  it('finds the organisation by its name, and those like it', async () => {
    answering(`/v1/organisations/${jumo.id}/similar`, aPage());
    const { code, out } = await runClient(['similar', 'jumo', '--kind', 'startup'], mesh);
    expect([code, asked().search]).toEqual([0, '?organisation_kind=startup&evidence=1&limit=10']);
    expect(out).toMatch(/^Most like Équipe JUMO:\n\n 1\. [^]*Équipe Canari/);
    answering(`/v1/organisations/${jumo.id}/similar`, aPage({ items: [], found: 0 }));
    expect((await runClient(['similar', 'jumo', '--lang', 'fr'], mesh)).out).toMatch(
      /^Personne ici ne ressemble/,
    );
  });
});

describe('passerelle complete', () => {
  it('prints how words may go on', async () => {
    const items = [
      { text: 'apprentissage fédéré', concept: 'federated-learning', sources: 4 },
      { text: 'appareil', sources: 1 },
    ];
    answering('/v1/complete', { items, next: null });
    const { out } = await runClient(['complete', 'app'], mesh);
    expect(out).toBe('apprentissage fédéré  4 sources  federated-learning\nappareil              1 source\n');
    expect(asked().search).toBe('?q=app&limit=8');
    expect(JSON.parse((await runClient(['complete', 'app', '--json'], mesh)).out)).toEqual(items);
  });
});

describe('passerelle concepts', () => {
  it('prints what an organisation speaks of, with the other language beside it', async () => {
    const items = [
      {
        ...{ id: 'federated-learning', label: 'federated learning', weight: 1, sources: 3 },
        labels: { fr: ['apprentissage fédéré', 'AF'], en: ['federated learning', 'FL'] },
      },
      { id: 'x', label: 'x', weight: 0.5, sources: 1, labels: { fr: ['x'], en: ['x'] } },
    ];
    answering(`/v1/organisations/${jumo.id}/concepts`, { items, next: null });
    const { out } = await runClient(['concepts', 'jumo'], mesh);
    expect(out).toMatch(
      /^Équipe JUMO\n\n█{10} {2}federated learning {2}apprentissage fédéré {2}3 sources\n█{5}░{5} {2}x {20,}1 source\n$/,
    );
  });
});
