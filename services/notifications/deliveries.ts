// What is to be sent to whom by a channel other than the inbox: an outbox, written by who plans, sent by who sends.
import type { CollectionDefinition } from '../platform/document-store/document-store.ts';

/** One e-mail to one person, of one notice or several; kept until some time after it was sent. */
export interface MailDelivery {
  /** `dlv_` and 128 bits derived from person, channel and what it is made of. */
  readonly id: string;
  readonly personId: string;
  readonly channel: 'email';
  readonly noticeIds: readonly string[];
  readonly digest: boolean;
  /** Not before. ISO 8601 UTC. */
  readonly sendAt: string;
  readonly state: 'pending' | 'sent' | 'failed' | 'dropped';
  /** Why it was dropped or failed, a code. */
  readonly because?: string;
  readonly attempts: number;
  /** When it was planned. ISO 8601 UTC. */
  readonly at: string;
  readonly sentAt?: string;
}

export const deliveries: CollectionDefinition<MailDelivery> = {
  name: 'notifications.deliveries',
  kept: 'owned',
  format: 1,
  indexes: {
    ofPerson: { equals: ['personId'], order: { field: 'at', direction: 'descending' } },
    inState: { equals: ['state'], order: { field: 'at', direction: 'ascending' } },
    newestInState: { equals: ['state'], order: { field: 'at', direction: 'descending' } },
  },
};
