// Subscriptions of a key that is over: nothing more is sent for it, and it shows why.
import { describe, expect, it } from '@jest/globals';
import { webhooks } from '../../../../services/notifications/webhooks/collections.ts';
import { pauseWebhook, type Webhook } from '../../../../services/notifications/webhooks/webhook.ts';
import { aKeyEvent, aTextEvent, minute, webhooksInMemory } from '../../../makers/webhooks.ts';

const days = (count: number): Date => new Date(minute(5).getTime() + count * 86_400_000);

const owned = async () => {
  const service = webhooksInMemory();
  await service.deliver(aKeyEvent('key_a'), aKeyEvent('key_b'));
  const one = await service.subscribe(undefined, { owner: 'key_a' });
  const other = await service.subscribe(undefined, { owner: 'key_b' });
  service.at(minute(5));
  const standing = async (id: string) => (await service.hooks.webhooks.get(id))?.document;
  const states = async (id: string): Promise<readonly string[]> =>
    (await service.hooks.deliveries.all({ limit: 100 })).items.flatMap(({ document }) =>
      document.webhookId === id ? [document.state] : [],
    );
  const sentTo = (url: string): number => service.posted.filter((posting) => posting.url === url).length;
  return { ...service, one, other, standing, states, sentTo };
};

describe('a subscription that a backup holds', () => {
  const restored = (webhook: Webhook, standing?: Webhook) =>
    webhooks.restored?.(webhook, standing, minute(9));

  it('comes back paused where it is not there any more, and stays as it is where it is', async () => {
    const { one } = await owned();
    const back = restored(one);
    expect(back).toMatchObject({ state: 'paused', paused: { because: 'restored' } });
    const paused = pauseWebhook(one, 'asked', minute(6).toISOString());
    expect(restored(one, paused)).toBe(paused);
    expect(restored(paused)).toBe(paused);
  });
});

describe('a subscription whose key is revoked', () => {
  it('is sent nothing any more, also not what waited, and says why', async () => {
    const service = await owned();
    await service.deliver(aTextEvent('txt_a'));
    await service.deliver(aKeyEvent('key_a', { version: 2, revoked: 5 }));
    await service.deliver(aTextEvent('txt_b', { at: 5 }));
    await service.runUntil(days(4));
    expect(service.sentTo(service.one.url)).toBe(0);
    expect(await service.states(service.one.id)).toEqual(['dropped']);
    expect(await service.standing(service.one.id)).toMatchObject({
      state: 'paused',
      paused: { because: 'key_revoked', at: minute(5).toISOString() },
    });
    expect(service.sentTo(service.other.url)).toBe(2);
    expect(await service.standing(service.other.id)).toMatchObject({ state: 'active' });
  });

  it('is sent nothing of what was being sent when it was', async () => {
    const service = await owned();
    await service.deliver(...Array.from({ length: 30 }, (_, n) => aTextEvent(`txt_${n}`)));
    let revoked: Promise<void> | undefined;
    service.receiver.answer = ({ url }) => {
      if (url === service.one.url)
        revoked ??= service.deliver(aKeyEvent('key_a', { version: 2, revoked: 5 }));
      return { status: 200 };
    };
    await service.runDue();
    await revoked;
    await service.runDue();
    // What had begun together with it, and no more.
    expect(service.sentTo(service.one.url)).toBeLessThanOrEqual(8);
    const left = (await service.states(service.one.id)).filter((state) => state === 'pending');
    expect(left).toEqual([]);
  });

  it('is the same where it was made, or made active, at the same time', async () => {
    const service = await owned();
    await service.deliver(aKeyEvent('key_a', { version: 2, revoked: 5 }));
    const late = await service.subscribe(undefined, { owner: 'key_a' });
    await service.deliver(aTextEvent('txt_a', { at: 5 }));
    await service.runUntil(days(4));
    expect(service.sentTo(late.url)).toBe(0);
    expect(await service.standing(late.id)).toMatchObject({ paused: { because: 'key_revoked' } });
  });

  it('says so also where it was paused before', async () => {
    const service = await owned();
    const at = minute(4).toISOString();
    const paused = await service.subscribe(undefined, {
      owner: 'key_a',
      state: 'paused',
      paused: { because: 'asked', at },
    });
    await service.deliver(aKeyEvent('key_a', { version: 2, revoked: 5 }));
    expect(await service.standing(paused.id)).toMatchObject({ paused: { because: 'key_revoked' } });
  });

  it('is gone a month later', async () => {
    const service = await owned();
    await service.deliver(aKeyEvent('key_a', { version: 2, revoked: 5 }));
    await service.schedule.set('notifications.forget-webhook-messages', 'all', minute(5));
    service.at(days(30));
    await service.runDue();
    expect(await service.standing(service.one.id)).toBeDefined();
    service.at(days(32));
    await service.runDue();
    expect(await service.standing(service.one.id)).toBeUndefined();
    expect(await service.standing(service.other.id)).toBeDefined();
  });
});

describe('a subscription whose key expires', () => {
  it('ends then, and not before', async () => {
    const service = await owned();
    await service.deliver(aKeyEvent('key_a', { version: 2, expires: 60 }));
    service.at(minute(59));
    await service.runDue();
    expect(await service.standing(service.one.id)).toMatchObject({ state: 'active' });
    service.at(minute(60));
    await service.runDue();
    expect(await service.standing(service.one.id)).toMatchObject({ paused: { because: 'key_expired' } });
  });

  it('goes on where the key is extended before', async () => {
    const service = await owned();
    await service.deliver(aKeyEvent('key_a', { version: 2, expires: 60 }));
    await service.deliver(aKeyEvent('key_a', { version: 3, expires: 600 }));
    // An older state that comes again changes nothing.
    await service.deliver(aKeyEvent('key_a', { version: 2, expires: 60 }));
    service.at(minute(61));
    await service.runDue();
    expect(await service.standing(service.one.id)).toMatchObject({ state: 'active' });
  });
});
