// The vocabulary over REST: concepts, thesauri brought in, decisions, and the whole as Turtle.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, type FakeMesh } from './fake-mesh.ts';
import { startVocabularyMesh, type VocabularyMesh } from './vocabulary-mesh.ts';

let at: VocabularyMesh;
let mesh: FakeMesh;
let service: VocabularyMesh['service'];
beforeAll(async () => {
  at = await startVocabularyMesh();
  ({ mesh } = at);
});
afterAll(() => mesh.stop());
beforeEach(() => {
  service = at.renew();
});

const prefixes = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <urn:t:> .\n';
const dialysis = 't:1 a skos:Concept ; skos:prefLabel "dialyse"@fr, "dialysis"@en .\n';
const tumours = 't:2 a skos:Concept ; skos:prefLabel "cancer"@fr ; skos:altLabel "néoplasie"@fr .\n';
const either =
  't:3 a skos:Concept ; skos:prefLabel "rein"@fr ; skos:altLabel "néphrologie"@fr, "appareil rénal"@fr .\n';

const bring = (body: string, query = '', type = 'text/turtle') =>
  mesh.call('POST', `/v1/vocabulary/imports${query}`, {
    raw: prefixes + body,
    headers: { 'Content-Type': type },
  });

const brought = async (body: string, query = ''): Promise<string> => {
  const { json } = await bring(body, query);
  await service.follow();
  return (json as { import: { id: string } }).import.id;
};

const concept = (id: string) => mesh.call('GET', `/v1/vocabulary/concepts/${encodeURIComponent(id)}`);

describe('concepts', () => {
  it('are looked for by the beginning of a label, the asker’s language first', async () => {
    const { json } = await mesh.call('GET', '/v1/vocabulary/concepts?label=nephro');
    expect(json).toEqual({
      items: [
        {
          id: 'nephrology',
          type: 'discipline',
          label: 'nephrology',
          labels: { fr: ['néphrologie'], en: ['nephrology', 'renal medicine'] },
          broader: ['medicine'],
          narrower: [],
        },
      ],
      next: null,
    });
    const french = await mesh.call('GET', '/v1/vocabulary/concepts/kidney', {
      headers: { 'Accept-Language': 'fr' },
    });
    expect(french.json).toMatchObject({ id: 'kidney', label: 'rein' });
  });

  it('come page after page, from the top or below another', async () => {
    const first = await mesh.call('GET', '/v1/vocabulary/concepts?broader=medicine&limit=3');
    expect(first.json.items.map(({ id }: { id: string }) => id)).toEqual(['cancer', 'kidney', 'nephrology']);
    const rest = await mesh.call(
      'GET',
      `/v1/vocabulary/concepts?broader=medicine&limit=3&cursor=${encodeURIComponent(String(first.json.next))}`,
    );
    expect(rest.json).toMatchObject({ items: [{ id: 'rpa' }], next: null });
    expect((await mesh.call('GET', '/v1/vocabulary/concepts?broader=')).json.items).toMatchObject([
      { id: 'medicine' },
    ]);
  });

  it('that there are not are not found', async () => {
    const { status, json } = await concept('nowhere');
    expect([status, json.detail]).toEqual([404, expect.stringContaining('the concept nowhere')]);
  });
});

describe('a thesaurus', () => {
  it('in Turtle or RDF/XML is in force at once, with the name it gives itself', async () => {
    const { status, json } = await bring(
      `${dialysis}t:s a skos:ConceptScheme ; skos:prefLabel "MeSH 2027"@en .\nt:9 a skos:Concept .`,
    );
    expect(status).toBe(201);
    expect(json).toMatchObject({
      import: { name: 'MeSH 2027', state: 'in_force', concepts: 1, mapped: 0, undecided: 0, by: 'animator' },
      unlabelled: 1,
      deprecated: 0,
      untagged: 0,
    });
    await service.follow();
    expect((await concept(`${json.import.id}/1`)).json).toMatchObject({
      label: 'dialysis',
      import: json.import.id,
    });
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <skos:Concept rdf:about="urn:t:1"><skos:prefLabel xml:lang="fr">greffe</skos:prefLabel></skos:Concept></rdf:RDF>`;
    const other = await mesh.call('POST', '/v1/vocabulary/imports?name=Greffes', {
      raw: xml,
      headers: { 'Content-Type': 'application/rdf+xml; charset=utf-8' },
    });
    expect(other.json).toMatchObject({ import: { name: 'Greffes', concepts: 1 } });
  });

  it('is listed, and undone', async () => {
    const id = await brought(dialysis + tumours, '?name=T');
    expect((await mesh.call('GET', '/v1/vocabulary/imports')).json).toMatchObject({
      items: [{ id, name: 'T', state: 'in_force', concepts: 2, mapped: 1 }],
      next: null,
    });
    expect((await concept('cancer')).json.labels.fr).toEqual(['cancer', 'tumeur maligne', 'néoplasie']);
    const undone = await mesh.call('POST', `/v1/vocabulary/imports/${id}/undo`);
    expect([undone.status, undone.json.state, undone.headers.get('etag')]).toEqual([200, 'undone', '"4"']);
    await service.follow();
    expect((await concept('cancer')).json.labels.fr).toEqual(['cancer', 'tumeur maligne']);
  });

  it('may wait until it is put in force, by who has seen it as it is', async () => {
    const id = await brought(dialysis, '?mode=open');
    expect((await concept(`${id}/1`)).status).toBe(404);
    const path = `/v1/vocabulary/imports/${id}/commit`;
    expect((await mesh.call('POST', path, { headers: { 'If-Match': '"7"' } })).status).toBe(412);
    expect((await mesh.call('POST', path, { headers: { 'If-Match': '"2"' } })).json).toMatchObject({
      state: 'in_force',
    });
    await service.follow();
    expect((await concept(`${id}/1`)).status).toBe(200);
  });

  it('that is in force already is not brought in twice, unless it is asked for again', async () => {
    const id = await brought(dialysis);
    for (const query of ['', '?mode=dry-run', '?mode=open&name=T']) {
      const { status, json } = await mesh.call('POST', `/v1/vocabulary/imports${query}`, {
        raw: prefixes + dialysis,
        headers: { 'Content-Type': 'text/turtle', 'Accept-Language': 'en' },
      });
      expect([status, json.code, json.detail]).toEqual([
        409,
        'duplicate',
        expect.stringContaining(`already in force as ${id}`),
      ]);
    }
    expect((await bring(dialysis, '?again=true')).status).toBe(201);
    expect((await bring(dialysis + tumours)).status).toBe(201);
  });

  it('comes in again once it was undone', async () => {
    const id = await brought(dialysis);
    await mesh.call('POST', `/v1/vocabulary/imports/${id}/undo`);
    expect((await bring(dialysis)).status).toBe(201);
  });

  it('is tried without a trace', async () => {
    const { status, json } = await bring(dialysis + tumours + either, '?mode=dry-run');
    expect([status, json.import]).toMatchObject([
      200,
      { state: 'undone', concepts: 3, mapped: 1, undecided: 1 },
    ]);
    expect((await mesh.call('GET', '/v1/vocabulary/imports')).json.items).toEqual([]);
  });

  it('of more than 500 concepts comes in whole', async () => {
    const many = Array.from(
      { length: 1201 },
      (_, at) => `t:c${at} a skos:Concept ; skos:prefLabel "mot ${at}"@fr .`,
    );
    expect((await bring(many.join('\n'))).json.import).toMatchObject({ concepts: 1201, state: 'in_force' });
  });

  it.each([
    ['with its line where it cannot be read', `${dialysis}oops`, 'text/turtle', 422, /at line 3/],
    [
      'without a concept in French or English',
      't:1 a skos:Concept ; skos:prefLabel "Niere"@de .',
      'text/turtle',
      422,
      /no concept with a label/,
    ],
    [
      'with the concept whose label is too long',
      `t:1 a skos:Concept ; skos:prefLabel "${'a'.repeat(600)}"@en .`,
      'text/turtle',
      422,
      /urn:t:1 has more than 500/,
    ],
    ['in another format', '{}', 'application/json', 415, /text\/turtle/],
  ])('is refused %s, and nothing of it stays', async (_, body, type, status, detail) => {
    const { status: found, json } = await bring(body, '', type);
    expect([found, json.detail]).toEqual([status, expect.stringMatching(detail)]);
    expect(await service.list()).toEqual([]);
  });

  it('that cannot be added whole leaves nothing behind', async () => {
    const { addConcepts } = service.api;
    let calls = 0;
    Object.assign(service.api, {
      addConcepts: (...of: Parameters<typeof addConcepts>) =>
        (calls += 1) > 1
          ? Promise.resolve({ ok: false as const, fault: { code: 'no-space' as const } })
          : addConcepts(...of),
    });
    const many = Array.from(
      { length: 501 },
      (_, at) => `t:c${at} a skos:Concept ; skos:prefLabel "mot ${at}"@fr .`,
    );
    expect((await bring(many.join('\n'))).status).toBe(507);
    expect(await service.list()).toEqual([]);
    expect(await service.stored.count()).toBe(0);
  });
});

describe('a large thesaurus with a fault at its beginning', () => {
  it('is refused with the line, though more of it is on its way', async () => {
    const { status, json } = await bring(`oops\n${'# nothing\n'.repeat(500_000)}`);
    expect([status, json.detail]).toEqual([422, expect.stringContaining('at line 2')]);
  });
});

describe('what an imported concept is', () => {
  it('is for curators to decide where labels leave it open', async () => {
    const id = await brought(either);
    const path = `/v1/vocabulary/imports/${id}/mappings`;
    expect((await mesh.call('GET', path)).json).toEqual({
      items: [
        {
          uri: 'urn:t:3',
          labels: { fr: ['rein', 'néphrologie', 'appareil rénal'], en: [] },
          broader: [],
          candidates: ['kidney', 'nephrology'],
        },
      ],
      next: null,
    });
    const decided = await mesh.call('POST', path, { body: { uri: 'urn:t:3', concept: 'kidney' } });
    expect([decided.status, decided.json.decided]).toEqual([200, 'kidney']);
    await service.follow();
    expect((await concept('kidney')).json.labels.fr).toEqual(['rein', 'appareil rénal']);
    expect((await mesh.call('GET', path)).json.items).toEqual([]);
    expect(
      (await mesh.call('POST', path, { body: { uri: 'urn:t:3', concept: null } })).json.decided,
    ).toBeNull();
  });

  it('is no concept that there is not', async () => {
    const id = await brought(either);
    const path = `/v1/vocabulary/imports/${id}/mappings`;
    const nowhere = await mesh.call('POST', path, { body: { uri: 'urn:t:3', concept: 'nowhere' } });
    expect([nowhere.status, nowhere.json.errors[0].rule]).toEqual([422, 'unresolved']);
    const nobody = await mesh.call('POST', path, { body: { uri: 'urn:t:8', concept: null } });
    expect([nobody.status, nobody.json.detail]).toEqual([
      404,
      expect.stringContaining('the imported concept urn:t:8'),
    ]);
    await mesh.call('POST', `/v1/vocabulary/imports/${id}/undo`);
    const undone = await mesh.call('POST', path, { body: { uri: 'urn:t:3', concept: null } });
    expect(undone.json.errors[0].message).toContain('this import was undone');
  });
});

describe('a curator’s own concepts', () => {
  const proposal = {
    name: 'Appel 2027',
    concepts: [{ fr: ['jumeau numérique'], en: ['digital twin'], broader: ['medicine'] }],
  };

  it('are proposed, and count once they are put in force', async () => {
    const { status, json } = await mesh.call('POST', '/v1/vocabulary/proposals', { body: proposal });
    expect([status, json]).toMatchObject([201, { name: 'Appel 2027', state: 'open', concepts: 1 }]);
    await mesh.call('POST', `/v1/vocabulary/imports/${json.id}/commit`);
    await service.follow();
    const found = await mesh.call('GET', '/v1/vocabulary/concepts?label=digital');
    expect(found.json.items).toMatchObject([
      { label: 'digital twin', broader: ['medicine'], import: json.id },
    ]);
  });

  it('have labels in both languages and a broader concept', async () => {
    const [one] = proposal.concepts;
    const { json } = await mesh.call('POST', '/v1/vocabulary/proposals', {
      body: { ...proposal, concepts: [{ ...one, en: [], broader: [] }] },
    });
    expect(json.errors.map(({ field, rule }: { field: string; rule: string }) => [field, rule])).toEqual([
      ['concepts[0].en', 'too-few'],
      ['concepts[0].broader', 'too-few'],
    ]);
  });
});

describe('the whole vocabulary', () => {
  it('is written as Turtle, in the order of ids, and is read again as it was', async () => {
    const { status, headers, text } = await mesh.call('GET', '/v1/vocabulary/export');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/turtle; charset=utf-8']);
    const ids = [...text.matchAll(/^<urn:passerelle:concept:(\S+)> a/gm)].map(([, id]) => id);
    expect(ids).toEqual(['cancer', 'kidney', 'medicine', 'nephrology', 'rpa']);
    const again = await mesh.call('POST', '/v1/vocabulary/imports', {
      raw: text,
      headers: { 'Content-Type': 'text/turtle' },
    });
    expect(again.json.import).toMatchObject({ name: 'Passerelle', concepts: 5, mapped: 5, undecided: 0 });
    await service.follow();
    expect((await mesh.call('GET', '/v1/vocabulary/export')).text).toBe(text);
  });
});

it('is everybody’s to read, and for animators only to change', async () => {
  const { id: as } = await mesh.make('persons', aPerson());
  expect((await mesh.call('GET', '/v1/vocabulary/concepts', { as })).status).toBe(200);
  expect((await mesh.call('GET', '/v1/vocabulary/export', { as })).status).toBe(200);
  const changes = [
    ['GET', '/v1/vocabulary/imports'],
    ['POST', '/v1/vocabulary/imports/voc_1/undo'],
    ['POST', '/v1/vocabulary/imports/voc_1/commit'],
    ['GET', '/v1/vocabulary/imports/voc_1/mappings'],
  ] as const;
  for (const [method, path] of changes) expect((await mesh.call(method, path, { as })).status).toBe(403);
  const body = { raw: prefixes + dialysis, headers: { 'Content-Type': 'text/turtle' }, as };
  expect((await mesh.call('POST', '/v1/vocabulary/imports', body)).status).toBe(403);
});
