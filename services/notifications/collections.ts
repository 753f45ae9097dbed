// What notifications keeps: the inboxes, and who is to be told of what.
import type { CollectionDefinition, Document } from '../platform/document-store/document-store.ts';
import { announceNotice, announceRemoval } from './emit-notice-changed.ts';
import { fromFormat1, type Notice, type Telling } from './notice.ts';

export interface KnownMembership extends Document {
  readonly sourceVersion: number;
  readonly removed: boolean;
  readonly personId: string;
  readonly organisationId: string;
  readonly since: string;
  /** The organisation it was in before: what was told there is to be forgotten. */
  readonly formerOrganisationId?: string;
}

/** What there is to tell of one suggestion, introduction, call or prompt as it stands: for memberships that come to be known later. */
export interface KnownTellings extends Document {
  readonly sourceVersion: number;
  readonly tellings: readonly Telling[];
  /** Whose members are told any of it. */
  readonly organisationIds: readonly string[];
}

export const notices: CollectionDefinition<Notice> = {
  name: 'notifications.notices',
  kept: 'owned',
  format: 2,
  upcasters: { 1: fromFormat1 },
  indexes: {
    ofPerson: { equals: ['personId'], order: { field: 'at', direction: 'descending' } },
    unreadOfPerson: { equals: ['personId', 'unread'], order: { field: 'at', direction: 'descending' } },
    inOrganisation: { equals: ['personId', 'organisationId'] },
    about: { equals: ['about.kind', 'about.id'] },
    read: { equals: [], order: { field: 'readAt', direction: 'ascending' } },
    oldest: { equals: [], order: { field: 'at', direction: 'ascending' } },
  },
  announce: announceNotice,
  announceRemoval,
};

export const knownMemberships: CollectionDefinition<KnownMembership> = {
  name: 'notifications.memberships',
  kept: 'derived',
  format: 1,
  indexes: { ofOrganisation: { equals: ['organisationId'] } },
};

export const knownTellings: CollectionDefinition<KnownTellings> = {
  name: 'notifications.tellings',
  kept: 'derived',
  format: 1,
  indexes: { ofOrganisation: { equals: ['organisationIds'] } },
};

/** Earlier releases knew of suggestions only. */
export const retired: readonly string[] = ['notifications.proposals'];
