// Profiles over REST: writing, reading, conditions, conflicts, and what each reader may see.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds } from '../../../services/gateway/profiles/kinds.ts';
import { aPerson, aStatement, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());

describe('making a profile', () => {
  it('answers 201 with its address, its version as a strong tag, and what was sent', async () => {
    const body = {
      ...anOrganisation(),
      poles: ['research'],
      size_class: '1000+',
      external_id: 'test:first',
      founded: 1964,
    };
    const made = await mesh.call('POST', '/v1/organisations', { body });
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toMatch(/^"1\.[\w-]{8}"$/);
    expect(made.headers.get('location')).toBe(`/v1/organisations/${made.json.id}`);
    expect(made.json).toMatchObject({
      ...{ name: 'Inserm', kind: 'lab', poles: ['research'], size_class: '1000+', founded: 1964, version: 1 },
      ...{
        external_ids: ['test:first'],
        language: 'fr',
        country: 'FR',
        visibility: 'public',
        founding: false,
      },
    });
    expect(kinds.organisation.answer.safeParse(made.json).success).toBe(true);
  });

  it('takes every kind, with references by external id', async () => {
    await mesh.make('organisations', anOrganisation({ external_id: 'every:a' }));
    const b = await mesh.make('organisations', anOrganisation({ external_id: 'every:b', parent: 'every:a' }));
    const person = await mesh.make('persons', aPerson({ external_id: 'every:p' }));
    const made = {
      statement: await mesh.make(
        'statements',
        aStatement('every:b', { trl_min: 2, trl_max: 4, expires_on: '2099-12-31' }),
      ),
      text: await mesh.make('texts', {
        owners: ['every:a', 'every:b'],
        kind: 'project',
        title: 'T',
        date: '2026-01-02',
      }),
      collaboration: await mesh.make('collaborations', {
        organisations: ['every:a', 'every:b'],
        kind: 'data_access',
        title: 'C',
      }),
      membership: await mesh.make('memberships', {
        person: 'every:p',
        organisation: 'every:b',
        role: 'owner',
      }),
      consent: await mesh.make('consents', {
        organisation: 'every:b',
        purpose: 'be_suggested',
        given: true,
        text_version: '1',
      }),
    };
    expect(made.statement).toMatchObject({
      organisation: b.id,
      visibility: 'campus',
      trl_max: 4,
      expired: false,
    });
    expect(made.membership).toMatchObject({ person: person.id, organisation: b.id, role: 'owner' });
    for (const [kind, json] of Object.entries(made))
      expect(kinds[kind as keyof typeof made].answer.safeParse(json).error).toBeUndefined();
  });

  it('takes an organisation’s consents and a person’s memberships along, and shows them', async () => {
    const body = anOrganisation({ external_id: 'along:o', consents: ['be_suggested'] });
    const organisation = await mesh.make('organisations', body);
    expect(organisation['consents']).toEqual(['be_suggested']);
    const memberships = [{ organisation: 'along:o', role: 'owner' }];
    const person = await mesh.make('persons', aPerson({ memberships }));
    expect(person['memberships']).toEqual([{ organisation: organisation.id, role: 'owner' }]);

    const withdrawn = await mesh.call('PATCH', '/v1/organisations/along:o', { body: { consents: [] } });
    expect(withdrawn.json.consents).toEqual([]);
    const left = await mesh.call('PATCH', `/v1/persons/${person.id}`, { body: { memberships: [] } });
    expect(left.json.memberships).toEqual([]);
  });

  it('writes once for one idempotency key', async () => {
    const headers = { 'Idempotency-Key': 'key-1' };
    const [one, two] = [
      await mesh.call('POST', '/v1/organisations', { headers, body: anOrganisation() }),
      await mesh.call('POST', '/v1/organisations', { headers, body: anOrganisation() }),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.json.id).toBe(one.json.id);
  });

  it('answers 409 with the current state and its tag where an external id is taken', async () => {
    const made = await mesh.make('organisations', anOrganisation({ external_id: 'taken:1', name: 'First' }));
    const again = await mesh.call('POST', '/v1/organisations', {
      body: anOrganisation({ external_id: 'taken:1' }),
    });
    expect(again.status).toBe(409);
    expect(again.headers.get('etag')).toMatch(/^"1\./);
    expect(again.json).toMatchObject({ code: 'duplicate', current: { id: made.id, name: 'First' } });
    expect(again.json.detail).toContain(made.id);
  });
});

describe('what is taken', () => {
  it.each([
    [{ external_ids: ['free:1', 'held:1'] }, 'external_ids[1]'],
    [{ external_ids: ['free:1'], external_id: 'held:1' }, 'external_id'],
  ])('among the external ids %j is said to be %s', async (ids, field) => {
    const { id: subjectId } = await mesh.make('organisations', anOrganisation());
    mesh.profiles.failNext('putProfile', {
      code: 'duplicate',
      subjectId,
      violations: [{ field: 'external_ids', rule: 'taken', value: 'held:1' }],
    });
    const refused = await mesh.call('POST', '/v1/organisations', { body: anOrganisation(ids) });
    expect([refused.status, refused.json.errors[0].field]).toEqual([409, field]);
  });

  it('of an idempotency key is its body', async () => {
    mesh.profiles.failNext('putProfile', {
      code: 'invalid',
      violations: [{ field: 'Idempotency-Key', rule: 'taken', value: 'key' }],
    });
    const refused = await mesh.call('POST', '/v1/organisations', { body: anOrganisation() });
    expect(refused.status).toBe(422);
    expect(refused.json.detail).toContain('came before with another body');
  });
});

describe('changing a profile', () => {
  it('applies a merge patch: null takes a field away, what is not named stays', async () => {
    const { id } = await mesh.make(
      'organisations',
      anOrganisation({ site: 'https://a.example', founded: 2000 }),
    );
    const changed = await mesh.call('PATCH', `/v1/organisations/${id}`, {
      body: { site: null, name: 'Autre' },
    });
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject({ name: 'Autre', founded: 2000, version: 2 });
    expect(changed.json.site).toBeUndefined();
  });

  it('writes nothing when nothing changes, references by external id included', async () => {
    await mesh.make('organisations', anOrganisation({ external_id: 'same:o' }));
    const body = aStatement('same:o', { external_id: 'same:s' });
    await mesh.make('statements', body);
    const again = await mesh.call('PATCH', '/v1/statements/same:s', { body });
    expect(again.json.version).toBe(1);
  });

  it('answers 412 with the current state when the condition names another version', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    mesh.profiles.touch(id);
    for (const tag of ['"1"', 'W/"2"', '"other"']) {
      const headers = { 'If-Match': tag };
      const late = await mesh.call('PATCH', `/v1/organisations/${id}`, { headers, body: { name: 'Late' } });
      expect(late.status).toBe(412);
      expect(late.headers.get('etag')).toMatch(/^"2\./);
      expect(late.json).toMatchObject({ code: 'conflict', current: { id, version: 2, name: 'Inserm' } });
    }
    const headers = { 'If-Match': '"1", "2"' };
    expect(
      (await mesh.call('PATCH', `/v1/organisations/${id}`, { headers, body: { name: 'X' } })).status,
    ).toBe(200);
  });

  it('is made again on the newer state when another write came between, unless it was conditional', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    mesh.profiles.beforeNextPut(() => mesh.profiles.touch(id));
    const changed = await mesh.call('PATCH', `/v1/organisations/${id}`, { body: { name: 'Both' } });
    expect(changed.json).toMatchObject({ name: 'Both', version: 3 });
    mesh.profiles.beforeNextPut(() => mesh.profiles.touch(id));
    const headers = { 'If-Match': '"3"' };
    const refused = await mesh.call('PATCH', `/v1/organisations/${id}`, { headers, body: { name: 'No' } });
    expect([refused.status, refused.json.current.version]).toEqual([412, 4]);
  });

  it('gives up with 409 when it loses every race', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    for (let i = 0; i < 6; i += 1)
      mesh.profiles.failNext('putProfile', { code: 'conflict', currentVersion: 9 });
    expect((await mesh.call('PATCH', `/v1/organisations/${id}`, { body: { name: 'X' } })).status).toBe(409);
  });

  it('puts a consent whether or not it stood', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    const path = `/v1/organisations/${id}/consents/be_contacted`;
    const first = await mesh.call('PUT', path, { body: { given: true, text_version: '2026-11' } });
    const second = await mesh.call('PUT', path, { body: { given: false, text_version: '2026-11' } });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json).toMatchObject({ given: false, version: 2, organisation: id });
    const nothing = await mesh.call('PUT', `/v1/organisations/${id}/consents/else`, {
      body: { given: true, text_version: '1' },
    });
    expect(nothing.status).toBe(404);
  });

  it('merges an organisation into another and undoes it', async () => {
    const from = await mesh.make('organisations', anOrganisation());
    const into = await mesh.make('organisations', anOrganisation({ external_id: 'merge:into' }));
    const merged = await mesh.call('POST', `/v1/organisations/${from.id}/merge`, {
      body: { into: 'merge:into' },
    });
    expect(merged.json).toMatchObject({ id: from.id, merged_into: into.id });
    expect((await mesh.call('GET', `/v1/organisations/${from.id}`)).json.id).toBe(into.id);
    const undone = await mesh.call('DELETE', `/v1/organisations/${from.id}/merge`);
    expect(undone.json).toMatchObject({ id: from.id });
    expect(undone.json.merged_into).toBeUndefined();
  });

  it('removes one, if it is still the version named', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    const path = `/v1/organisations/${id}`;
    expect((await mesh.call('DELETE', path, { headers: { 'If-Match': '"7"' } })).status).toBe(412);
    expect((await mesh.call('DELETE', path, { headers: { 'If-Match': '"1"' } })).status).toBe(204);
    expect((await mesh.call('GET', path)).status).toBe(404);
  });
});

describe('the tag of a state', () => {
  it('changes with what is shown along, which a version alone does not speak of', async () => {
    const made = await mesh.call('POST', '/v1/organisations', {
      body: anOrganisation({ consents: ['be_suggested'] }),
    });
    const path = `/v1/organisations/${made.json.id}`;
    const tagOf = async (): Promise<string> => (await mesh.call('GET', path)).headers.get('etag') ?? '';
    const first = await tagOf();
    expect(made.headers.get('etag')).toBe(first);
    await mesh.call('PUT', `${path}/consents/be_suggested`, { body: { given: false, text_version: '1' } });
    const second = await tagOf();
    expect(second).not.toBe(first);
    const patch = async (tag: string, body: object) =>
      (await mesh.call('PATCH', path, { headers: { 'If-Match': tag }, body })).status;
    expect(await patch(first, { name: 'Late' })).toBe(412);
    expect(await patch(second, { name: 'In time' })).toBe(200);
    expect(await patch('"2"', { name: 'By its version' })).toBe(200);
  });

  it('of a person changes with a membership', async () => {
    const { id: organisation } = await mesh.make('organisations', anOrganisation());
    const { id: person } = await mesh.make('persons', aPerson());
    const before = await mesh.call('GET', `/v1/persons/${person}`);
    await mesh.make('memberships', { person, organisation, role: 'owner' });
    const after = await mesh.call('GET', `/v1/persons/${person}`);
    expect(after.json.memberships).toHaveLength(1);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });
});

describe('lists', () => {
  it('come in pages that hold each item once', async () => {
    const { id } = await mesh.make('organisations', anOrganisation());
    const ids = new Set<string>();
    for (let i = 0; i < 7; i += 1) ids.add((await mesh.make('statements', aStatement(id))).id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? 'limit=3' : `limit=3&cursor=${cursor}`;
      const page = await mesh.call('GET', `/v1/organisations/${id}/statements?${query}`);
      seen.push(...page.json.items.map((item: { id: string }) => item.id));
      cursor = page.json.next as string | null;
    }
    expect(seen.toSorted()).toEqual([...ids].toSorted());
  });

  it('find one by its external id', async () => {
    const made = await mesh.make('organisations', anOrganisation({ external_id: 'list:one' }));
    const found = await mesh.call('GET', '/v1/organisations?external_id=list:one');
    expect(found.json).toMatchObject({ items: [{ id: made.id }], next: null });
    expect((await mesh.call('GET', '/v1/organisations?external_id=list:none')).json.items).toEqual([]);
  });
});

describe('what a reader may see', () => {
  const campus = async () => {
    const ours = await mesh.make('organisations', anOrganisation());
    const theirs = await mesh.make('organisations', anOrganisation());
    const memberships = [{ organisation: ours.id, role: 'member' }];
    const member = await mesh.make('persons', aPerson({ memberships }));
    return { ours: ours.id, theirs: theirs.id, member: member.id };
  };

  it('is held at the edge even where the service lets it through', async () => {
    const { ours, theirs, member } = await campus();
    const hidden = [
      await mesh.make('statements', aStatement(theirs, { visibility: 'animators' })),
      await mesh.make('statements', aStatement(theirs, { discreet: true, preview: 'Des données' })),
    ];
    const own = await mesh.make('statements', aStatement(ours, { discreet: true, preview: 'Les nôtres' }));
    for (const { id } of hidden)
      expect((await mesh.call('GET', `/v1/statements/${id}`, { as: member })).status).toBe(404);
    expect((await mesh.call('GET', `/v1/statements/${own.id}`, { as: member })).status).toBe(200);
    const list = await mesh.call('GET', `/v1/organisations/${theirs}/statements`, { as: member });
    expect(list.json.items).toEqual([]);
    expect((await mesh.call('GET', `/v1/organisations/${theirs}/statements`)).json.items).toHaveLength(2);
  });

  it('keeps persons, memberships and consents to those concerned', async () => {
    const { theirs, member } = await campus();
    const other = await mesh.make(
      'persons',
      aPerson({ memberships: [{ organisation: theirs, role: 'owner' }] }),
    );
    expect((await mesh.call('GET', `/v1/persons/${other.id}`, { as: member })).status).toBe(404);
    expect((await mesh.call('GET', `/v1/persons/${member}`, { as: member })).status).toBe(200);
    const listed = await mesh.call('GET', '/v1/persons', { as: member });
    expect(listed.json.items.map((one: { id: string }) => one.id)).toEqual([member]);
    expect(
      (await mesh.call('GET', `/v1/organisations/${theirs}/memberships`, { as: member })).json.items,
    ).toEqual([]);
    const [membership] = (await mesh.call('GET', `/v1/organisations/${theirs}/memberships`)).json.items;
    expect((await mesh.call('GET', `/v1/memberships/${membership.id}`, { as: member })).status).toBe(404);
    expect((await mesh.call('GET', `/v1/memberships/${membership.id}`, { as: other.id })).status).toBe(200);
    const body = { given: true, text_version: '1' };
    await mesh.call('PUT', `/v1/organisations/${theirs}/consents/be_suggested`, { body });
    expect(
      (await mesh.call('GET', `/v1/organisations/${theirs}/consents`, { as: member })).json.items,
    ).toEqual([]);
    expect(
      (await mesh.call('GET', `/v1/organisations/${theirs}`, { as: member })).json.consents,
    ).toBeUndefined();
  });

  it('refuses writes for others, and handing one’s own over to them', async () => {
    const { ours, theirs, member } = await campus();
    const forbidden = await mesh.call('POST', '/v1/statements', { as: member, body: aStatement(theirs) });
    expect([forbidden.status, forbidden.json.code]).toEqual([403, 'forbidden']);
    const own = await mesh.call('POST', '/v1/statements', { as: member, body: aStatement(ours) });
    expect(own.status).toBe(201);
    const path = `/v1/statements/${own.json.id}`;
    expect((await mesh.call('PATCH', path, { as: member, body: { organisation: theirs } })).status).toBe(403);
    expect(
      (await mesh.call('POST', '/v1/organisations', { as: member, body: anOrganisation() })).status,
    ).toBe(403);
    const consent = `/v1/organisations/${ours}/consents/be_suggested`;
    expect(
      (await mesh.call('PUT', consent, { as: member, body: { given: true, text_version: '1' } })).status,
    ).toBe(403);
  });

  it('lets nobody make an animator of themselves', async () => {
    const { member } = await campus();
    const path = `/v1/persons/${member}`;
    const refused = await mesh.call('PATCH', path, { as: member, body: { animator: true } });
    expect([refused.status, refused.json.errors[0].field]).toEqual([422, 'animator']);
    expect((await mesh.call('PATCH', path, { as: member, body: { language: 'en' } })).status).toBe(200);
  });

  it('does not show the state that stands to who may not see it', async () => {
    const { ours, theirs, member } = await campus();
    await mesh.make('statements', aStatement(theirs, { external_id: 'secret:1', visibility: 'animators' }));
    const taken = await mesh.call('POST', '/v1/statements', {
      as: member,
      body: aStatement(ours, { external_id: 'secret:1' }),
    });
    expect(taken.status).toBe(409);
    expect(taken.json.current).toBeUndefined();
    expect(taken.headers.get('etag')).toBeNull();
  });
});

it('knows settings as one document', async () => {
  const body = {
    name: 'Campus',
    time_zone: 'Europe/Paris',
    languages: ['fr', 'en'],
    notice_retention_days: 30,
  };
  const { fromPartial } = (await import('../../../proto/generated/passerelle/profiles/v1/profiles.ts'))
    .PutProfileRequest;
  await mesh.profiles.client.putProfile(
    fromPartial({
      profile: { settings: { name: 'x', timeZone: 'Europe/Paris', languages: [], noticeRetentionDays: 1 } },
    }),
    { deadline: 0, signal: new AbortController().signal, requestId: 'r' },
  );
  const changed = await mesh.call('PATCH', '/v1/settings', { body });
  expect(changed.json).toMatchObject({ ...body, version: 2 });
  expect(kinds.settings.answer.safeParse(changed.json).error).toBeUndefined();
});
