// From the door to the outbox: what a partner's key was for ends with it, and its rotation ends nothing.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type EmbeddedMesh, embeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';

let mesh: EmbeddedMesh;
beforeAll(async () => {
  mesh = await embeddedMesh();
  await mesh.start();
}, 60_000);
afterAll(() => mesh.discard(), 20_000);

it('the webhooks of a key go on where its secret is rotated, and end where it is revoked', async () => {
  const operator = mesh.rest();
  const key = await operator.take('POST', '/v1/keys', {
    body: { name: 'Annuaire', scopes: ['webhooks:write'] },
  });
  const partner = { headers: { Authorization: `Bearer ${key.secret}` } };
  const body = { url: 'https://hooks.example.org/a', events: ['organisation.changed'] };
  const { id } = await operator.take('POST', '/v1/webhooks', { ...partner, body });
  const path = `/v1/webhooks/${id}`;
  await operator.take('POST', `/v1/keys/${key.id}/rotate`, { body: { overlap_hours: 1 } });
  expect(await operator.take('GET', path, partner)).toMatchObject({ state: 'active', key: key.id });
  await operator.call('DELETE', `/v1/keys/${key.id}`);
  await eventually(
    async () =>
      expect(await operator.take('GET', path)).toMatchObject({
        state: 'paused',
        paused_because: 'key_revoked',
      }),
    { withinMs: 20_000 },
  );
  expect((await operator.call('GET', path, partner)).status).toBe(401);
  expect((await operator.call('PATCH', path, { body: { state: 'active' } })).status).toBe(422);
}, 60_000);
