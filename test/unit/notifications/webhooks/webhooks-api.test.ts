// The calls about webhooks: whose they are, what is refused, secrets shown once, tests and sending again.
import { describe, expect, it } from '@jest/globals';
import {
  WebhookDeliveryState,
  WebhookEventType,
  WebhookPauseReason,
  WebhookSigning,
} from '../../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { webhookCalls } from '../../../../services/notifications/webhooks/webhook-calls-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import type { CallContext } from '../../../../services/platform/call-context.ts';
import { type Outcome, valueOf } from '../../../../services/platform/faults/fault.ts';
import {
  aMachine,
  aMemberOf,
  anAdministrator,
  anAnimator,
  asMessage,
  aService,
} from '../../../makers/actors.ts';
import { aTextEvent, minute, type WebhooksInMemory, webhooksInMemory } from '../../../makers/webhooks.ts';

const context = {} as CallContext;
const animator = anAnimator();
const machine = aMachine();
const otherMachine: Actor = { ...aMachine(), keyId: 'key_2' };
const events = [WebhookEventType.TEXT_CHANGED];

const callsOf = (service: WebhooksInMemory) => {
  const calls = webhookCalls(service.hooks);
  return {
    add: (
      actor: Actor,
      {
        url = 'https://hooks.example.org/a',
        signing = WebhookSigning.HMAC as WebhookSigning,
        of = events as WebhookEventType[],
        idempotencyKey = undefined as string | undefined,
      } = {},
    ) =>
      calls.addWebhook(
        { actor: asMessage(actor), url, description: '', events: of, signing, idempotencyKey },
        context,
      ),
    get: (actor: Actor, id: string) => calls.getWebhook({ actor: asMessage(actor), id }, context),
    list: (actor: Actor, keyId?: string) =>
      calls.listWebhooks({ actor: asMessage(actor), keyId, limit: 50, cursor: undefined }, context),
    change: (actor: Actor, id: string, change: object) =>
      calls.changeWebhook(
        {
          actor: asMessage(actor),
          id,
          ifVersion: undefined,
          url: undefined,
          description: undefined,
          events: [],
          paused: undefined,
          ...change,
        },
        context,
      ),
    remove: (actor: Actor, id: string, ifVersion?: number) =>
      calls.removeWebhook({ actor: asMessage(actor), id, ifVersion }, context),
    rotate: (actor: Actor, id: string, overlapHours = 24, signing = WebhookSigning.UNSPECIFIED) =>
      calls.rotateWebhookSecret(
        { actor: asMessage(actor), id, ifVersion: undefined, overlapHours, signing },
        context,
      ),
    test: (actor: Actor, id: string) => calls.testWebhook({ actor: asMessage(actor), id }, context),
    deliveries: (
      actor: Actor,
      webhookId: string,
      state: WebhookDeliveryState = WebhookDeliveryState.UNSPECIFIED,
    ) =>
      calls.listWebhookDeliveries(
        { actor: asMessage(actor), webhookId, state, limit: 50, cursor: undefined },
        context,
      ),
    replay: (actor: Actor, webhookId: string, which: { deliveryId?: string; failedSince?: Date }) =>
      calls.replayWebhookDeliveries(
        {
          actor: asMessage(actor),
          webhookId,
          deliveryId: undefined,
          failedSince: undefined,
          ...which,
        },
        context,
      ),
  };
};

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.fault.code);

const made = async (actor: Actor = animator) => {
  const service = webhooksInMemory();
  const calls = callsOf(service);
  const { webhook, secret } = valueOf(await calls.add(actor));
  return { service, calls, id: webhook?.id ?? '', webhook, secret };
};

describe('a subscription', () => {
  it('of a machine belongs to its key, of staff to the campus', async () => {
    const { calls, webhook } = await made(machine);
    expect(webhook).toMatchObject({ keyId: 'key_1', by: 'key_1', version: 1 });
    const { webhook: ours } = valueOf(await calls.add(anAdministrator()));
    expect(ours).toMatchObject({ keyId: undefined });
    expect(valueOf(await calls.list(machine)).items.map(({ id }) => id)).toEqual([webhook?.id]);
    expect(valueOf(await calls.list(animator)).items).toHaveLength(2);
    expect(valueOf(await calls.list(animator, 'key_1')).items).toHaveLength(1);
  });

  it.each([
    ['a member', aMemberOf('org_a')],
    ['a service', aService()],
    ['a machine without a key', { ...aMachine(), keyId: undefined } as unknown as Actor],
  ])('is not for %s', async (_, actor) => {
    const { calls, id } = await made();
    expect([
      codeOf(await calls.add(actor)),
      codeOf(await calls.list(actor)),
      codeOf(await calls.get(actor, id)),
    ]).toEqual(['forbidden', 'forbidden', 'not-found']);
  });

  it('of another key is not there, whatever is asked of it', async () => {
    const { calls, id } = await made(machine);
    const answers = [
      await calls.get(otherMachine, id),
      await calls.change(otherMachine, id, { paused: true }),
      await calls.remove(otherMachine, id),
      await calls.rotate(otherMachine, id),
      await calls.test(otherMachine, id),
      await calls.deliveries(otherMachine, id),
      await calls.replay(otherMachine, id, { failedSince: minute(0) }),
    ];
    expect(answers.map(codeOf)).toEqual(Array(7).fill('not-found'));
    expect(codeOf(await calls.list(otherMachine, 'key_1'))).toBe('forbidden');
    expect(codeOf(await calls.get(machine, id))).toBe('ok');
    expect(codeOf(await calls.get(animator, id))).toBe('ok');
  });

  it('shows its secret when it is made and when it is changed for another, and never else', async () => {
    const { calls, id, secret } = await made();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret: next } = valueOf(await calls.rotate(animator, id));
    expect(next).toMatch(/^whsec_/);
    const shown = [
      await calls.get(animator, id),
      await calls.list(animator),
      await calls.change(animator, id, { description: 'x' }),
      await calls.deliveries(animator, id),
    ];
    expect(JSON.stringify(shown)).not.toContain((secret ?? '').slice('whsec_'.length));
  });

  it('by Ed25519 shows its public key, and no secret at all', async () => {
    const { calls } = await made();
    const answer = valueOf(await calls.add(animator, { signing: WebhookSigning.ED25519 }));
    expect(answer.secret).toBeUndefined();
    expect(answer.webhook).toMatchObject({ signing: WebhookSigning.ED25519 });
    expect(answer.webhook?.publicKey).toMatch(/^whpk_/);
  });

  it('says until when the secret before signs, too', async () => {
    const { service, calls, id } = await made();
    const { webhook } = valueOf(await calls.rotate(animator, id, 2));
    expect(webhook?.overlapUntil).toEqual(minute(120));
    service.at(minute(121));
    expect(valueOf(await calls.get(animator, id)).overlapUntil).toBeUndefined();
    expect(codeOf(await calls.rotate(animator, id, 169))).toBe('invalid');
  });

  it.each([
    ['inside', 'https://10.0.0.1/', 'webhook-address-inside'],
    ['at another port', 'https://example.org:25/', 'webhook-port'],
    ['with a password in it', 'https://a:b@example.org/', 'webhook-credentials'],
    ['in the clear', 'http://example.org/', 'webhook-clear'],
  ])('to an address %s is refused, and says why', async (_, url, because) => {
    const { calls, id } = await made();
    for (const outcome of [await calls.add(animator, { url }), await calls.change(animator, id, { url })])
      expect(outcome).toMatchObject({
        ok: false,
        fault: {
          code: 'invalid',
          violations: [{ field: 'url', parameters: { because } }],
        },
      });
  });

  it('to nothing, or to tests, is refused', async () => {
    const { calls } = await made();
    expect(codeOf(await calls.add(animator, { of: [] }))).toBe('invalid');
    expect(codeOf(await calls.add(animator, { of: [WebhookEventType.WEBHOOK_TEST] }))).toBe('invalid');
  });

  it('is one of twenty that a key may have', async () => {
    const { calls } = await made(machine);
    for (let n = 1; n < 20; n += 1) expect(codeOf(await calls.add(machine))).toBe('ok');
    expect(codeOf(await calls.add(machine))).toBe('invalid');
    expect(codeOf(await calls.add(otherMachine))).toBe('ok');
  });

  it('that was paused goes on with what waited, and is not told what happened meanwhile', async () => {
    const { service, calls, id } = await made();
    await service.deliver(aTextEvent('txt_before'));
    expect(valueOf(await calls.change(animator, id, { paused: true }))).toMatchObject({
      pausedBecause: WebhookPauseReason.ASKED,
      pausedAt: minute(0),
    });
    await service.runDue();
    expect(service.told()).toEqual([]);
    await service.deliver(aTextEvent('txt_meanwhile', { at: 2 }));
    service.at(minute(3));
    valueOf(await calls.change(animator, id, { paused: false }));
    await service.hooks.subjects.drop();
    await service.deliver(aTextEvent('txt_meanwhile', { at: 2 }), aTextEvent('txt_after', { at: 4 }));
    await service.runDue();
    expect(service.told().toSorted()).toEqual(['text.changed txt_after 1', 'text.changed txt_before 1']);
  });

  it('is changed and removed in the version that was looked at', async () => {
    const { calls, id } = await made();
    expect(await calls.change(animator, id, { ifVersion: 7, paused: true })).toMatchObject({
      fault: { code: 'conflict', currentVersion: 1 },
    });
    expect(codeOf(await calls.remove(animator, id, 7))).toBe('conflict');
    expect(codeOf(await calls.remove(animator, id, 1))).toBe('ok');
    expect(codeOf(await calls.get(animator, id))).toBe('not-found');
  });
});

describe('a test', () => {
  it('is sent at once, also to who is paused, and tried once', async () => {
    const { service, calls, id } = await made();
    await calls.change(animator, id, { paused: true });
    service.receiver.answer = () => ({ status: 500, code: 'status' });
    const tested = valueOf(await calls.test(animator, id));
    expect(tested).toMatchObject({
      event: WebhookEventType.WEBHOOK_TEST,
      state: WebhookDeliveryState.FAILED,
      attempts: [{ status: 500, code: 'status' }],
    });
    expect(JSON.parse(service.posted[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' });
    expect(valueOf(await calls.deliveries(animator, id)).items).toHaveLength(1);
  });
});

describe('sending again', () => {
  const givenUp = async () => {
    const of = await made();
    of.service.receiver.answer = () => ({ status: 410, code: 'status' });
    await of.service.deliver(aTextEvent('txt_a'), aTextEvent('txt_b'));
    await of.service.runDue();
    of.service.receiver.answer = () => ({ status: 200 });
    await of.calls.change(animator, of.id, { paused: false });
    of.service.posted.length = 0;
    return of;
  };

  it('takes all that were given up since a time, under their ids', async () => {
    const { service, calls, id } = await givenUp();
    expect(valueOf(await calls.replay(animator, id, { failedSince: minute(1) }))).toEqual({ replayed: 0 });
    expect(valueOf(await calls.replay(animator, id, { failedSince: minute(0) }))).toEqual({ replayed: 2 });
    await service.runDue();
    expect(service.told().toSorted()).toEqual(['text.changed txt_a 1', 'text.changed txt_b 1']);
    const { items } = valueOf(await calls.deliveries(animator, id, WebhookDeliveryState.DELIVERED));
    expect(items.map(({ attempts }) => attempts.length)).toEqual([2, 2]);
  });

  it('takes one in whatever state, of this subscriber alone', async () => {
    const { service, calls, id } = await givenUp();
    const [first] = valueOf(await calls.deliveries(animator, id)).items;
    const deliveryId = first?.id ?? '';
    for (let n = 0; n < 2; n += 1) {
      expect(valueOf(await calls.replay(animator, id, { deliveryId }))).toEqual({ replayed: 1 });
      await service.runDue();
    }
    expect(service.posted.map(({ headers }) => headers['webhook-id'])).toEqual([deliveryId, deliveryId]);
    const other = valueOf(await calls.add(animator)).webhook?.id ?? '';
    expect(codeOf(await calls.replay(animator, other, { deliveryId }))).toBe('not-found');
    expect(codeOf(await calls.replay(animator, id, {}))).toBe('invalid');
  });
});
