// Who follows what changed keeps a true copy across kills, and is told to read anew after a rebuild.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { settled } from '../makers/test-mesh.ts';

describe('the changes of a campus', () => {
  let mesh: EmbeddedMesh;
  const copy = new Map<string, number>();
  let cursor = '';
  beforeAll(async () => {
    mesh = await embeddedMesh();
    await mesh.start();
  }, 30_000);
  afterAll(() => mesh?.discard());

  const readOn = async (limit = 3): Promise<void> => {
    for (let more = true; more;) {
      const page = await mesh.rest().take('GET', `/v1/changes?limit=${limit}&cursor=${cursor}`);
      for (const { id, version, removed } of page.items) {
        if (removed) copy.delete(id);
        else copy.set(id, version);
      }
      ({ next: cursor, more } = page);
    }
  };
  const standing = async (): Promise<Map<string, number>> => {
    const lists = await Promise.all(
      ['organisations', 'statements', 'texts'].map((kind) => mesh.rest().list(`/v1/${kind}`)),
    );
    return new Map(lists.flat().map(({ id, version }) => [String(id), Number(version)]));
  };
  const sorted = (of: ReadonlyMap<string, number>) => [...of].toSorted();

  it('are told in pages, through a kill, and anew after a rebuild', async () => {
    ({ next: cursor } = await mesh.rest().take('GET', '/v1/changes'));
    const make = making(mesh.rest());
    const lab = await make.organisation();
    const others = await Promise.all([make.organisation(), make.organisation({ kind: 'startup' })]);
    for (const { id } of [lab, ...others]) await make.statement(id);
    await settled(mesh.rest());
    await readOn();
    expect(sorted(copy)).toEqual(sorted(await standing()));
    expect(copy.size).toBe(6);

    await mesh.rest().take('PATCH', `/v1/organisations/${lab.id}`, { body: { name: 'Autrement' } });
    await mesh.rest().take('DELETE', `/v1/organisations/${others[0].id}`);
    await mesh.kill();
    await mesh.start();
    await settled(mesh.rest());
    await readOn();
    expect(sorted(copy)).toEqual(sorted(await standing()));
    expect(copy.get(String(lab.id))).toBe(2);
    expect(copy.size).toBe(4);

    await mesh.stop();
    await mesh.start(['--rebuild']);
    const old = await mesh.rest().call('GET', `/v1/changes?cursor=${cursor}`);
    expect(old.status).toBe(400);
    expect(old.json.errors).toMatchObject([{ field: 'cursor', rule: 'not-allowed' }]);
    expect(old.json.errors[0].cure).toContain('read everything anew');
  }, 120_000);
});
