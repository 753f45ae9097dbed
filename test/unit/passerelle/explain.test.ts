// `passerelle explain`: by which words one answers another.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answerAt, jumo, quote } from './expertise-answers.ts';
import { type FakeMesh, type Json, startFakeMesh } from './fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
beforeEach(async () => {
  mesh = await startFakeMesh();
});
afterEach(() => mesh.close());

const answering = (path: string, body: object): void => answerAt(mesh, path, body);

describe('passerelle explain', () => {
  const asking = 'stm_0123456789abcdefghjkmnpqrs';
  const explained = (parts: readonly object[]) => ({
    items: [
      { asking, answering: jumo.id, score: 0.62, quotes: { asking: [quote], answering: [quote] }, parts },
    ],
    next: null,
  });
  const parts = [
    { kind: 'concept', asked: 'apprentissage fédéré', found: 'federated learning', share: 0.7 },
    { kind: 'theme', asked: '', found: '', share: 0.3, label: 'the themes of both texts as a whole' },
  ];

  it('prints how well one source answers another, the words of both, and the share of each match', async () => {
    answering('/v1/explain', explained(parts));
    const { code, out } = await runClient(['explain', asking, 'jumo'], mesh);
    expect([code, mesh.requests.at(-1)?.body]).toEqual([0, { pairs: [{ asking, answering: jumo.id }] }]);
    expect(out).toContain(`How well Équipe JUMO answers ${asking}\n\n██████░░░░  62 %\n`);
    expect(out).toContain('  asks: “federated learning across wards”\n  answers: “federated');
    expect(out).toMatch(/ 70 % {2}apprentissage fédéré ↔ federated learning +the same concept\n/);
    expect(out).toMatch(/ 30 % {2}the themes of both texts as a whole\n$/);
  });

  it('says that there is nothing in common', async () => {
    answering('/v1/explain', explained([]));
    expect((await runClient(['explain', asking, 'jumo'], mesh)).out).toContain('nothing in common');
  });

  it('holds the strongest need and offer of two organisations together, whichever of them needs', async () => {
    const canari = { id: 'org_1123456789abcdefghjkmnpqrs', name: 'Équipe Canari', kind: 'startup' };
    const statements: Record<string, readonly Json[]> = {
      [jumo.id]: [
        { id: 'stm_jn', kind: 'need' },
        { id: 'stm_jo', kind: 'offer' },
      ],
      [canari.id]: [
        ...[
          { id: 'stm_cn', kind: 'need' },
          { id: 'stm_co', kind: 'offer' },
        ],
        { id: 'stm_old', kind: 'offer', expired: true },
      ],
    };
    const explanation = (needed: string, offered: string, score: number) => ({
      ...{ asking: needed, answering: offered, score },
      ...{ quotes: { asking: [quote], answering: [quote] }, parts: score > 0 ? parts : [] },
    });
    const scored = (score: number) => {
      mesh.onRequest = ({ path }) => {
        const { pathname, searchParams } = new URL(path, mesh.url);
        const items = {
          '/v1/organisations': [jumo, canari],
          '/v1/statements': statements[searchParams.get('organisation') ?? ''] ?? [],
          '/v1/explain': [explanation('stm_jn', 'stm_co', score / 2), explanation('stm_cn', 'stm_jo', score)],
        }[pathname];
        return items && { status: 200, body: { items, next: null } };
      };
    };
    scored(0.62);
    const { code, out } = await runClient(['explain', 'jumo', 'canari'], mesh);
    expect([code, mesh.requests.at(-1)?.body]).toEqual([
      0,
      {
        pairs: [
          { asking: 'stm_jn', answering: 'stm_co' },
          { asking: 'stm_cn', answering: 'stm_jo' },
        ],
      },
    ]);
    expect(out).toContain('How well Équipe JUMO answers Équipe Canari\n');
    expect(out).toContain('By their strongest need and offer: stm_cn and stm_jo.');
    expect(out).toContain('██████░░░░  62 %\n');
    scored(0);
    const none = await runClient(['explain', 'jumo', 'canari'], mesh);
    expect(none.out).toContain('No need of either meets an offer of the other');
    expect(mesh.requests.at(-1)?.body).toEqual({ pairs: [{ asking: jumo.id, answering: canari.id }] });
  });

  it.each([
    [[], 'A'],
    [['jumo'], 'B'],
  ])('wants to know both: %j', async (args, missing) => {
    const { code, err } = await runClient(['explain', ...args], mesh);
    expect([code, err]).toEqual([2, expect.stringContaining(`${missing} is missing`)]);
  });
});
