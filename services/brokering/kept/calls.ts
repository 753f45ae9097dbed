// The calls for projects that animators entered, each with whom it fits.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import type { Call, Fit } from '../calls/call.ts';
import { announceCall, announceRemoval } from '../emit-call-changed.ts';
import type { Recorded } from './recorded.ts';

export interface KeptCall extends Call {
  /** Best first; looked for again as the campus changes. */
  readonly fits: readonly Fit[];
  /** Organisations that it fits, and `all`. */
  readonly listedFor: readonly string[];
  /** When they were looked for, UTC; absent before. */
  readonly fittedAt?: string;
  /** What asked for it, so that it is made once. */
  readonly request: string;
  /** Of what that request said. */
  readonly digest?: string;
  readonly recorded: Recorded;
}

export const calls: CollectionDefinition<KeptCall> = {
  name: 'brokering.calls',
  kept: 'owned',
  format: 1,
  indexes: { listed: { equals: ['listedFor'], order: { field: 'closesOn', direction: 'ascending' } } },
  unique: { externalId: 'externalIds', request: 'request' },
  announce: announceCall,
  announceRemoval,
};
