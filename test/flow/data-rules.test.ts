// Data rules that only the whole can keep: who wrote is recorded, ids tell nothing, what is removed is in no file.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  StatementChanged,
  StatementKind,
  StatementType,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { statementChanged } from '../../proto/topics.ts';
import { making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';
import { readLog, settled } from '../makers/test-mesh.ts';

describe('the whole mesh', () => {
  let mesh: EmbeddedMesh;
  beforeAll(async () => {
    mesh = await embeddedMesh();
    await mesh.start();
  }, 30_000);
  afterAll(() => mesh?.discard());

  it('records with each write who made it, when and by which request', async () => {
    const rest = mesh.rest();
    const make = making(rest);
    const { id } = await make.organisation();
    const owner = await make.person(id);
    const statement = await make.statement(id);
    expect(await rest.take('GET', `/v1/statements/${statement.id}`)).toMatchObject({
      recorded: { by: 'animator' },
    });
    const before = Date.now();
    const changed = await rest.call('PATCH', `/v1/statements/${statement.id}`, {
      as: owner.id,
      body: { trl_min: 4 },
    });
    expect(changed.status).toBe(200);
    const { recorded } = await rest.take('GET', `/v1/statements/${statement.id}`);
    expect(recorded).toMatchObject({ by: owner.id, request_id: changed.headers.get('x-request-id') });
    expect(Date.parse(recorded.at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(recorded.at)).toBeLessThanOrEqual(Date.now());
  });

  it('gives ids of a kind and 128 random bits, whatever the external ids', async () => {
    const make = making(mesh.rest());
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) => make.organisation({ external_id: `siren:55555500${at}` })),
    );
    for (const { id } of made) expect(id).toMatch(/^org_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
    expect(new Set(made.map(({ id }) => id.slice(0, 8))).size).toBe(made.length);
  });

  it('gives an address to one person only, also at once, and tells staff whose it is', async () => {
    const rest = mesh.rest();
    const send = (given_name: string, more: object = {}) =>
      rest.call('POST', '/v1/persons', {
        body: { given_name, family_name: 'Exemple', email: 'partagee@canari.example', ...more },
      });
    const both = await Promise.all(['Camille', 'Alix'].map((name) => send(name)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { id } = both.find(({ status }) => status === 201)?.json ?? {};
    // An import would take another state of the same thing for what it is to change.
    const { json: refused } = await send('Dominique', { external_id: 'rh:2' });
    expect(refused).toMatchObject({ code: 'duplicate', detail: expect.stringContaining(id) });
    expect(refused.errors).toMatchObject([{ field: 'email', rule: 'taken' }]);
    expect(refused).not.toHaveProperty('current');
    expect(JSON.stringify(refused)).not.toContain('canari');
  });

  it('carries in an event the whole state of one aggregate, its visibility and version included', async () => {
    const rest = mesh.rest();
    const make = making(rest);
    const { id: organisation } = await make.organisation();
    const said = {
      kind: 'offer',
      type: 'training',
      language: 'en',
      visibility: 'animators',
      expires_on: '2099-12-31',
    };
    const { id } = await make.statement(organisation, {
      ...said,
      trl_min: 2,
      text: 'Courses on clinical trials',
    });
    await make.edit(id, { trl_max: 6 });
    await settled(rest);
    const standing = await rest.take('GET', `/v1/statements/${id}`);
    await mesh.stop();
    const events = (await readLog(mesh)).filter(({ key }) => key === id);
    await mesh.start();
    const last = events.findLast(({ topic }) => topic === statementChanged.topic.name);
    const { version, statement, recorded } = StatementChanged.decode(last?.body ?? new Uint8Array());
    expect(version).toBe(standing.version);
    expect(recorded?.requestId).toBe(standing.recorded.request_id);
    expect(statement).toMatchObject({
      organisationId: organisation,
      kind: StatementKind.OFFER,
      type: StatementType.TRAINING,
      text: standing.text,
      visibility: Visibility.ANIMATORS,
      discreet: false,
      trlMin: 2,
      trlMax: 6,
      expired: false,
    });
  }, 60_000);

  it('leaves no word of what was removed in the files of its documents', async () => {
    const word = 'canarieffaceable';
    const rest = mesh.rest();
    const make = making(rest);
    const { id } = await make.organisation({ name: `Atelier ${word}`, description: `${word} `.repeat(50) });
    await make.person(id, { given_name: word, external_id: `orcid:${word}` });
    await make.statement(id, { kind: 'offer', text: `Prestation ${word}` });
    await settled(rest);
    const holding = async (): Promise<string[]> => {
      const names = (await readdir(mesh.folder)).filter((name) => name.startsWith('documents.sqlite'));
      const files = await Promise.all(
        names.map(async (name) => ({ name, bytes: await readFile(join(mesh.folder, name)) })),
      );
      return files.filter(({ bytes }) => bytes.includes(word)).map(({ name }) => name);
    };
    expect(await holding()).not.toEqual([]);
    const [person] = await rest.list(`/v1/memberships?organisation=${id}`);
    await rest.take('DELETE', `/v1/organisations/${id}`);
    await rest.take('DELETE', `/v1/persons/${person.person}`);
    await eventually(async () => {
      expect((await rest.take('GET', `/v1/receipts/${id}`)).items).toHaveLength(5);
      expect((await rest.call('GET', '/v1/statements')).text).not.toContain(word);
    });
    await settled(rest);
    await mesh.stop();
    expect(await holding()).toEqual([]);
    await mesh.start();
  }, 60_000);
});
