// What animators did in the queue: who is at which item, what was put aside, what was done and can be undone.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import type { Claim } from '../queue/claim-item.ts';
import type { PutAside } from '../queue/put-aside.ts';
import type { Act } from '../queue/undo-act.ts';

/** Id: derived from the item's, which says what it is about. */
export interface KeptClaim extends Document, Claim {
  /** Everybody's, by when they end. */
  readonly of: 'campus';
}
export interface KeptAside extends Document, PutAside {
  /** Everybody's, by when they are back. */
  readonly of: 'campus';
  /** YYYY-MM-DD: a day that never comes where it is back when it changes. */
  readonly backOn: string;
}

export interface KeptAct extends Document, Act {
  /** The prompt that went with it. */
  readonly promptId?: string;
  /** The organisation that was merged. */
  readonly mergedId?: string;
  /** Everybody's, by time. */
  readonly of: 'campus';
}

export const claims: CollectionDefinition<KeptClaim> = {
  name: 'brokering.claims',
  kept: 'owned',
  format: 1,
  indexes: { lasting: { equals: ['of'], order: { field: 'until', direction: 'descending' } } },
};

export const asides: CollectionDefinition<KeptAside> = {
  name: 'brokering.asides',
  kept: 'owned',
  format: 1,
  indexes: { lasting: { equals: ['of'], order: { field: 'backOn', direction: 'descending' } } },
};

export const acts: CollectionDefinition<KeptAct> = {
  name: 'brokering.acts',
  kept: 'owned',
  format: 1,
  indexes: { latest: { equals: ['of'], order: { field: 'at', direction: 'descending' } } },
};

/** Pairs of organisations that an animator said are two. Id: derived from both. */
export interface NotSame extends Document {
  readonly organisationIds: readonly string[];
  readonly by: string;
  readonly at: string;
}

export const notSame: CollectionDefinition<NotSame> = {
  name: 'brokering.not-same',
  kept: 'owned',
  format: 1,
  indexes: {},
};
