// What a member learns of a thing that they may not see, and that has the external id which they send.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());

describe('a refusal of an external id that is taken', () => {
  it('does not name it, whether something is made or changed', async () => {
    const [ours, theirs] = [
      await mesh.make('organisations', anOrganisation()),
      await mesh.make('organisations', anOrganisation()),
    ];
    const { id: as } = await mesh.make('persons', aPerson());
    await mesh.make('memberships', { person: as, organisation: ours.id, role: 'member' });
    const text = { kind: 'publication', title: 'Canopée' };
    const of = { owners: [theirs.id], visibility: 'animators', external_id: 'doi:10.1000/hidden' };
    const hidden = await mesh.make('texts', { ...text, ...of });
    const own = await mesh.make('texts', { ...text, owners: [ours.id] });
    const taking = { external_id: 'doi:10.1000/hidden' };
    for (const answer of [
      await mesh.call('POST', '/v1/texts', { as, body: { ...text, owners: [ours.id], ...taking } }),
      await mesh.call('PATCH', `/v1/texts/${own.id}`, { as, body: taking }),
    ]) {
      expect([answer.status, answer.json.code]).toEqual([409, 'duplicate']);
      expect(answer.json.current).toBeUndefined();
      expect([answer.text, ...answer.headers.values()].join()).not.toContain(hidden.id);
    }
  });
});
