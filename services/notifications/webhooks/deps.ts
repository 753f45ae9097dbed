// What the handlers and the calls of webhooks share.
import type { Logger } from 'pino';
import type { Collection } from '../../platform/document-store/document-store.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Schedule } from '../../platform/schedule/schedule.ts';
import type { PartnerStanding } from './collections.ts';
import type { Delivery } from './delivery.ts';
import type { KnownKey } from './known-keys.ts';
import type { PostWebhook } from './post-webhook.ts';
import type { Subject } from './tell-subject.ts';
import type { Webhook } from './webhook.ts';

export interface WebhookDeps {
  readonly webhooks: Collection<Webhook>;
  readonly deliveries: Collection<Delivery>;
  readonly subjects: Collection<Subject>;
  readonly standings: Collection<PartnerStanding>;
  readonly keys: Collection<KnownKey>;
  readonly post: PostWebhook;
  /** True in the demonstration: receivers on this machine, by http. */
  readonly loopback: boolean;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly randomBytes: (count: number) => Uint8Array;
  /** In 0..1. */
  readonly random: () => number;
  readonly log: Pick<Logger, 'warn'>;
}

/** Kinds of due work; keys are ids of webhooks, of partners' keys, or `all`. */
export const webhookDueKinds = {
  send: 'notifications.send-webhook-messages',
  forget: 'notifications.forget-webhook-messages',
  tellPaused: 'notifications.tell-paused-webhook',
  followKey: 'notifications.follow-webhook-key',
} as const;

/** As the handlers of the service get it. */
export interface WithHooks {
  readonly hooks: WebhookDeps;
}
