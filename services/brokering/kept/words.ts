// What people wrote in free words about an introduction: apart from it, so that they can be erased without breaking
// what happened when.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';

export interface WrittenMessage {
  readonly french?: string;
  readonly english?: string;
  /** Opaque id of who wrote it, or the kind of actor. */
  readonly by: string;
  /** UTC. */
  readonly at: string;
}

export interface DeclineWords {
  readonly organisationId: string;
  readonly personId?: string;
  readonly words: string;
}

export interface IntroductionWords extends Document {
  readonly message?: WrittenMessage;
  readonly declines: readonly DeclineWords[];
}

export const introductionWords: CollectionDefinition<IntroductionWords> = {
  name: 'brokering.words',
  kept: 'owned',
  format: 1,
  indexes: {},
};
