// What each side's answer to a suggestion led to: the same answer told again leads to nothing more, and one that came
// while its organisation had enough open waits here.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';

/** Id: suggestion id, `/`, organisation id. */
export interface TakenInterest extends Document {
  /** Version of the answer that was taken in. */
  readonly sourceVersion: number;
  readonly suggestionId: string;
  readonly organisationId: string;
  readonly organisationIds: readonly string[];
  readonly personId?: string;
  /** Since when it waits, UTC; absent: it does not. */
  readonly waitsSince?: string;
  /** The organisation, while it waits. */
  readonly waitingFor: readonly string[];
}

export const takenInterests: CollectionDefinition<TakenInterest> = {
  name: 'brokering.interests',
  kept: 'owned',
  format: 1,
  indexes: {
    waiting: { equals: ['waitingFor'], order: { field: 'waitsSince', direction: 'ascending' } },
    ofOrganisation: { equals: ['organisationIds'] },
  },
};
