// The commands that ask expertise: search, similar, complete, concepts.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wrap } from '../../../scripts/passerelle/lay-out-text.ts';
import { markedWords } from '../../../scripts/passerelle/mark-words.ts';
import { paintWith } from '../../../scripts/passerelle/terminal.ts';
import { type FakeMesh, type Json, startFakeMesh } from './fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
beforeEach(async () => {
  mesh = await startFakeMesh();
});
afterEach(() => mesh.close());

const jumo = { id: 'org_0123456789abcdefghjkmnpqrs', name: 'Équipe JUMO', kind: 'lab' };
const answering = (path: string, body: object): void => {
  mesh.onRequest = ({ path: asked }) => {
    const [bare = ''] = asked.split('?');
    if (bare === '/v1/organisations') return { status: 200, body: { items: [jumo], next: null } };
    return bare === path ? { status: 200, body: body as Json } : undefined;
  };
};

const quote = { words: 'federated learning across wards', marks: [{ start: 0, end: 18 }] };
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
  ...{ facets: [], corrections: [] },
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
      ...{ experts: 'true', limit: '3' },
    });
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
    expect([code, asked().search]).toEqual([0, '?organisation_kind=startup&limit=10']);
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

describe('words on a terminal', () => {
  it('are marked one by one, so that no line ends in the middle of a style', () => {
    const bold = (text: string): string => `<${text}>`;
    const words = 'an e\u0301tude of\nfederated learning';
    const marks = [
      { start: 3, end: 9 },
      { start: 13, end: words.length },
    ];
    expect(markedWords({ words, marks }, { bold })).toBe('an <e\u0301tude> of\n<federated> <learning>');
    expect(markedWords({ words: 'no marks' }, { bold })).toBe('no marks');
  });

  it('are wrapped by what is seen of them', () => {
    const { bold } = paintWith(true);
    const styled = wrap(['one', 'two', 'three', 'four'].map(bold).join(' '), 9);
    const plain = wrap('one two three four', 9);
    expect(styled).toHaveLength(plain.length);
    // oxlint-disable-next-line no-control-regex
    expect(styled.map((line) => line.replaceAll(/\u001b\[\d+m/g, ''))).toEqual(plain);
  });
});
