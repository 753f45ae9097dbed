// What notifications keeps: the inboxes, and who is to be told of what.
import type { CollectionDefinition, Document } from '../platform/document-store/document-store.ts';
import { announceNotice, announceRemoval } from './emit-notice-changed.ts';
import type { Notice } from './notice.ts';

export interface KnownMembership extends Document {
  readonly sourceVersion: number;
  readonly removed: boolean;
  readonly personId: string;
  readonly organisationId: string;
  readonly since: string;
  /** The organisation it was in before: what was told there is to be forgotten. */
  readonly formerOrganisationId?: string;
}

export interface KnownProposal extends Document {
  readonly sourceVersion: number;
  readonly organisationIds: readonly string[];
  readonly proposedAt: string;
}

export const notices: CollectionDefinition<Notice> = {
  name: 'notifications.notices',
  kept: 'owned',
  format: 1,
  indexes: {
    ofPerson: { equals: ['personId'], order: { field: 'at', direction: 'descending' } },
    unreadOfPerson: { equals: ['personId', 'unread'], order: { field: 'at', direction: 'descending' } },
    inOrganisation: { equals: ['personId', 'organisationId'] },
    ofSuggestion: { equals: ['suggestionId'] },
    read: { equals: [], order: { field: 'readAt', direction: 'ascending' } },
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

export const knownProposals: CollectionDefinition<KnownProposal> = {
  name: 'notifications.proposals',
  kept: 'derived',
  format: 1,
  indexes: { ofOrganisation: { equals: ['organisationIds'] } },
};
