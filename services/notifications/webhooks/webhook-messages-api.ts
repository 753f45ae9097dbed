// Subscriptions and messages as the contract's messages.
import {
  type Webhook as WebhookMessage,
  type WebhookDelivery,
  WebhookDeliveryState,
  WebhookEventType,
  WebhookPauseReason,
  WebhookSigning,
  type WebhookWithSecret,
} from '../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { enumWords } from '../../platform/enum-words.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { type Delivery, deliveryStates, type DeliveryState } from './delivery.ts';
import { type EventType, eventTypes, type SentType } from './event-types.ts';
import { publicKeyOf, type Scheme, shownSecret, signing } from './secrets.ts';
import { campus, type Webhook } from './webhook.ts';

const types = enumWords(WebhookEventType);
const schemes = enumWords(WebhookSigning);
const states = enumWords(WebhookDeliveryState);
const reasons = enumWords(WebhookPauseReason);

/** `organisation.changed` is `organisation_changed` in the contract. */
const typeMessage = (type: SentType): WebhookEventType =>
  types.value(type.replace('.', '_') as ReturnType<typeof types.word> & string);

/** Undefined for what nobody subscribes to, and for what a newer release added. */
export const readType = (value: WebhookEventType): EventType | undefined => {
  const word = types.word(value)?.replace('_', '.');
  return eventTypes.find((type) => type === word);
};

export const readScheme = (value: WebhookSigning): Scheme | undefined => schemes.word(value);
export const readState = (value: WebhookDeliveryState): DeliveryState | undefined => {
  const word = states.word(value);
  return deliveryStates.find((state) => state === word);
};

const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

export const webhookMessage = ({ document, version }: Stored<Webhook>, now: string): WebhookMessage => {
  const { id, url, description, tells, owner, secrets, paused, createdAt, by } = document;
  const [newest, ...others] = signing(secrets, now);
  return {
    id,
    version,
    url,
    description,
    events: tells.map(({ type }) => typeMessage(type)),
    keyId: owner === campus ? undefined : owner,
    signing: newest ? schemes.value(newest.scheme) : WebhookSigning.UNSPECIFIED,
    publicKey: newest && publicKeyOf(newest),
    overlapUntil: instant(
      others
        .map(({ until = '' }) => until)
        .toSorted()
        .at(-1),
    ),
    pausedBecause: paused && reasons.value(paused.because),
    pausedAt: instant(paused?.at),
    createdAt: new Date(createdAt),
    by,
  };
};

/** The one place that a secret leaves by. */
export const withSecret = (stored: Stored<Webhook>, now: string): WebhookWithSecret => {
  const [newest] = stored.document.secrets;
  return { webhook: webhookMessage(stored, now), secret: newest && shownSecret(newest) };
};

export const deliveryMessage = (delivery: Delivery): WebhookDelivery => {
  const { id, webhookId, type, payload, at, state, dueAt, attempts } = delivery;
  return {
    id,
    webhookId,
    event: typeMessage(type),
    payload,
    at: new Date(at),
    state: states.value(state),
    nextAt: instant(dueAt),
    attempts: attempts.map((one) => ({
      at: new Date(one.at),
      ms: one.ms,
      status: one.status,
      code: one.code,
    })),
  };
};
