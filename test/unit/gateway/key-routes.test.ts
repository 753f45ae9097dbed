// Keys over REST: who makes them, what is shown of them and when, and what is said of those that are wrong.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isWellFormed } from '../../../services/gateway/keys/secret.ts';
import { key as keySchema, keyWithSecret } from '../../../services/gateway/schemas/key.ts';
import { aPerson, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());
beforeEach(() => {
  mesh.time.now = new Date('2027-01-01T10:00:00Z');
});

const call: FakeMesh['call'] = (...of) => mesh.call(...of);
const aBody = (more: object = {}) => ({ name: 'Annuaire', scopes: ['expertise:read'], ...more });
const make = (more: object = {}, headers: Record<string, string> = {}) =>
  call('POST', '/v1/keys', { body: aBody(more), headers });
const rulesOf = ({ json }: { json: { errors?: { field: string; rule: string }[] } }) =>
  (json.errors ?? []).map(({ field, rule }) => [field, rule]);

describe('a key', () => {
  it('is made with its secret shown, then shown without it', async () => {
    const { id: organisation } = await mesh.make('organisations', anOrganisation({ name: 'AP-HP' }));
    const { status, json, headers } = await make({
      organisation,
      networks: ['192.0.2.0/24', '2001:db8::/32'],
      expires: '2027-06-30',
    });
    expect(status).toBe(201);
    expect(keyWithSecret.safeParse(json).error).toBeUndefined();
    const { secret, ...rest } = json;
    expect(isWellFormed(secret)).toBe(true);
    expect(rest).toMatchObject({
      version: 1,
      name: 'Annuaire',
      organisation: { id: organisation, name: 'AP-HP' },
      scopes: ['expertise:read'],
      networks: ['192.0.2.0/24', '2001:db8::/32'],
      expires: '2027-06-30T22:00:00.000Z',
      per_second: 20,
      burst: 100,
      per_day: 50_000,
      state: 'live',
      secrets: [{ name: secret.slice(0, 12), made_at: '2027-01-01T10:00:00.000Z' }],
      created_by: 'animator',
    });
    const found = await call('GET', String(headers.get('location')));
    expect([found.json, found.headers.get('etag')]).toEqual([rest, '"1"']);
    expect(keySchema.strict().safeParse(found.json).error).toBeUndefined();
    expect((await call('GET', '/v1/keys?limit=1')).json.items).toEqual([rest]);
    expect(mesh.logged.join('')).not.toContain(secret.slice(13));
  });

  it('is made once for an idempotency key, and its secret shown once', async () => {
    const header = { 'Idempotency-Key': 'k-1' };
    const { json } = await make({}, header);
    const again = await make({}, header);
    expect([again.status, again.json.code]).toEqual([409, 'duplicate']);
    expect(again.json.detail).toContain(`POST /v1/keys/${json.id}/rotate`);
    expect(again.json.current.id).toBe(json.id);
    expect(again.text).not.toContain(json.secret);
    const other = await make({ name: 'Autre' }, header);
    expect([other.status, other.json.detail]).toEqual([422, expect.stringContaining('another body')]);
  });

  it('is for animators and administrators: not a member, and nobody learns which there are', async () => {
    const { json } = await make();
    const { id: as } = await mesh.make('persons', aPerson());
    const tried = await Promise.all([
      call('GET', '/v1/keys', { as }),
      call('POST', '/v1/keys', { as, body: aBody() }),
      call('GET', `/v1/keys/${json.id}`, { as }),
      call('GET', '/v1/keys/key_none', { as }),
      call('PATCH', `/v1/keys/${json.id}`, { as, body: { name: 'X' } }),
      call('POST', `/v1/keys/${json.id}/rotate`, { as }),
      call('DELETE', `/v1/keys/${json.id}`, { as }),
    ]);
    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 403));
    const { id: staff } = await mesh.make('persons', aPerson({ administrator: true }));
    expect((await call('GET', `/v1/keys/${json.id}`, { as: staff })).status).toBe(200);
  });

  it('is refused field by field', async () => {
    const wrong = await make({ scopes: ['all'], networks: ['192.0.2.0/33'], per_second: 0, secret: 'x' });
    expect([wrong.status, rulesOf(wrong).toSorted()]).toEqual([
      422,
      [
        ['networks[0]', 'malformed'],
        ['per_second', 'too-small'],
        ['scopes[0]', 'not-one-of'],
        ['secret', 'unknown-field'],
      ],
    ]);
    expect(rulesOf(await make({ scopes: [] }))).toEqual([['scopes', 'too-few']]);
    expect(rulesOf(await make({ expires: 'soon' }))).toEqual([['expires', 'malformed']]);
    expect(rulesOf(await make({ expires: '2026-12-31' }))).toEqual([['expires', 'past']]);
    expect(rulesOf(await make({ expires: '2029-01-03' }))).toEqual([['expires', 'too-big']]);
    expect(rulesOf(await make({ organisation: 'siren:000000000' }))).toEqual([
      ['organisation', 'unresolved'],
    ]);
  });

  it('is told all that is wrong at once, whoever finds it', async () => {
    const two = { organisation: 'siren:000000000', expires: '2026-12-31' };
    const named = (answer: Parameters<typeof rulesOf>[0]) =>
      rulesOf(answer)
        .map(([field]) => field)
        .toSorted();
    expect(named(await make(two))).toEqual(['expires', 'organisation']);
    const all = { ...two, networks: ['x', '192.0.2.1'], per_second: 0 };
    expect(named(await make(all))).toEqual(['expires', 'networks[0]', 'organisation', 'per_second']);
    const { id: as } = await mesh.make('persons', aPerson());
    const member = await call('POST', '/v1/keys', { as, body: aBody(all) });
    expect(named(member)).not.toContain('organisation');
  });

  it('that is to last too long is told the last day, in days', async () => {
    const { json } = await make({ expires: '2035-01-01' });
    expect(json.errors).toMatchObject([{ cure: 'Give 2028-12-31 or earlier.' }]);
    expect((await make({ expires: '2028-12-31' })).status).toBe(201);
    expect((await make({ expires: '2029-01-01' })).status).toBe(422);
  });

  it('comes page after page, the newest first', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) {
      mesh.time.now = new Date(mesh.time.now.getTime() + 1000);
      ids.unshift((await make({ name })).json.id);
    }
    const first = await call('GET', '/v1/keys?limit=2');
    const next = await call('GET', `/v1/keys?limit=1&cursor=${encodeURIComponent(first.json.next)}`);
    const shown = [...first.json.items, ...next.json.items].map(({ id }: { id: string }) => id);
    expect(shown).toEqual(ids);
    expect((await call('GET', '/v1/keys?cursor=x')).status).toBe(400);
  });
});

describe('a change of a key', () => {
  it('is a merge patch, for the state that was named', async () => {
    const { json } = await make({ networks: ['192.0.2.1'], expires: '2027-06-30' });
    const path = `/v1/keys/${json.id}`;
    const changed = await call('PATCH', path, {
      body: { per_day: 10, networks: [], scopes: ['expertise:read', 'changes:read'] },
      headers: { 'If-Match': '"1"' },
    });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect(changed.json).toMatchObject({
      per_day: 10,
      networks: [],
      expires: json.expires,
      name: 'Annuaire',
    });
    const late = await call('PATCH', path, { body: { per_day: 20 }, headers: { 'If-Match': '"1"' } });
    expect([late.status, late.json.current]).toEqual([412, changed.json]);
    const same = await call('PATCH', path, { body: { per_day: 10 } });
    expect(same.json).toEqual(changed.json);
    expect((await call('PATCH', path, { body: { expires: null } })).json.expires).toBe(
      '2028-01-01T10:00:00.000Z',
    );
    expect((await call('PATCH', path, { body: { name: null } })).status).toBe(422);
  });

  it('of one that has expired lets it be renamed, and live again', async () => {
    const { json } = await make({ expires: '2027-01-02' });
    const path = `/v1/keys/${json.id}`;
    mesh.time.now = new Date('2027-02-01T10:00:00Z');
    const renamed = await call('PATCH', path, { body: { name: 'Vieux' } });
    expect(renamed.json).toMatchObject({ name: 'Vieux', state: 'expired' });
    expect((await call('POST', `${path}/rotate`)).status).toBe(409);
    const back = await call('PATCH', path, { body: { expires: '2027-06-30' } });
    expect(back.json.state).toBe('live');
  });
});

describe('a rotation', () => {
  it('gives a new secret, shown once, beside the one before for as long as is asked', async () => {
    const { json } = await make();
    const path = `/v1/keys/${json.id}`;
    const rotated = await call('POST', `${path}/rotate`, {
      body: { overlap_hours: 2 },
      headers: { 'If-Match': '"1"' },
    });
    expect([rotated.status, rotated.headers.get('etag')]).toEqual([200, '"2"']);
    const { secret, ...rest } = rotated.json;
    expect([isWellFormed(secret), secret === json.secret]).toEqual([true, false]);
    expect(rest.secrets).toMatchObject([
      { name: secret.slice(0, 12) },
      { name: json.secret.slice(0, 12), ends_at: '2027-01-01T12:00:00.000Z' },
    ]);
    expect((await call('GET', path)).json).toEqual(rest);
    const late = await call('POST', `${path}/rotate`, { headers: { 'If-Match': '"1"' } });
    expect(late.status).toBe(412);
    mesh.time.now = new Date('2027-01-01T12:00:00Z');
    expect((await call('GET', path)).json.secrets).toHaveLength(1);
  });

  it('leaves a week where nothing is said, and nothing where that is asked', async () => {
    const { json } = await make();
    const path = `/v1/keys/${json.id}/rotate`;
    expect((await call('POST', path)).json.secrets[1].ends_at).toBe('2027-01-08T10:00:00.000Z');
    expect((await call('POST', path, { body: { overlap_hours: 0 } })).json.secrets).toHaveLength(1);
    expect((await call('POST', path, { body: { overlap_hours: 721 } })).status).toBe(422);
  });
});

describe('a revocation', () => {
  it('is for good: the key is listed as revoked, changed no more, and revoked once', async () => {
    const { json } = await make();
    const path = `/v1/keys/${json.id}`;
    expect((await call('DELETE', path, { headers: { 'If-Match': '"7"' } })).status).toBe(412);
    expect((await call('DELETE', path)).status).toBe(204);
    const revoked = (await call('GET', path)).json;
    expect(revoked).toMatchObject({
      state: 'revoked',
      revoked_by: 'animator',
      revoked_at: '2027-01-01T10:00:00.000Z',
    });
    const tried = [await call('PATCH', path, { body: { name: 'X' } }), await call('POST', `${path}/rotate`)];
    for (const { status, json: problem } of tried) {
      expect([status, problem.current]).toEqual([409, revoked]);
      expect(problem.detail).toContain('was revoked');
    }
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).json).toEqual(revoked);
    expect((await call('DELETE', '/v1/keys/key_none')).status).toBe(404);
  });
});
