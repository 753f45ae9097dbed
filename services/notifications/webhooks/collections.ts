// What is kept of webhooks: subscriptions, messages with their log, and what subscribers know of.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import type { Delivery } from './delivery.ts';
import type { Subject } from './tell-subject.ts';
import { pauseWebhook, type Webhook } from './webhook.ts';

/** Whether partners see an organisation: it is public, and agreed to appear to them. */
export interface PartnerStanding extends Document {
  /** Since which of its versions it is so; absent while nothing is known of it. */
  readonly visible?: { readonly version: number; readonly public: boolean; readonly at: string };
  /** Of the consents below: each is one document's. */
  readonly consentIds: readonly string[];
  readonly consents: Readonly<
    Record<string, { readonly version: number; readonly given: boolean; readonly at: string }>
  >;
}

export const webhooks: CollectionDefinition<Webhook> = {
  name: 'notifications.webhooks',
  kept: 'owned',
  format: 1,
  indexes: {
    all: { equals: [], order: { field: 'createdAt', direction: 'ascending' } },
    ofOwner: { equals: ['owner'], order: { field: 'createdAt', direction: 'ascending' } },
    inState: { equals: ['state'] },
    pausedFor: { equals: ['paused.because'] },
  },
  // One that was removed since is not sent to again before somebody says so; one that is there stays as it is.
  restored: (webhook, standing, at) => standing ?? pauseWebhook(webhook, 'restored', at.toISOString()),
};

export const webhookDeliveries: CollectionDefinition<Delivery> = {
  name: 'notifications.webhook-deliveries',
  kept: 'owned',
  format: 1,
  indexes: {
    ofWebhook: { equals: ['webhookId'], order: { field: 'at', direction: 'descending' } },
    inState: { equals: ['webhookId', 'state'], order: { field: 'at', direction: 'descending' } },
    ended: { equals: ['webhookId', 'state'], order: { field: 'endedAt', direction: 'descending' } },
    toSend: { equals: ['webhookId'], order: { field: 'dueAt', direction: 'ascending' } },
    oldest: { equals: [], order: { field: 'at', direction: 'ascending' } },
  },
};

/** Derived: what a restore changes or removes is told, because what subscribers know of is not restored with it. */
export const webhookSubjects: CollectionDefinition<Subject> = {
  name: 'notifications.webhook-subjects',
  kept: 'derived',
  format: 1,
  indexes: { ofOwner: { equals: ['ownerIds'] } },
};

/** Owned: a rebuild reads topics in any order, and must not tell what was withdrawn before it comes to the withdrawal. */
export const partnerStandings: CollectionDefinition<PartnerStanding> = {
  name: 'notifications.partner-standings',
  kept: 'owned',
  format: 1,
  indexes: { ofConsent: { equals: ['consentIds'] } },
};
