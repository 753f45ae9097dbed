// Which round members see: one document that all readers go by. It changes in one conditional write, so that everybody
// sees the round before until then, and the next one from then on.
import type {
  Collection,
  CollectionDefinition,
  Document,
  Stored,
} from '../../platform/document-store/document-store.ts';
import type { Yardstick } from '../scoring/view.ts';
import { filledYardstick } from './fill-weights.ts';

export interface Published extends Document {
  /** From 1. */
  readonly round: number;
  /** When members first saw it, UTC. */
  readonly at: string;
  /** By what its pairs were judged; live candidates are too, until the next one. */
  readonly yardstick: Yardstick;
  /** What expertise had learned when its candidates were gathered, from how many public sources. */
  readonly semantics: { readonly version: number; readonly sources: number };
}

export const publishedId = 'campus';

export const publishedRounds: CollectionDefinition<Published> = {
  name: 'matchmaking.published',
  kept: 'owned',
  format: 2,
  // Format 1 knew neither introductions nor calls.
  upcasters: { 1: filledYardstick<Published> },
  indexes: {},
};

/** Undefined before the first round. */
export const publishedRound = (published: Collection<Published>): Promise<Stored<Published> | undefined> =>
  published.get(publishedId);
