// The versions of the weights, in one document: what serves and what it came from are never apart.
import type {
  Collection,
  CollectionDefinition,
  Document,
  Stored,
} from '../../platform/document-store/document-store.ts';
import { startHistory, type WeightsHistory } from '../learning/weights-history.ts';
import { handSetWeights } from '../scoring/hand-set-weights.ts';
import { filledWeights } from './fill-weights.ts';

export interface KeptWeights extends Document {
  readonly history: WeightsHistory;
}

export const weightsId = 'campus';

const filledHistory = ({ history, ...kept }: KeptWeights): KeptWeights => ({
  ...kept,
  history: {
    ...history,
    versions: history.versions.map((one) => ({ ...one, weights: filledWeights(one.weights) })),
  },
});

export const weights: CollectionDefinition<KeptWeights> = {
  name: 'matchmaking.weights',
  kept: 'owned',
  format: 2,
  // Format 1 knew neither introductions nor calls.
  upcasters: { 1: (old) => filledHistory(old as KeptWeights) },
  indexes: {},
};

const atFirst: KeptWeights = {
  id: weightsId,
  history: startHistory(handSetWeights, new Date(0).toISOString()),
};

/** Version 0: nothing was learned yet. */
export const currentWeights = async (collection: Collection<KeptWeights>): Promise<Stored<KeptWeights>> =>
  (await collection.get(weightsId)) ?? { document: atFirst, version: 0 };
