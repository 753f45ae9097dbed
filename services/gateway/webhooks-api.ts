// The calls the edge makes about webhooks, in the edge's own terms.
import {
  type Webhook as WebhookMessage,
  type WebhookDelivery as DeliveryMessage,
  WebhookDeliveryState,
  WebhookEventType,
  WebhookPauseReason,
  type WebhookServiceDefinition,
  WebhookSigning,
  type WebhookWithSecret,
} from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { enumWords } from '../platform/enum-words.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';

export const webhookEvents = [
  'organisation.changed',
  'organisation.removed',
  'statement.changed',
  'statement.removed',
  'text.changed',
  'text.removed',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const signings = ['hmac', 'ed25519'] as const;
export type Signing = (typeof signings)[number];

export const deliveryStates = ['pending', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const pauseReasons = ['asked', 'gone', 'failing'] as const;
export type PauseReason = (typeof pauseReasons)[number];

const types = enumWords(WebhookEventType);
const schemes = enumWords(WebhookSigning);
const states = enumWords(WebhookDeliveryState);
const reasons = enumWords(WebhookPauseReason);

export interface Webhook {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly key?: string;
  readonly signing: string;
  readonly publicKey?: string;
  readonly overlapUntil?: string;
  readonly pausedBecause?: PauseReason;
  readonly pausedAt?: string;
  readonly createdAt: string;
  readonly by: string;
}

/** With what is shown this once. */
export interface NewSecret {
  readonly webhook: Webhook;
  readonly secret?: string;
}

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly payload: string;
  readonly at: string;
  readonly state: string;
  readonly nextAt?: string;
  readonly attempts: readonly {
    readonly at: string;
    readonly ms: number;
    readonly status?: number;
    readonly code?: string;
  }[];
}

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
  add(webhook: NewWebhook, as: Asking): Promise<Outcome<NewSecret>>;
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

const dotted = (type: WebhookEventType): string => (types.word(type) ?? '').replace('_', '.');
const eventMessage = (event: WebhookEvent): WebhookEventType =>
  types.value(event.replace('.', '_') as Parameters<typeof types.value>[0]);

const readWebhook = (of: WebhookMessage): Webhook => ({
  id: of.id,
  version: of.version,
  url: of.url,
  description: of.description,
  // One that a newer release added has no word here.
  events: of.events.map(dotted).filter((event) => event !== ''),
  ...(of.keyId === undefined ? {} : { key: of.keyId }),
  signing: schemes.word(of.signing) ?? '',
  ...(of.publicKey === undefined ? {} : { publicKey: of.publicKey }),
  ...(of.overlapUntil === undefined ? {} : { overlapUntil: of.overlapUntil.toISOString() }),
  ...(of.pausedBecause === undefined ? {} : { pausedBecause: reasons.word(of.pausedBecause) ?? 'failing' }),
  ...(of.pausedAt === undefined ? {} : { pausedAt: of.pausedAt.toISOString() }),
  createdAt: of.createdAt?.toISOString() ?? '',
  by: of.by,
});

const readDelivery = ({ id, event, payload, at, state, nextAt, attempts }: DeliveryMessage): Delivery => ({
  id,
  event: dotted(event),
  payload,
  at: at?.toISOString() ?? '',
  state: states.word(state) ?? '',
  ...(nextAt === undefined ? {} : { nextAt: nextAt.toISOString() }),
  attempts: attempts.map(({ at: began, ms, status, code }) => ({
    at: began?.toISOString() ?? '',
    ms,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
  })),
});

const readSecret = (outcome: Outcome<WebhookWithSecret>): Outcome<NewSecret> => {
  if (!outcome.ok) return outcome;
  const { webhook, secret } = outcome.value;
  if (!webhook) return { ok: false, fault: { code: 'internal', detail: 'a webhook without itself' } };
  return ok({ webhook: readWebhook(webhook), ...(secret === undefined ? {} : { secret }) });
};

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
  add: async ({ url, description, events, signing }, { actor, call }) =>
    readSecret(
      await client.addWebhook(
        {
          actor: actorMessage(actor),
          url,
          description,
          events: events.map(eventMessage),
          signing: schemes.value(signing),
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
          signing: signing === undefined ? WebhookSigning.UNSPECIFIED : schemes.value(signing),
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
      state: state === undefined ? WebhookDeliveryState.UNSPECIFIED : states.value(state),
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
