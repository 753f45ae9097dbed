// What the vocabulary keeps: the imports, and the concepts they brought in.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import { announceImport, announceImportRemoval } from '../emit-vocabulary-changed.ts';
import type { Decision, ImportedConcept, ImportState, LikenessCounts } from './import.ts';

export interface StoredImport extends Document {
  readonly name: string;
  readonly state: ImportState;
  readonly counts: LikenessCounts;
  /** Kept here, so that a decision and its event are one write. */
  readonly decisions: readonly Decision[];
  /** Of the file it comes from, where it comes from one. */
  readonly checksum?: string;
  /** Who wrote this version, when (ISO 8601 UTC), by which request. */
  readonly by: string;
  readonly at: string;
  readonly requestId: string;
}

export interface StoredConcept extends Document, ImportedConcept {
  readonly importId: string;
  /** There where several candidates wait for a curator, whether one has decided since or not. */
  readonly several?: true;
}

export const vocabularyImports: CollectionDefinition<StoredImport> = {
  name: 'expertise.vocabulary-imports',
  kept: 'owned',
  format: 1,
  indexes: { latest: { equals: [], order: { field: 'at', direction: 'descending' } } },
  announce: announceImport,
  announceRemoval: announceImportRemoval,
};

export const vocabularyConcepts: CollectionDefinition<StoredConcept> = {
  name: 'expertise.vocabulary-concepts',
  kept: 'owned',
  format: 1,
  indexes: {
    ofImport: { equals: ['importId'], order: { field: 'uri', direction: 'ascending' } },
    severalOfImport: { equals: ['importId', 'several'], order: { field: 'uri', direction: 'ascending' } },
  },
};
