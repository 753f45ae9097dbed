// Calls for projects over REST: read, written, imported; whom they fit, and consortia for them.
import { describe, expect, it } from '@jest/globals';
import {
  Call,
  Consortium,
  ConsortiumTrouble,
  type DeepPartial,
} from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { call as callSchema, callsImported } from '../../../services/gateway/schemas/call.ts';
import {
  consortia as consortiaSchema,
  fits as fitsSchema,
} from '../../../services/gateway/schemas/consortium.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aQuote } from './matchmaking-mesh.ts';
import { brokeringMesh } from './brokering-mesh.ts';

const at = brokeringMesh();
const id = newId('cal');
const requirements = [
  { id: 'r1', mandatory: true, weight: 1, kind: { kind: OrganisationKind.PATIENT_ASSOCIATION, least: 1 } },
  { id: 'r2', mandatory: false, weight: 3, expertise: 'apprentissage fédéré' },
  { id: 'r3', mandatory: false, weight: 1, countries: { least: 2 } },
];

const aCall = (more: DeepPartial<Call> = {}): Call =>
  Call.fromPartial({
    ...{ id, version: 2, title: 'Reins', text: 'Dialyse à domicile', language: Language.FRENCH },
    ...{ closesOn: '2027-06-30', requirements, leastPartners: 3, mostPartners: 6, open: true },
    externalIds: [{ scheme: 'aap', value: '2027-14' }],
    ...more,
  });

const aBody = (more: object = {}) => ({
  ...{ title: 'Reins', text: 'Dialyse à domicile', closes_on: '2027-06-30', external_id: 'aap:2027-14' },
  ...more,
});

const fieldsOf = ({ json }: { json: { errors: { field: string; rule: string }[] } }) =>
  json.errors.map(({ field, rule }) => `${field} ${rule}`);

describe('a call', () => {
  it('is read by the campus, with what it asks in words', async () => {
    at.answer('getCall', aCall());
    const { status, json, headers } = await at.call('GET', `/v1/calls/${id}`, { as: at.member });
    expect(callSchema.strict().safeParse(json).error).toBeUndefined();
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(json).toMatchObject({ external_ids: ['aap:2027-14'], open: true, least_partners: 3 });
    expect(json.requirements.map(({ text }: { text: string }) => text)).toEqual([
      'At least 1: patient association',
      'apprentissage fédéré',
      'At least 2 countries',
    ]);
  });

  it('is listed by what it fits, to the organisation itself alone', async () => {
    at.answer('listCalls', { calls: [aCall()], next: 'more' });
    const own = await at.call('GET', `/v1/organisations/${at.ours}/calls?open=true`, { as: at.member });
    expect([own.json.items.length, own.json.next]).toEqual([1, 'more']);
    const fits = (of: string) => at.call('GET', `/v1/calls?fits=${of}`, { as: at.member });
    expect((await fits(at.ours)).status).toBe(200);
    expect((await fits(at.theirs)).status).toBe(404);
    const theirs = `/v1/organisations/${at.theirs}/calls`;
    expect((await at.call('GET', theirs, { as: at.member })).status).toBe(404);
    expect(at.asked('listCalls')).toMatchObject([
      { openOnly: true, fitsOrganisationId: at.ours },
      { openOnly: false, fitsOrganisationId: at.ours },
    ]);
  });

  it('is written by animators, once for a key, its requirements named', async () => {
    at.answer('putCall', aCall({ version: 1 }));
    const body = aBody({
      requirements: [
        { id: 'r2', expertise: 'cohortes' },
        { mandatory: true, kind: { kind: 'lab', least: 2 } },
        { countries: { least: 3 }, weight: 5 },
      ],
    });
    const post = (as?: string) =>
      at.call('POST', '/v1/calls', { body, as, headers: { 'Idempotency-Key': 'k' } });
    const { status, headers } = await post();
    expect([status, headers.get('location')]).toEqual([201, `/v1/calls/${id}`]);
    expect(at.asked('putCall')).toMatchObject([
      {
        ...{ ifVersion: 0, idempotencyKey: 'k' },
        call: {
          ...{ id: '', language: Language.FRENCH, leastPartners: 2, mostPartners: 6 },
          externalIds: [{ scheme: 'aap', value: '2027-14' }],
          requirements: [
            { id: 'r2', expertise: 'cohortes', weight: 1, mandatory: false },
            { id: 'r1', kind: { kind: OrganisationKind.LAB, least: 2 }, mandatory: true },
            { id: 'r3', countries: { least: 3 }, weight: 5 },
          ],
        },
      },
    ]);
    expect((await post(at.member)).status).toBe(403);
  });

  it('is refused field by field', async () => {
    const wrong = await at.call('POST', '/v1/calls', {
      body: aBody({
        ...{ title: ' ', opens_on: '2027-07-01', least_partners: 5, most_partners: 3, countries: ['fr'] },
        requirements: [{}, { expertise: 'abc', countries: { least: 2 } }, { id: 'R 1', expertise: 'xyz' }],
      }),
    });
    expect(fieldsOf(wrong)).toEqual(
      expect.arrayContaining([
        'title required',
        'countries[0] malformed',
        'requirements[0].expertise required',
        'requirements[1].countries not-allowed',
        'requirements[2].id malformed',
      ]),
    );
    const turned = await at.call('POST', '/v1/calls', {
      body: aBody({ opens_on: '2027-07-01', least_partners: 5, most_partners: 3 }),
    });
    expect(fieldsOf(turned)).toEqual(expect.arrayContaining(['closes_on before', 'most_partners before']));
    const twice = await at.call('POST', '/v1/calls', {
      body: aBody({
        requirements: [
          { id: 'a', expertise: 'abc' },
          { id: 'a', expertise: 'def' },
        ],
      }),
    });
    expect(fieldsOf(twice)).toEqual(['requirements[1].id taken']);
  });

  it('that exists already is refused with what stands', async () => {
    at.refuse('putCall', { code: 'conflict', subject: 'call', subjectId: id });
    at.answer('getCall', aCall());
    const { status, json } = await at.call('POST', '/v1/calls', { body: aBody() });
    expect([status, json.current.id]).toEqual([409, id]);
  });

  it('changes by a merge patch, on the state that was looked at', async () => {
    at.answer('getCall', aCall());
    at.answer('putCall', aCall({ version: 3 }));
    const patch = (body: object, headers = {}) => at.call('PATCH', `/v1/calls/${id}`, { body, headers });
    const { json } = await patch({ closes_on: '2027-07-15', opens_on: '2027-01-01' }, { 'If-Match': '"2"' });
    expect(json.version).toBe(3);
    expect(at.asked('putCall')).toMatchObject([
      {
        ifVersion: 2,
        call: { id, closesOn: '2027-07-15', opensOn: '2027-01-01', title: 'Reins', requirements },
      },
    ]);
    expect((await patch({ closes_on: '2027-06-30' })).json.version).toBe(2);
    expect(at.asked('putCall')).toHaveLength(1);
    expect((await patch({ title: 'x' }, { 'If-Match': '"1"' })).status).toBe(412);
    expect(fieldsOf(await patch({ opens_on: '2028-01-01' }))).toEqual(['closes_on before']);
  });

  it('is named by an external id wherever by its own', async () => {
    at.answer('getCall', aCall());
    at.answer('putCall', aCall({ version: 3 }));
    at.answer('deleteCall', {});
    at.answer('listFits', { fits: [], fittedAt: undefined });
    at.answer('proposeConsortia', {
      ...{ consortia: [], missing: [], troubles: [], change: undefined, considered: 0 },
    });
    const path = '/v1/calls/aap:2027-14';
    const asked = [
      await at.call('GET', path),
      await at.call('PATCH', path, { body: { title: 'Autre' } }),
      await at.call('GET', `${path}/fits`),
      await at.call('POST', `${path}/consortia`, { body: {} }),
      await at.call('DELETE', path),
    ];
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200, 204]);
    expect(at.asked('getCall')[0]).toMatchObject({ id: 'aap:2027-14' });
    for (const call of ['listFits', 'proposeConsortia', 'deleteCall'])
      expect(at.asked(call)).toMatchObject([{ id }]);
    expect(at.asked('putCall')).toMatchObject([{ call: { id } }]);
    at.refuse('getCall', { code: 'not-found', subject: 'call', subjectId: 'aap:none' });
    expect((await at.call('GET', '/v1/calls/aap:none/fits')).json.detail).toContain('aap:none');
  });

  it('is removed in the state that was looked at', async () => {
    at.answer('getCall', aCall());
    at.answer('deleteCall', {});
    const remove = (tag: string) => at.call('DELETE', `/v1/calls/${id}`, { headers: { 'If-Match': tag } });
    expect((await remove('"1"')).json.current.version).toBe(2);
    expect((await remove('"2"')).status).toBe(204);
    expect(at.asked('deleteCall')).toMatchObject([{ id, ifVersion: 2 }]);
  });
});

describe('whom a call fits', () => {
  it('is told to animators, by name', async () => {
    const fit = { organisationId: at.theirs, likeness: 0.8, requirementIds: ['r2'] };
    at.answer('listFits', { fits: [fit], fittedAt: new Date(0) });
    const { json } = await at.call('GET', `/v1/calls/${id}/fits`);
    expect(fitsSchema.strict().safeParse(json).error).toBeUndefined();
    expect(json.items).toEqual([
      {
        organisation: { id: at.theirs, name: 'Bruyère', kind: 'startup', country: 'FR' },
        ...{ likeness: 0.8, requirements: ['r2'] },
      },
    ]);
    expect((await at.call('GET', `/v1/calls/${id}/fits`, { as: at.member })).status).toBe(403);
  });
});

describe('consortia for a call', () => {
  const proposed = (more: object = {}) => ({
    consortia: [
      Consortium.fromPartial({
        ...{ coverage: 0.75, score: 1.2, proven: true, provenLinks: 1, newLinks: 2, uncoveredIds: ['r3'] },
        partners: [
          {
            organisationId: at.ours,
            pinned: true,
            reasons: [
              { code: 'covers_best', requirementIds: ['r2'] },
              { code: 'proven_link', organisationIds: [at.theirs] },
              { code: 'of_a_newer_release' },
            ],
          },
          {
            organisationId: at.theirs,
            reasons: [{ code: 'required_kind', requirementIds: ['r1'], parameters: { kind: 'startup' } }],
          },
        ],
        matrix: [
          {
            ...{ requirementId: 'r2', organisationId: at.ours, likeness: 0.9 },
            quotes: [aQuote('apprentissage')] as never[],
          },
        ],
        gaps: [{ requirementId: 'r3', because: 'no_candidate', needed: 1 }],
      }),
    ],
    missing: [
      { requirementId: 'r3', nearest: [{ organisationId: at.theirs, likeness: 0.2, requirementIds: [] }] },
    ],
    troubles: [
      ConsortiumTrouble.fromPartial({ code: 'pinned_forbidden', organisationIds: [at.ours, at.theirs] }),
    ],
    change: { inIds: [at.ours], outIds: [], gainedIds: ['r2'], lostIds: [], coverage: 0.1 },
    considered: 40,
    ...more,
  });
  const ask = (body: object, lang = 'en', as?: string) =>
    at.call('POST', `/v1/calls/${id}/consortia`, { body, lang, as });

  it('come with names, quotes and sentences for all they say', async () => {
    at.answer('getCall', aCall());
    at.answer('proposeConsortia', proposed());
    const { status, json } = await ask({ pinned: [at.ours], removed: [], before: [at.theirs] });
    expect(status).toBe(200);
    expect(consortiaSchema.strict().safeParse(json).error).toBeUndefined();
    const [first] = json.consortia;
    expect(first.text).toBe(
      'With 2 partners, 75\u00a0% of what is asked is covered; nobody among them covers “At least 2 countries”.',
    );
    expect(first.partners[0]).toMatchObject({
      organisation: { name: 'Alizé', kind: 'lab' },
      pinned: true,
      reasons: [
        { text: 'It covers “apprentissage fédéré” best.' },
        { text: 'It has worked with Bruyère before.' },
      ],
    });
    expect(first.partners[1].reasons[0].text).toBe('It is of a kind that is asked for: start-up.');
    expect(first.gaps[0].text).toBe('Nobody on the campus covers “At least 2 countries”.');
    expect(first.matrix[0].quotes[0].words).toBe('apprentissage');
    expect(json.missing[0].text).toBe(
      'Nobody on the campus covers “At least 2 countries”: look for a partner elsewhere; nearest are Bruyère.',
    );
    expect(json.troubles[0].text).toContain('You want Alizé and Bruyère in');
    expect(json.change.in).toMatchObject([{ name: 'Alizé' }]);
    expect(at.asked('proposeConsortia')).toMatchObject([
      { id, pinnedIds: [at.ours], removedIds: [], beforeIds: [at.theirs] },
    ]);
    expect((await ask({}, 'fr')).json.consortia[0].text).toContain('À 2 partenaires, 75\u00a0%');
  });

  it('are for animators, and every organisation that nobody knows is named', async () => {
    expect((await ask({}, 'en', at.member)).status).toBe(403);
    at.answer('getCall', aCall());
    const lost = await ask({ removed: [at.ours, 'siren:000000000'] });
    expect(fieldsOf(lost)).toEqual(['removed[1] unresolved']);
  });
});

describe('an import of calls', () => {
  const send = (raw: string, type: string, query = '') =>
    at.call('POST', `/v1/calls/import${query}`, { raw, headers: { 'Content-Type': type } });
  const table =
    'external_id;title;text;closes_on;requirements;least_partners;budget\n' +
    'aap:1;Reins;"Dialyse; à domicile";30/06/2027;kind:lab:2! | 3* cohortes de patients | countries:3;3;2000000\n' +
    'aap:2;Cœur;Rythme;2027-06-30;;;\n';

  it('takes a table, with what it asks in one cell', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.answer('putCall', aCall({ version: 1 }));
    const { status, json } = await send(table, 'text/csv; charset=utf-8');
    expect(callsImported.strict().safeParse(json).error).toBeUndefined();
    expect(status).toBe(200);
    expect(json).toMatchObject({ dry_run: false, created: 2, changed: 0, unchanged: 0, refused: 0 });
    expect(at.asked('putCall')[0]).toMatchObject({
      ifVersion: 0,
      call: {
        ...{ title: 'Reins', text: 'Dialyse; à domicile', closesOn: '2027-06-30', budget: 2_000_000 },
        leastPartners: 3,
        requirements: [
          { id: 'r1', mandatory: true, kind: { kind: OrganisationKind.LAB, least: 2 } },
          { id: 'r2', mandatory: false, weight: 3, expertise: 'cohortes de patients' },
          { id: 'r3', countries: { least: 3 } },
        ],
      },
    });
  });

  it('changes what differs, leaves what does not, and writes nothing on trial', async () => {
    const standing = aCall({
      ...{ title: 'Cœur', text: 'Rythme', requirements: [], leastPartners: 2, externalIds: [] },
      externalIds: [{ scheme: 'aap', value: '2' }],
    });
    const other = aCall({ id: newId('cal'), version: 7, externalIds: [{ scheme: 'aap', value: '1' }] });
    at.answer('listCalls', { calls: [standing], next: 'more' }, { calls: [other], next: undefined });
    const trial = await send(table, 'text/csv', '?dry_run=true');
    expect(trial.json).toMatchObject({ dry_run: true, changed: 1, unchanged: 1 });
    expect(trial.json.items[0]).toMatchObject({ row: 2, outcome: 'changed', id: other.id });
    expect(at.asked('putCall')).toEqual([]);
    at.answer('listCalls', { calls: [standing, other], next: undefined });
    at.answer('putCall', other);
    await send(table, 'text/csv');
    expect(at.asked('putCall')).toMatchObject([{ ifVersion: 7, call: { id: other.id, title: 'Reins' } }]);
  });

  it('says of each row at fault which field it is, and takes the others', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.answer('putCall', aCall({ version: 1 }));
    const rows =
      'external_id,title,text,closes_on,budget\n' +
      'aap:1,,Texte,31/12/2027,beaucoup\n' +
      ',Sans nom,Texte,2027-06-30,\n' +
      'aap:2,Bon,Texte,2027-06-30,5\n' +
      'aap:2,Encore,Texte,2027-06-30,5\n' +
      'aap:3,"Mal"fermé,Texte,2027-06-30,5\n';
    const { json } = await send(rows, 'text/csv');
    expect(json).toMatchObject({ created: 1, refused: 4 });
    const errors = json.items.map((item: { row: number; errors?: { field: string; rule: string }[] }) => [
      item.row,
      (item.errors ?? []).map(({ field, rule }) => `${field} ${rule}`),
    ]);
    expect(errors).toEqual([
      [2, ['closes_on malformed', 'budget malformed', 'title required']],
      [3, ['external_id required']],
      [4, []],
      [5, ['external_id taken']],
      [6, ['title malformed']],
    ]);
    expect(json.items[0].errors[0].message).toContain('“closes_on”');
  });

  it('says all that is at fault in a row at once, with what its cells say', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    const rows =
      'title;text;opens_on;closes_on;requirements;least_partners;most_partners;countries\n' +
      ';Texte;2027-07-01;2027-06-30;zz:zz | kinds:lab:1! | kind:labo:2 | Objectif : cohortes | countries:1;5;3;fr\n';
    const { json } = await send(rows, 'text/csv');
    const errors = json.items[0].errors.map((one: { field: string; rule: string; value?: string }) =>
      [one.field, one.rule, ...(one.value === undefined ? [] : [one.value])].join(' '),
    );
    expect(errors.toSorted()).toEqual(
      [
        'closes_on before 2027-06-30',
        'countries[0] malformed fr',
        'external_id required',
        'most_partners before 3',
        'requirements malformed kinds:lab:1!',
        'requirements malformed zz:zz',
        'requirements not-one-of kind:labo:2',
        'requirements too-small countries:1',
        'title required',
      ].toSorted(),
    );
    expect(json.items[0].errors[0]).toMatchObject({
      message: 'The field “requirements” is “zz:zz”, which is not well formed.',
      cure: expect.stringMatching(/^Give kind:lab:2 .*countries:3 .*words to look for/),
    });
  });

  it('takes a JSON array and JSON Lines', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.answer('putCall', aCall({ version: 1 }));
    const array = await send(JSON.stringify([aBody(), { title: 'x' }]), 'application/json');
    expect(array.json).toMatchObject({ created: 1, refused: 1 });
    expect(array.json.items[1]).toMatchObject({ row: 2, outcome: 'refused' });
    const lines = await send(`${JSON.stringify(aBody())}\nnot json\n`, 'application/x-ndjson');
    expect(lines.json).toMatchObject({ created: 1, refused: 1 });
  });

  it('refuses a column that no call has, and a file that is no file', async () => {
    expect(fieldsOf(await send('external_id,colour\na:1,red\n', 'text/csv'))).toEqual([
      'colour unknown-field',
    ]);
    const empty = await send('', 'text/csv');
    expect([empty.status, empty.json.detail]).toEqual([
      400,
      expect.stringContaining('as text/csv, application/json'),
    ]);
    expect((await send('{', 'application/json')).status).toBe(400);
    expect((await send('x', 'application/pdf')).status).toBe(415);
  });

  it('tells a row that the service refuses what is wrong with it', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.refuse('putCall', { code: 'invalid', violations: [{ field: 'closes_on', rule: 'past' }] });
    const { json } = await send(JSON.stringify([aBody()]), 'application/json');
    expect(json.items[0].errors).toMatchObject([{ field: 'closes_on', rule: 'past' }]);
  });
});
