// A subscription: where to send what, signed how; active or paused.
import type { EventType } from './event-types.ts';
import { type KeyEnd, keyEnds } from './known-keys.ts';
import type { Secret } from './secrets.ts';

/** Nothing is sent any more for the last ones: it is over, unless its key is good again. */
export const pauseReasons = ['asked', 'gone', 'failing', 'restored', ...keyEnds] as const;
export type PauseReason = (typeof pauseReasons)[number];

export interface TellsFrom {
  readonly type: EventType;
  /** What happened before is not told. ISO 8601 UTC. */
  readonly from: string;
}

export interface Webhook {
  /** `whk_…`. */
  readonly id: string;
  /** Normalised, as `readTarget` gives it. */
  readonly url: string;
  readonly description: string;
  readonly tells: readonly TellsFrom[];
  /** Id of a key, or `campus`. */
  readonly owner: string;
  /** Id of a person or a key, or the kind of actor. */
  readonly by: string;
  /** The newest first, which the others are about to give way to. */
  readonly secrets: readonly Secret[];
  readonly state: 'active' | 'paused';
  /** Of a paused one. */
  readonly paused?: { readonly because: PauseReason; readonly at: string };
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  /** Digest of the request that made it, where it came with an idempotency key. */
  readonly fingerprint?: string;
}

/** Owns what an animator made. */
export const campus = 'campus';

/** How many subscriptions one owner may have. */
export const mostWebhooks = 20;

const tellFrom = (
  types: readonly EventType[],
  from: string,
  before: readonly TellsFrom[] = [],
): readonly TellsFrom[] =>
  [...new Set(types)].map((type) => before.find((one) => one.type === type) ?? { type, from });

export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly EventType[];
  readonly owner: string;
  readonly by: string;
  readonly secret: Secret;
  readonly fingerprint?: string;
}

export const makeWebhook = ({ events, secret, ...of }: NewWebhook, now: string): Webhook => ({
  ...of,
  tells: tellFrom(events, now),
  secrets: [secret],
  state: 'active',
  createdAt: now,
});

export interface WebhookChange {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly events?: readonly EventType[] | undefined;
  readonly paused?: boolean | undefined;
}

export const pauseWebhook = (webhook: Webhook, because: PauseReason, now: string): Webhook =>
  webhook.state === 'paused' ? webhook : { ...webhook, state: 'paused', paused: { because, at: now } };

/** Over whatever it was paused for. */
export const endWebhook = (webhook: Webhook, because: KeyEnd, now: string): Webhook =>
  webhook.paused?.because === because
    ? webhook
    : { ...webhook, state: 'paused', paused: { because, at: now } };

/** What happened while it was paused is not told: nobody knows how much that would be. */
const resumeWebhook = ({ paused: _, ...webhook }: Webhook, now: string): Webhook => ({
  ...webhook,
  state: 'active',
  tells: webhook.tells.map(({ type }) => ({ type, from: now })),
});

const pausedOr = (webhook: Webhook, paused: boolean | undefined, now: string): Webhook => {
  if (paused === undefined || paused === (webhook.state === 'paused')) return webhook;
  return paused ? pauseWebhook(webhook, 'asked', now) : resumeWebhook(webhook, now);
};

export const changeWebhook = (webhook: Webhook, change: WebhookChange, now: string): Webhook => {
  const { url = webhook.url, description = webhook.description, events, paused } = change;
  const tells = events === undefined ? webhook.tells : tellFrom(events, now, webhook.tells);
  return pausedOr({ ...webhook, url, description, tells }, paused, now);
};

/** Whether it is to be told of what happened at that time. */
export const isTold = (
  { state, tells }: Pick<Webhook, 'state' | 'tells'>,
  type: EventType,
  at: string,
): boolean => state === 'active' && tells.some((one) => one.type === type && one.from <= at);
