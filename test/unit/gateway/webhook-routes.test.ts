// Webhooks over REST: subscribed to, paused, given new secrets, tested, looked into and sent again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { webhook as webhookSchema, webhookDelivery } from '../../../services/gateway/schemas/webhook.ts';
import { aKeyEvent, aTextEvent, minute, type WebhooksInMemory } from '../../makers/webhooks.ts';
import { aPerson } from './fake-mesh.ts';
import { startWebhooksMesh, type WebhooksMesh } from './webhooks-mesh.ts';

let at: WebhooksMesh;
let now: WebhooksInMemory;
beforeAll(async () => {
  at = await startWebhooksMesh();
});
afterAll(() => at.mesh.stop());
beforeEach(() => {
  now = at.renew();
});

const body = (more: object = {}) => ({
  url: 'https://hooks.example.org/a',
  events: ['text.changed', 'text.removed'],
  ...more,
});
const call: WebhooksMesh['mesh']['call'] = (...of) => at.mesh.call(...of);
const add = async (more: object = {}) => {
  const { json } = await call('POST', '/v1/webhooks', { body: body(more) });
  return json as { id: string; secret?: string };
};

describe('a webhook', () => {
  it('is made with a secret that is shown this once', async () => {
    const made = await call('POST', '/v1/webhooks', { body: body({ description: 'Annuaire' }) });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ state: 'active', signing: 'hmac', text: 'Messages are sent.' });
    const { secret, ...shown } = made.json as { secret: string };
    expect(secret).toMatch(/^whsec_/);
    const found = await call('GET', String(made.headers.get('location')));
    expect(found.json).toEqual(shown);
    expect(webhookSchema.safeParse(found.json).error).toBeUndefined();
    expect(found.headers.get('etag')).toBe('"1"');
    expect(JSON.stringify((await call('GET', '/v1/webhooks')).json)).not.toContain(secret);
  });

  it('is made once for an idempotency key, and its secret shown once', async () => {
    const headers = { 'Idempotency-Key': 'k-1' };
    const { json } = await call('POST', '/v1/webhooks', { body: body(), headers });
    const again = await call('POST', '/v1/webhooks', { body: body(), headers });
    expect([again.status, again.json.code, again.json.current.id]).toEqual([409, 'duplicate', json.id]);
    expect(again.json.detail).toContain(`POST /v1/webhooks/${json.id}/rotate`);
    expect(again.text).not.toContain(json.secret);
    expect(again.headers.get('etag')).toBe('"1"');
    const other = await call('POST', '/v1/webhooks', { body: body({ description: 'Autre' }), headers });
    expect([other.status, other.json.detail]).toEqual([422, expect.stringContaining('another body')]);
    expect((await call('GET', '/v1/webhooks')).json.items).toHaveLength(1);
  });

  it('is told all that is wrong at once, and what to do about each', async () => {
    const { status, json } = await call('POST', '/v1/webhooks', {
      body: body({ url: 'https://a:b@hooks.example.org/', events: ['text.sung'] }),
    });
    const errors = json.errors as { field: string; cure: string }[];
    expect([status, errors.map(({ field }) => field).toSorted()]).toEqual([422, ['events[0]', 'url']]);
    const cures = errors.flatMap(({ field, cure }) => (field === 'url' ? [cure] : []));
    expect(cures).toEqual(['Give the address without the name and the password.']);
  });

  it.each([
    ['http://hooks.example.org/', 'messages are sent over https only', 'begins with https://'],
    ['http://10.0.0.1/', 'it is not an address of the public internet', 'the public internet'],
    ['http://localhost:9999/', 'it is not an address of the public internet', 'the public internet'],
    ['https://hooks.example.org:22/', 'port 443 or 8443 only', 'port 8443'],
    ['hooks.example.org', 'is not well formed', 'such as https://example.org'],
  ])('is not sent to %s, and why is said', async (url, message, cure) => {
    const { json } = await call('POST', '/v1/webhooks', { body: body({ url }) });
    expect(json.errors).toMatchObject([
      {
        field: 'url',
        message: expect.stringContaining(message),
        cure: expect.stringContaining(cure),
      },
    ]);
  });

  it('is made anew for an idempotency key where it was taken away', async () => {
    const headers = { 'Idempotency-Key': 'k-1' };
    const { json } = await call('POST', '/v1/webhooks', { body: body(), headers });
    await call('DELETE', `/v1/webhooks/${json.id}`);
    const again = await call('POST', '/v1/webhooks', { body: body(), headers });
    expect([again.status, again.json.id]).toEqual([201, json.id]);
  });

  it('says that its key is over, is sent nothing, and is not resumed', async () => {
    await now.deliver(aKeyEvent('key_a', { version: 2, revoked: 1 }));
    now.at(minute(1));
    const paused = { because: 'key_revoked', at: minute(1).toISOString() } as const;
    const { id } = await now.subscribe(undefined, { owner: 'key_a', state: 'paused', paused });
    const path = `/v1/webhooks/${id}`;
    const shown = await call('GET', path);
    expect(shown.json).toMatchObject({ state: 'paused', paused_because: 'key_revoked' });
    expect(shown.json.text).toContain('its key was revoked');
    const refused = await Promise.all([
      call('PATCH', path, { body: { state: 'active' } }),
      call('POST', `${path}/test`),
      call('POST', `${path}/replay`, { body: { failed_since: '2026-01-01T00:00:00Z' } }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(refused[0]?.text).toContain('revoked or expired');
    expect(now.posted).toEqual([]);
  });

  it('signed by Ed25519 shows what to verify with', async () => {
    const { json } = await call('POST', '/v1/webhooks', { body: body({ signing: 'ed25519' }) });
    expect(json).toMatchObject({ signing: 'ed25519', public_key: expect.stringMatching(/^whpk_/) });
    expect(json).not.toHaveProperty('secret');
  });

  it('is not for members, who learn whom to ask', async () => {
    const { id } = await at.mesh.make('persons', aPerson());
    const { id: webhook } = await add();
    const refused = await Promise.all([
      call('GET', '/v1/webhooks', { as: id }),
      call('POST', '/v1/webhooks', { as: id, body: body() }),
      call('GET', `/v1/webhooks/${webhook}`, { as: id }),
      call('POST', `/v1/webhooks/${webhook}/test`, { as: id }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 404, 404]);
    expect(refused[0]?.json.detail).toContain('Only campus animators');
  });

  it.each([
    [{ url: 'https://169.254.169.254/latest' }, 'url', 'internet public'],
    [{ url: 'https://example.org:6379/' }, 'url', '443 et 8443'],
    [{ url: 'https://a:b@example.org/' }, 'url', 'signés'],
    [{ url: 'http://example.org/' }, 'url', 'https'],
    [{ events: [] }, 'events', ''],
    [{ events: ['person.changed'] }, 'events[0]', ''],
    [{ owner: 'key_9' }, 'owner', ''],
  ])('that is wrong is refused field by field, in the language asked for: %j', async (more, field, words) => {
    const { status, json } = await call('POST', '/v1/webhooks', {
      body: body(more),
      headers: { 'Accept-Language': 'fr' },
    });
    expect([status, json.errors.map((one: { field: string }) => one.field)]).toEqual([422, [field]]);
    expect(JSON.stringify(json.errors)).toContain(words);
  });

  it('is paused and resumed in the state that was looked at', async () => {
    const { id } = await add();
    const paused = await call('PATCH', `/v1/webhooks/${id}`, { body: { state: 'paused' } });
    expect(paused.json).toMatchObject({ state: 'paused', paused_because: 'asked', version: 2 });
    const stale = await call('PATCH', `/v1/webhooks/${id}`, {
      body: { state: 'active' },
      headers: { 'If-Match': '"1"' },
    });
    expect([stale.status, stale.json.current.state]).toEqual([412, 'paused']);
    const resumed = await call('PATCH', `/v1/webhooks/${id}`, {
      body: { state: 'active', description: 'Autre', events: ['text.removed'] },
      headers: { 'If-Match': '"2"' },
    });
    expect(resumed.json).toMatchObject({ state: 'active', description: 'Autre', events: ['text.removed'] });
    expect(resumed.json).not.toHaveProperty('paused_because');
  });

  it('is taken away', async () => {
    const { id } = await add();
    const path = `/v1/webhooks/${id}`;
    expect((await call('DELETE', path, { headers: { 'If-Match': '"9"' } })).status).toBe(412);
    expect((await call('DELETE', path)).status).toBe(204);
    const gone = await call('GET', path);
    expect([gone.status, gone.json.detail]).toEqual([404, expect.stringContaining(`the webhook ${id}`)]);
  });

  it('gets a new secret, and says until when both sign', async () => {
    const { id, secret } = await add();
    const { status, json } = await call('POST', `/v1/webhooks/${id}/rotate`, { body: { overlap_hours: 1 } });
    expect([status, json.overlap_until]).toEqual([200, minute(60).toISOString()]);
    expect(json.secret).toMatch(/^whsec_/);
    expect(typeof secret).toBe('string');
    expect((await call('POST', `/v1/webhooks/${id}/rotate`)).status).toBe(200);
    const wrong = await call('POST', `/v1/webhooks/${id}/rotate`, { body: { overlap_hours: 999 } });
    expect(wrong.status).toBe(422);
  });
});

describe('what a webhook was sent', () => {
  it('is listed with each attempt, and sent again', async () => {
    const { id } = await add();
    now.receiver.answer = () => ({ status: 410, code: 'status' });
    await now.deliver(aTextEvent('txt_a'));
    await now.runDue();
    const { json } = await call('GET', `/v1/webhooks/${id}/deliveries?state=failed`);
    expect(json.items).toMatchObject([
      { event: 'text.changed', state: 'failed', payload: { data: { id: 'txt_a' } } },
    ]);
    expect(webhookDelivery.safeParse(json.items[0]).error).toBeUndefined();
    const gone = await call('GET', `/v1/webhooks/${id}`, { headers: { 'Accept-Language': 'fr' } });
    expect(gone.json).toMatchObject({ paused_because: 'gone', text: expect.stringContaining('410') });
    const again = await call('POST', `/v1/webhooks/${id}/replay`, {
      body: { failed_since: minute(0).toISOString() },
    });
    expect(again.json).toEqual({ replayed: 1 });
    const one = { delivery: json.items[0].id };
    expect((await call('POST', `/v1/webhooks/${id}/replay`, { body: one })).json).toEqual({ replayed: 1 });
  });

  it.each([{}, { delivery: 'whd_1', failed_since: '2026-03-10T00:00:00Z' }])(
    'is not sent again by %j',
    async (which) => {
      const { id } = await add();
      const { status, json } = await call('POST', `/v1/webhooks/${id}/replay`, { body: which });
      expect([status, json.errors[0].field]).toEqual([422, 'failed_since']);
    },
  );

  it('as a test is said at once', async () => {
    const { id } = await add();
    const { status, json } = await call('POST', `/v1/webhooks/${id}/test`);
    expect([status, json]).toMatchObject([
      200,
      { event: 'webhook.test', state: 'delivered', attempts: [{ status: 200 }] },
    ]);
  });
});
