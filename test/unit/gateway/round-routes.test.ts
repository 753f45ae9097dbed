// Rounds over REST: started, looked at, compared, published; and why not, where they cannot be.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { comparedPair, round as roundSchema } from '../../../services/gateway/schemas/round.ts';
import { type Decided, type DecisionsMesh, startDecisionsMesh } from './decisions-mesh.ts';

let at: DecisionsMesh;
let campus: Decided;
beforeAll(async () => {
  at = await startDecisionsMesh();
});
afterAll(() => at.mesh.stop());
beforeEach(async () => {
  campus = await at.renew();
});

const call: DecisionsMesh['mesh']['call'] = (...of) => at.mesh.call(...of);
const get = (path: string, headers = {}) => call('GET', `/v1/rounds${path}`, { headers });
const post = (path: string, headers = {}) => call('POST', `/v1/rounds${path}`, { headers });
const start = (body: object = {}) => call('POST', '/v1/rounds', { body });
const proposed = async (): Promise<void> => {
  await start();
  await campus.round.advance(1);
};

describe('a round', () => {
  it('is started, shows how far it is, and is there to be looked at', async () => {
    const { status, json, headers } = await start();
    expect([status, headers.get('location')]).toEqual([202, '/v1/rounds/1']);
    expect(json).toMatchObject({ number: 1, state: 'collecting', progress: 0, started_by: 'animator' });
    await campus.round.advance(1);
    const { json: shown } = await get('/1');
    expect(roundSchema.safeParse(shown).error).toBeUndefined();
    expect(shown).toMatchObject({ state: 'proposed', publishes_itself: false });
    expect(shown.report).toMatchObject({
      organisations: 4,
      candidates: 2,
      pairs: 2,
      gap: 0,
      share_with_any: 0.75,
    });
    expect(shown.report.lorenz.at(-1)).toEqual({ organisations: 1, suggestions: 1 });
  });

  it('tells in the asker’s language who was left out and why, and what held pairs back', async () => {
    await proposed();
    const { report } = (await get('/1', { 'Accept-Language': 'fr' })).json;
    expect(report.left_out).toEqual([
      {
        organisation: { id: campus.ids.alone, name: 'Dune' },
        ...{ has: 0, should: 1, cause: 'no_candidate' },
        text: 'Personne ne répond à ce qu’elle énonce, ou elle a déjà tous ceux qui y répondent.',
      },
    ]);
    expect(report.suppressed).toEqual([
      { code: 'working_together', pairs: 2, text: 'Elles travaillent déjà ensemble.' },
    ]);
  });

  it('is made one at a time: the other is told', async () => {
    await start();
    const { status, json } = await start();
    expect([status, json.detail]).toEqual([409, expect.stringContaining('Round 1 is being made')]);
    expect(json.current).toMatchObject({ number: 1, state: 'collecting' });
  });

  it('is not seen until it is published, in the state that was looked at', async () => {
    await proposed();
    expect((await get('/published')).status).toBe(404);
    const stale = await post('/1/publish', { 'If-Match': '"1"' });
    expect([stale.status, stale.json.current.state]).toEqual([412, 'proposed']);
    const tag = String((await get('/1')).headers.get('etag'));
    expect((await post('/1/publish', { 'If-Match': tag })).json.state).toBe('publishing');
    await campus.round.advance(1);
    const seen = await get('/published');
    expect(seen.json).toMatchObject({ number: 1, state: 'published', published_at: expect.any(String) });
    expect((await post('/1/publish')).status).toBe(200);
  });

  it('that is out cannot be discarded, and one that is discarded cannot be published', async () => {
    await start({ publish: true });
    await campus.round.advance(1);
    const out = await post('/1/discard');
    expect([out.status, out.json.detail]).toEqual([
      409,
      expect.stringContaining('can no longer be discarded'),
    ]);
    await start();
    expect((await post('/2/discard')).json.state).toBe('discarded');
    const given = await post('/2/publish', { 'Accept-Language': 'fr' });
    expect([given.status, given.json.detail]).toEqual([
      409,
      expect.stringContaining('Le tour 2 est abandonné'),
    ]);
  });

  it('is given up while it is made, whatever version it was seen at', async () => {
    const tag = String((await start()).headers.get('etag'));
    const making = await campus.round.kept.rounds.get('rnd_00000001');
    if (!making) throw new Error('no round');
    await campus.round.kept.rounds.put({ ...making.document, progress: 0.4 }, { ifVersion: making.version });
    const given = await post('/1/discard', { 'If-Match': tag });
    expect([given.status, given.json.state]).toEqual([200, 'discarded']);
    await start();
    await campus.round.advance(2);
    expect((await post('/2/discard', { 'If-Match': '"1"' })).status).toBe(412);
  });

  it('tells all who were left out, page by page', async () => {
    await proposed();
    const { json } = await get('/1/left-out?limit=1', { 'Accept-Language': 'fr' });
    expect(json).toEqual({ items: [expect.objectContaining({ cause: 'no_candidate' })], next: null });
    expect(json.items).toEqual((await get('/1', { 'Accept-Language': 'fr' })).json.report.left_out);
  });

  it('that another one was published over is given up', async () => {
    await proposed();
    await campus.round.whole();
    const { status, json } = await post('/1/publish');
    expect(status).toBe(409);
    expect(json.detail).toBe('Round 1 is discarded: only a proposed one can be published. Start a new one.');
  });

  it('comes in a list, the latest first, without what takes room', async () => {
    for (let nth = 0; nth < 3; nth += 1) await campus.round.whole();
    const first = await get('?limit=2');
    const rest = await get(`?cursor=${encodeURIComponent(String(first.json.next))}`);
    const numbers = [...first.json.items, ...rest.json.items].map(({ number }: { number: number }) => number);
    expect([numbers, rest.json.next]).toEqual([[3, 2, 1], null]);
    expect(Object.keys(first.json.items[0].report)).not.toContain('lorenz');
    expect(first.json.items[0].report.left_out_count).toBe(1);
  });

  it('that there is not is not found, whatever it is called', async () => {
    for (const number of ['9', '0', 'last', '1e3']) {
      const { status, json } = await get(`/${number}`);
      expect([status, json.detail]).toEqual([404, expect.stringContaining(`the round ${number}`)]);
    }
  });

  it('is for animators', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/1'],
      ['GET', '/1/changes'],
      ['GET', '/1/left-out'],
      ['POST', '/1/publish'],
    ] as const) {
      const { status, json } = await call(method, `/v1/rounds${path}`, { as: campus.members.a });
      expect([status, json.detail]).toEqual([403, expect.stringContaining('Only campus animators')]);
    }
  });
});

describe('what a round changes', () => {
  interface Compared {
    readonly change: string;
    readonly organisations: readonly { readonly name: string }[];
  }
  const told = (items: readonly Compared[]) =>
    items
      .map(
        ({ change, organisations }) =>
          `${change} ${organisations
            .map(({ name }) => name)
            .sort()
            .join(' ')}`,
      )
      .toSorted();

  it('is told pair by pair, beside what members see', async () => {
    await campus.round.whole();
    campus.round.state.forbidden.clear();
    campus.round.state.collected = {
      ...campus.round.state.collected,
      pairs: campus.round.state.collected.pairs.slice(0, 1),
    };
    await start();
    await campus.round.advance(2);
    const { json } = await get('/2/changes');
    for (const item of json.items) expect(comparedPair.safeParse(item).error).toBeUndefined();
    expect(told(json.items)).toEqual(['dropped Alizé Cormoran', 'repeated Alizé Bruyère']);
    expect(told((await get('/2/changes?change=dropped')).json.items)).toEqual(['dropped Alizé Cormoran']);
    expect(told((await get(`/2/changes?organisation=${campus.ids.b}`)).json.items)).toEqual([
      'repeated Alizé Bruyère',
    ]);
    expect(told((await get('/2/changes?with=2')).json.items)).toEqual(['repeated Alizé Bruyère']);
  });

  it('of a published one is told beside the one before it', async () => {
    await campus.round.whole();
    expect(told((await get('/published/changes')).json.items)).toEqual([
      'fresh Alizé Bruyère',
      'fresh Alizé Cormoran',
    ]);
    await campus.round.whole();
    const { json } = await get('/2/changes');
    expect(told(json.items)).toEqual(['repeated Alizé Bruyère', 'repeated Alizé Cormoran']);
  });

  it('is not told before it is known, nor beside one that there is not', async () => {
    await start();
    const early = await get('/1/changes');
    expect([early.status, early.json.detail]).toEqual([
      409,
      'Round 1 is gathering its candidates: it has no pairs to compare.',
    ]);
    await campus.round.advance(1);
    const { status, json } = await get('/1/changes?with=8');
    expect([status, json.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'with', rule: 'unresolved', value: '8' })],
    ]);
    expect((await get('/1/changes?with=x')).json.errors[0].cure).toBe(
      'Give the number of a round, such as 3.',
    );
  });
});
