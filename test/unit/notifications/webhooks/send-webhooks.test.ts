// Messages on their way: tried again, given up, and subscribers that are paused for it.
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { shownSecret } from '../../../../services/notifications/webhooks/secrets.ts';
import { arrived, aTextEvent, minute, webhooksInMemory } from '../../../makers/webhooks.ts';

const down = { code: 'refused' } as const;
const afterDays = (days: number): Date => new Date(minute(5).getTime() + days * 86_400_000);

const withMessage = async () => {
  const service = webhooksInMemory();
  const webhook = await service.subscribe();
  service.at(minute(5));
  await service.deliver(aTextEvent('txt_a'));
  const stored = async () => (await service.hooks.deliveries.all({ limit: 100 })).items;
  return {
    ...service,
    webhook,
    first: async () => (await stored())[0]?.document,
    count: async () => (await stored()).length,
    standing: async () => (await service.hooks.webhooks.get(webhook.id))?.document,
  };
};

describe('a message', () => {
  it('is sent to its subscriber, signed with its secret', async () => {
    const service = await withMessage();
    service.at(new Date());
    await service.runDue();
    const [{ url, body, headers } = { url: '', body: '', headers: {} }] = service.posted;
    expect(url).toBe(service.webhook.url);
    const [secret] = service.webhook.secrets;
    const verifier = new Webhook((secret && shownSecret(secret)) ?? '');
    expect(verifier.verify(body, { ...headers })).toMatchObject({ type: 'text.changed' });
    expect(await service.first()).toMatchObject({ state: 'delivered', attempts: [{ status: 200, ms: 1 }] });
  });

  it('is sent again until it arrives, under the same id and with the same body', async () => {
    const service = await withMessage();
    let times = 0;
    service.receiver.answer = () => ((times += 1) < 4 ? { status: 503, code: 'status' } : arrived);
    await service.runUntil(afterDays(1));
    expect(service.posted).toHaveLength(4);
    expect(new Set(service.posted.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(service.posted.map(({ body }) => body)).size).toBe(1);
    const { attempts = [], state } = (await service.first()) ?? {};
    expect([state, attempts.map(({ status }) => status)]).toEqual(['delivered', [503, 503, 503, 200]]);
  });

  it('is sent again where the process died before it kept that it arrived', async () => {
    const service = await withMessage();
    const { deliveries } = service.hooks as unknown as {
      deliveries: { beforeWrite: (() => Promise<void>) | undefined };
    };
    deliveries.beforeWrite = () => Promise.reject(new Error('killed'));
    await expect(service.runDue()).rejects.toThrow('killed');
    deliveries.beforeWrite = undefined;
    await service.runDue();
    expect(service.posted.map(({ headers }) => headers['webhook-id'])).toHaveLength(2);
    expect(await service.first()).toMatchObject({ state: 'delivered' });
  });

  it('is not kept waiting by one that is tried again later, as which it was written at the same moment', async () => {
    const service = await withMessage();
    service.receiver.answer = ({ body }) => (body.includes('txt_a') ? down : arrived);
    for (let times = 0; times < 5; times += 1) {
      const [next] = (await service.hooks.deliveries.all({ limit: 1 })).items;
      service.at(new Date(next?.document.dueAt ?? ''));
      await service.runDue();
    }
    const { set } = service.schedule;
    // The next attempt is two hours ahead; the message comes between looking for it and setting its time.
    let came = false;
    service.schedule.set = async (kind, key, at) => {
      const isAhead = at.getTime() > service.hooks.clock().getTime() + 3_600_000;
      if (isAhead && !came) {
        came = true;
        await service.deliver(aTextEvent('txt_b', { at: 6 }));
      }
      await set(kind, key, at);
    };
    service.at(new Date((await service.first())?.dueAt ?? ''));
    await service.runDue();
    expect(came).toBe(true);
    expect(service.told()).toContain('text.changed txt_b 1');
  });

  it('goes with many others, all of them once', async () => {
    const service = await withMessage();
    const ids = Array.from({ length: 99 }, (_, n) => `txt_${n}`);
    await service.deliver(...ids.map((id) => aTextEvent(id)));
    await service.runDue();
    expect(new Set(service.told()).size).toBe(100);
    expect(service.posted).toHaveLength(100);
  });
});

describe('a subscriber', () => {
  it('that nothing reaches for three days is paused, which is logged by its id alone', async () => {
    const service = await withMessage();
    service.receiver.answer = () => down;
    await service.runUntil(afterDays(4));
    expect(service.posted).toHaveLength(11);
    expect(await service.standing()).toMatchObject({ state: 'paused', paused: { because: 'failing' } });
    expect(JSON.stringify(service.warned)).toContain(service.webhook.id);
    expect(JSON.stringify(service.warned)).not.toContain('example.org');
  });

  it('that other messages reach meanwhile goes on', async () => {
    const service = await withMessage();
    service.receiver.answer = ({ body }) => (body.includes('txt_a') ? down : arrived);
    await service.runUntil(afterDays(1));
    await service.deliver(aTextEvent('txt_b', { at: 6 }));
    await service.runUntil(afterDays(4));
    expect((await service.hooks.deliveries.all({ limit: 10 })).items).toHaveLength(2);
    expect(await service.standing()).toMatchObject({ state: 'active' });
  });

  it('that says it is gone is paused at once', async () => {
    const service = await withMessage();
    service.receiver.answer = () => ({ status: 410, code: 'status' });
    await service.runDue();
    expect(await service.standing()).toMatchObject({ paused: { because: 'gone' } });
    expect(await service.first()).toMatchObject({ state: 'failed', tries: 1 });
    await service.deliver(aTextEvent('txt_b', { at: 6 }));
    expect(await service.count()).toBe(1);
  });

  it('that was taken away is sent nothing more', async () => {
    const service = await withMessage();
    await service.hooks.webhooks.delete(service.webhook.id, { ifVersion: 1 });
    await service.runDue();
    expect(service.posted).toEqual([]);
  });
});
