// Calls for projects over REST: read and written; whom they fit, and consortia for them.
import { describe, expect, it } from '@jest/globals';
import {
  Call,
  Consortium,
  ConsortiumTrouble,
  type DeepPartial,
} from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { call as callSchema } from '../../../services/gateway/schemas/call.ts';
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
      'With 2 partners, nobody covers “At least 2 countries”; how well what is asked is covered on the whole: 75\u00a0%.',
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
    expect((await ask({}, 'fr')).json.consortia[0].text).toMatch(
      /^À 2 partenaires, personne ne couvre .*\s: 75\u00a0%\.$/,
    );
  });

  it('are for animators, and every organisation that nobody knows is named', async () => {
    expect((await ask({}, 'en', at.member)).status).toBe(403);
    at.answer('getCall', aCall());
    const lost = await ask({ removed: [at.ours, 'siren:000000000'] });
    expect(fieldsOf(lost)).toEqual(['removed[1] unresolved']);
  });
});
