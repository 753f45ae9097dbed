// The secret that ids of suggestions are derived with: one a campus; see `pair-secret.ts`.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';

export interface PairSecret extends Document {
  readonly secret: string;
}

export const pairSecrets: CollectionDefinition<PairSecret> = {
  name: 'matchmaking.pair-secrets',
  kept: 'owned',
  format: 1,
  indexes: {},
};
