// What is kept of a person over REST: as data, as one page; what erasing would do, and how far it is.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonalSection } from '../../../proto/generated/passerelle/mesh/v1/personal.ts';
import { erasure, personalData } from '../../../services/gateway/schemas/personal.ts';
import { receipts } from '../../../services/gateway/schemas/operations.ts';
import { FaultError, fault } from '../../../services/platform/faults/fault.ts';
import { anOrganisation, aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';

const hostile = '<script>alert("1")</script> & <img src=x onerror=alert(1)>';

const sections: Record<string, PersonalSection[]> = {
  profiles: [
    {
      code: 'person',
      fields: [
        { key: 'given_name', values: [hostile] },
        { key: 'external_ids', values: ['orcid:1', 'orcid:2'] },
        { key: 'changed_at', values: ['2026-03-02T10:00:00.000Z'] },
      ],
    },
  ],
  matchmaking: [],
  brokering: [{ code: 'of_a_newer_release', fields: [{ key: 'unheard', values: ['x'] }] }],
  notifications: [
    { code: 'notice', fields: [{ key: 'kind', values: ['new_suggestion', 'of_a_newer_release'] }] },
    { code: 'preferences', fields: [{ key: 'ways', values: ['call_fits: at_once'] }] },
    {
      code: 'session',
      fields: [
        { key: 'entrance', values: ['link'] },
        { key: 'device', values: ['link'] },
      ],
    },
  ],
  gateway: [],
};

describe('what is kept of a person', () => {
  let mesh: FakeMesh;
  let person: string;
  let other: string;
  let organisation: string;
  const failing = new Set<string>();
  const clients = Object.fromEntries(
    Object.entries(sections).map(([service, kept]) => [
      `passerelle.${service}.v1.PersonalService`,
      {
        exportPersonal: async function* () {
          if (failing.has(service)) throw new FaultError(fault('unavailable'));
          yield* await Promise.resolve(kept);
        },
      },
    ]),
  );

  beforeAll(async () => {
    mesh = await startMesh({}, Promise.resolve(), clients);
    await mesh.started();
    organisation = (await mesh.make('organisations', anOrganisation({ name: 'Seule' }))).id;
    person = (await mesh.make('persons', aPerson({ memberships: [{ organisation, role: 'owner' }] }))).id;
    other = (await mesh.make('persons', aPerson({ memberships: [{ organisation, role: 'member' }] }))).id;
  });
  afterAll(() => mesh.stop());

  it('is one answer from every service, with titles and labels in the reader’s language', async () => {
    const { status, json } = await mesh.call('GET', `/v1/persons/${person}/data`, { as: person });
    expect(status).toBe(200);
    expect(personalData.strict().safeParse(json).error).toBeUndefined();
    expect(json.sources.map(({ source }: { source: string }) => source)).toEqual(Object.keys(sections));
    const [profile] = json.sources[0].sections;
    expect(profile).toMatchObject({ code: 'person', title: 'You' });
    expect(profile.fields[1]).toEqual({
      key: 'external_ids',
      label: 'External ids',
      values: ['orcid:1', 'orcid:2'],
      said: ['orcid:1', 'orcid:2'],
    });
    expect(json.sources[2].sections[0]).toMatchObject({ title: 'of_a_newer_release' });
    const french = await mesh.call('GET', `/v1/persons/${person}/data`, {
      as: person,
      headers: { 'Accept-Language': 'fr' },
    });
    expect(french.json.sources[0].sections[0].fields[0].label).toBe('Prénom');
  });

  it('is one page that needs nothing else and runs nothing of what people wrote', async () => {
    const { status, headers, text } = await mesh.call('GET', `/v1/persons/${person}/data`, {
      as: person,
      headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(text).not.toMatch(/<script|<img|<link|href=|url\(/i);
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;');
    expect(text).toContain('<time datetime="2026-03-02T10:00:00.000Z">2026-03-02 10:00 UTC</time>');
    expect(text).toContain('<dd>orcid:1</dd><dd>orcid:2</dd>');
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('Nothing is kept here.');
  });

  it('says in words what is kept as a code, and what somebody wrote as they wrote it', async () => {
    const headers = { 'Accept-Language': 'fr' };
    const { json } = await mesh.call('GET', `/v1/persons/${person}/data`, { as: person, headers });
    const [told, chosen, signedIn] = json.sources[3].sections;
    expect(told.fields[0].values).toEqual(['new_suggestion', 'of_a_newer_release']);
    expect(told.fields[0].said).toEqual(['une suggestion de rencontre', 'of_a_newer_release']);
    expect(chosen.fields[0].said).toEqual(['un appel à projets – tout de suite']);
    const [entrance, device] = signedIn.fields;
    expect(entrance.said).toEqual(['par un lien reçu par e-mail']);
    expect(device.said).toEqual(['link']);
    const page = await mesh.call('GET', `/v1/persons/${person}/data`, {
      as: person,
      headers: { ...headers, Accept: 'text/html' },
    });
    expect(page.text).toContain('<dd>une suggestion de rencontre</dd>');
  });

  it('is for the person and for administrators, and whole or not at all', async () => {
    const refusedTo = await mesh.call('GET', `/v1/persons/${person}/data`, { as: other });
    expect(refusedTo.status).toBe(404);
    expect((await mesh.call('GET', `/v1/persons/${person}/data`)).status).toBe(200);
    failing.add('notifications');
    expect((await mesh.call('GET', `/v1/persons/${person}/data`, { as: person })).status).toBe(503);
    failing.clear();
  });

  it('tells before it is erased which organisation would have no owner, and leaves it to the person', async () => {
    const { status, json } = await mesh.call('GET', `/v1/persons/${person}/erasure`, { as: person });
    expect(status).toBe(200);
    expect(erasure.strict().safeParse(json).error).toBeUndefined();
    expect(json.without_owner).toEqual([{ id: organisation, name: 'Seule' }]);
    const ofOther = await mesh.call('GET', `/v1/persons/${other}/erasure`, { as: other });
    expect(ofOther.json.without_owner).toEqual([]);
    expect((await mesh.call('DELETE', `/v1/persons/${person}`, { as: other })).status).toBe(404);
    expect((await mesh.call('DELETE', `/v1/persons/${person}`, { as: person })).status).toBe(204);
  });

  it('says how far the erasure is, to administrators alone', async () => {
    const { status, json } = await mesh.call('GET', `/v1/receipts/${person}`);
    expect(status).toBe(200);
    expect(receipts.strict().safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({ awaited: [], complete: false });
    expect((await mesh.call('GET', `/v1/receipts/${person}`, { as: other })).status).toBe(403);
    const all = await mesh.call('GET', '/v1/receipts?kind=organisation&limit=5');
    expect(all).toMatchObject({ status: 200, json: { items: [], next: null } });
    expect((await mesh.call('GET', '/v1/receipts?kind=statement')).status).toBe(400);
    expect((await mesh.call('GET', '/v1/receipts', { as: other })).status).toBe(403);
  });
});
