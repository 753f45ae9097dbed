// Webhooks and their messages as the edge shows them, from the contract's messages.
import {
  type Webhook as WebhookMessage,
  type WebhookDelivery as DeliveryMessage,
  WebhookDeliveryState,
  WebhookEventType,
  WebhookPauseReason,
  WebhookSigning,
  type WebhookWithSecret,
} from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { enumWords } from '../platform/enum-words.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';

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

export const pauseReasons = ['asked', 'gone', 'failing', 'restored', 'key_revoked', 'key_expired'] as const;
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

const dotted = (type: WebhookEventType): string => (types.word(type) ?? '').replace('_', '.');
export const eventMessage = (event: WebhookEvent): WebhookEventType =>
  types.value(event.replace('.', '_') as Parameters<typeof types.value>[0]);

export const readWebhook = (of: WebhookMessage): Webhook => ({
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

export const readDelivery = ({
  id,
  event,
  payload,
  at,
  state,
  nextAt,
  attempts,
}: DeliveryMessage): Delivery => ({
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

export const readSecret = (outcome: Outcome<WebhookWithSecret>): Outcome<NewSecret> => {
  if (!outcome.ok) return outcome;
  const { webhook, secret } = outcome.value;
  if (!webhook) return { ok: false, fault: { code: 'internal', detail: 'a webhook without itself' } };
  return ok({ webhook: readWebhook(webhook), ...(secret === undefined ? {} : { secret }) });
};

export const signingMessage = (signing: Signing | undefined): WebhookSigning =>
  signing === undefined ? WebhookSigning.UNSPECIFIED : schemes.value(signing);

export const stateMessage = (state: DeliveryState | undefined): WebhookDeliveryState =>
  state === undefined ? WebhookDeliveryState.UNSPECIFIED : states.value(state);
