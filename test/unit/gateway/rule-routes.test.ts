// Rules over REST: who makes them, who sees them, and what is said of those that are wrong.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rule as ruleSchema } from '../../../services/gateway/schemas/rule.ts';
import { aPerson } from './fake-mesh.ts';
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
const aRule = (more: object = {}) => ({
  kind: 'blocked',
  organisations: [campus.ids.a, campus.ids.b],
  reason: 'Un litige est en cours.',
  ...more,
});
const add = (more: object = {}, as?: string, headers = {}) =>
  call('POST', '/v1/rules', { body: aRule(more), headers, ...(as === undefined ? {} : { as }) });

describe('a rule', () => {
  it('is made by a member for its organisation, with both names, its reason and its author', async () => {
    const { status, json, headers } = await add({ until: '2099-12-31' }, campus.members.a);
    expect(status).toBe(201);
    expect(ruleSchema.safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({
      kind: 'blocked',
      organisations: [
        { id: campus.ids.a, name: 'Alizé' },
        { id: campus.ids.b, name: 'Bruyère' },
      ],
      reason: 'Un litige est en cours.',
      author: campus.members.a,
      until: '2099-12-31',
      holds: true,
    });
    const found = await call('GET', String(headers.get('location')), { as: campus.members.a });
    expect(found.json).toEqual(json);
    expect(found.headers.get('etag')).toBe('"1"');
  });

  it('is kept from the other side: not listed, not found, not taken away', async () => {
    const { json } = await add({}, campus.members.a);
    const own = await call('GET', '/v1/rules', { as: campus.members.a });
    expect(own.json.items.map(({ id }: { id: string }) => id)).toEqual([json.id]);
    expect((await call('GET', '/v1/rules', { as: campus.members.b })).json.items).toEqual([]);
    const theirs = await call('GET', `/v1/rules?organisation=${campus.ids.a}`, { as: campus.members.b });
    expect(theirs.status).toBe(404);
    for (const method of ['GET', 'DELETE'])
      expect((await call(method, `/v1/rules/${json.id}`, { as: campus.members.b })).status).toBe(404);
  });

  it('that animators made is seen by animators alone, who see all', async () => {
    await add({}, campus.members.a);
    await add({ kind: 'competitor' });
    expect((await call('GET', '/v1/rules', { as: campus.members.a })).json.items).toHaveLength(1);
    expect((await call('GET', '/v1/rules')).json.items).toHaveLength(2);
    const about = await call('GET', `/v1/rules?organisation=${campus.ids.b}&kind=competitor`);
    expect(about.json.items).toMatchObject([{ kind: 'competitor', author: 'animator' }]);
    expect((await call('GET', `/v1/rules?organisation=${campus.ids.c}`)).json.items).toEqual([]);
  });

  it('comes page after page', async () => {
    for (const kind of ['blocked', 'competitor', 'conflict_of_interest']) await add({ kind });
    const kinds: string[] = [];
    let next = '';
    do {
      const { json } = await call('GET', `/v1/rules?limit=1&kind=blocked,competitor${next}`);
      kinds.push(...json.items.map(({ kind }: { kind: string }) => kind));
      next = json.next === null ? '' : `&cursor=${encodeURIComponent(String(json.next))}`;
    } while (next !== '');
    expect(kinds.toSorted()).toEqual(['blocked', 'competitor']);
  });

  it('is asked for by name where a member acts for several organisations', async () => {
    const memberships = [campus.ids.a, campus.ids.b].map((organisation) => ({
      organisation,
      role: 'member',
    }));
    const { id } = await at.mesh.make('persons', aPerson({ memberships }));
    const { status, json } = await call('GET', '/v1/rules', { as: id });
    expect([status, json.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'organisation', rule: 'required' })],
    ]);
    expect((await call('GET', `/v1/rules?organisation=${campus.ids.b}`, { as: id })).status).toBe(200);
  });

  it('of an introduction is noted by animators, and counts for the months of the settings', async () => {
    const member = await add({ kind: 'introduced' }, campus.members.a);
    expect([member.status, member.json.detail]).toEqual([
      403,
      expect.stringContaining('Only campus animators'),
    ]);
    const { json } = await add({ kind: 'introduced', since: '2026-03-01T12:00:00Z' });
    expect(json).toMatchObject({ since: '2026-03-01T12:00:00.000Z', until: '2027-03-01', holds: true });
  });

  it('is made for one’s own organisation only', async () => {
    const { status } = await add({ organisations: [campus.ids.b, campus.ids.a] }, campus.members.a);
    expect(status).toBe(403);
  });

  it('that is wrong is refused field by field, with what to do', async () => {
    const wrong = {
      kind: 'enemy',
      organisations: [campus.ids.a],
      reason: ' ',
      since: 'spring',
      until: 'soon',
    };
    const { status, json } = await add(wrong, campus.members.a, { 'Accept-Language': 'fr' });
    expect(status).toBe(422);
    expect(json.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'kind',
      'organisations',
      'reason',
      'since',
      'until',
    ]);
    expect(JSON.stringify(json.errors)).toContain('un instant en UTC');
    const lost = await add({ organisations: [campus.ids.a, 'siren:000000000'] });
    expect(lost.json.errors).toMatchObject([
      { field: 'organisations[1]', rule: 'unresolved', value: 'siren:000000000' },
    ]);
    const same = await add({ organisations: [campus.ids.a, campus.ids.a] });
    expect(same.json.errors).toMatchObject([{ field: 'organisations[1]', rule: 'itself' }]);
  });

  it('takes organisations by their external ids', async () => {
    const made = await at.mesh.make('organisations', {
      ...{ name: 'Écume', kind: 'lab' },
      external_id: 'siren:130026222',
    });
    const { json } = await add({ organisations: [campus.ids.a, 'siren:130026222'] });
    // Matchmaking has not heard of it yet: said of the field.
    expect(json.errors).toMatchObject([{ field: 'organisations[1]', value: made.id }]);
  });

  it('is taken away in the state that was looked at', async () => {
    const { json } = await add({}, campus.members.a);
    const path = `/v1/rules/${json.id}`;
    const stale = await call('DELETE', path, { as: campus.members.a, headers: { 'If-Match': '"7"' } });
    expect([stale.status, stale.json.current.id]).toEqual([412, json.id]);
    const gone = await call('DELETE', path, { as: campus.members.a, headers: { 'If-Match': '"1"' } });
    expect(gone.status).toBe(204);
    const { status, json: problem } = await call('DELETE', path, { as: campus.members.a });
    expect([status, problem.detail]).toEqual([404, expect.stringContaining('the rule rul_')]);
  });
});
