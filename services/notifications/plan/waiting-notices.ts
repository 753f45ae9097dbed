// Notices that wait to be sent: one waits from before it is made until it is in a delivery, read, or gone.
import type { Collection, CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import type { Notice } from '../notice.ts';

export interface WaitingNotice {
  /** The notice's. */
  readonly id: string;
  readonly personId: string;
  /** When the notice was made. ISO 8601 UTC. */
  readonly at: string;
  /** Since when it waits for a digest because its day had no place left. ISO 8601 UTC. */
  readonly digestFrom?: string;
}

/** What waited once leaves a tombstone: nothing that comes again waits again. */
export const waitingNotices: CollectionDefinition<WaitingNotice> = {
  name: 'notifications.waiting',
  kept: 'owned',
  format: 1,
  indexes: { ofPerson: { equals: ['personId'], order: { field: 'at', direction: 'ascending' } } },
};

/** Each once, whatever comes again. */
export const waitFor = async (
  { waiting }: { readonly waiting: Collection<WaitingNotice> },
  notices: readonly Pick<Notice, 'id' | 'personId' | 'at'>[],
): Promise<void> => {
  const results = await waiting.batch(
    notices.map(({ id, personId, at }) => ({ put: { id, personId, at }, ifVersion: 0 })),
  );
  if (results.some(({ kind }) => kind === 'overloaded'))
    throw new FaultError(fault('overloaded', { subject: 'notice' }));
};
