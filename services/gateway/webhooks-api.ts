// The calls the edge makes about webhooks, in the edge's own terms.
import type { WebhookServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import {
  type Delivery,
  type DeliveryState,
  eventMessage,
  type NewSecret,
  readDelivery,
  readSecret,
  readWebhook,
  type Signing,
  signingMessage,
  stateMessage,
  type Webhook,
  type WebhookEvent,
} from './webhook-messages-api.ts';

export interface WebhookChange {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly events?: readonly WebhookEvent[] | undefined;
  readonly paused?: boolean | undefined;
}

export interface Rotation {
  readonly overlapHours: number;
  readonly signing?: Signing | undefined;
}

export interface NewWebhook {
  readonly url: string;
  readonly description: string;
  readonly events: readonly WebhookEvent[];
  readonly signing: Signing;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Webhooks {
  list(asked: Paging & { key?: string | undefined }, as: Asking): Promise<Outcome<PageOf<Webhook>>>;
  get(id: string, as: Asking): Promise<Outcome<Webhook>>;
  /** `duplicate`, with its id, where the same idempotency key made one before. */
  add(webhook: NewWebhook, idempotencyKey: string | undefined, as: Asking): Promise<Outcome<NewSecret>>;
  change(
    id: string,
    change: WebhookChange,
    ifVersion: number | undefined,
    as: Asking,
  ): Promise<Outcome<Webhook>>;
  remove(id: string, ifVersion: number | undefined, as: Asking): Promise<Outcome<object>>;
  rotate(
    id: string,
    rotation: Rotation,
    ifVersion: number | undefined,
    as: Asking,
  ): Promise<Outcome<NewSecret>>;
  test(id: string, as: Asking): Promise<Outcome<Delivery>>;
  deliveries(
    id: string,
    asked: Paging & { state?: DeliveryState | undefined },
    as: Asking,
  ): Promise<Outcome<PageOf<Delivery>>>;
  /** How many. */
  replay(
    id: string,
    which: { delivery?: string | undefined; failedSince?: string | undefined },
    as: Asking,
  ): Promise<Outcome<number>>;
}

const mapped = <T, R>(outcome: Outcome<T>, read: (value: T) => R): Outcome<R> =>
  outcome.ok ? ok(read(outcome.value)) : outcome;

const pageOf = <T, R>(
  { items, next }: { items: readonly T[]; next?: string | undefined },
  read: (of: T) => R,
) => ({
  items: items.map(read),
  ...(next === undefined ? {} : { next }),
});

export const webhooksOf = (client: Client<typeof WebhookServiceDefinition>): Webhooks => ({
  list: async ({ key, limit, cursor }, { actor, call }) => {
    const request = { actor: actorMessage(actor), keyId: key, limit, cursor };
    return mapped(await client.listWebhooks(request, call), (page) => pageOf(page, readWebhook));
  },
  get: async (id, { actor, call }) =>
    mapped(await client.getWebhook({ actor: actorMessage(actor), id }, call), readWebhook),
  add: async ({ url, description, events, signing }, idempotencyKey, { actor, call }) =>
    readSecret(
      await client.addWebhook(
        {
          actor: actorMessage(actor),
          url,
          description,
          events: events.map(eventMessage),
          signing: signingMessage(signing),
          idempotencyKey,
        },
        call,
      ),
    ),
  change: async (id, { url, description, events = [], paused }, ifVersion, { actor, call }) =>
    mapped(
      await client.changeWebhook(
        {
          actor: actorMessage(actor),
          id,
          ifVersion,
          url,
          description,
          events: events.map(eventMessage),
          paused,
        },
        call,
      ),
      readWebhook,
    ),
  remove: (id, ifVersion, { actor, call }) =>
    client.removeWebhook({ actor: actorMessage(actor), id, ifVersion }, call),
  rotate: async (id, { overlapHours, signing }, ifVersion, { actor, call }) =>
    readSecret(
      await client.rotateWebhookSecret(
        {
          actor: actorMessage(actor),
          id,
          ifVersion,
          overlapHours,
          signing: signingMessage(signing),
        },
        call,
      ),
    ),
  test: async (id, { actor, call }) =>
    mapped(await client.testWebhook({ actor: actorMessage(actor), id }, call), readDelivery),
  deliveries: async (id, { state, limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      webhookId: id,
      state: stateMessage(state),
      limit,
      cursor,
    };
    return mapped(await client.listWebhookDeliveries(request, call), (page) => pageOf(page, readDelivery));
  },
  replay: async (id, { delivery, failedSince }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      webhookId: id,
      deliveryId: delivery,
      failedSince: failedSince === undefined ? undefined : new Date(failedSince),
    };
    return mapped(await client.replayWebhookDeliveries(request, call), ({ replayed }) => replayed);
  },
});
