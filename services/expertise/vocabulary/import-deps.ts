// What reading and writing imports takes.
import type { Collection } from '../../platform/document-store/document-store.ts';
import type { NewId } from '../../platform/ids.ts';
import type { StoredConcept, StoredImport } from './collections.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ImportDeps {
  readonly imports: Collection<StoredImport>;
  readonly concepts: Collection<StoredConcept>;
  /** The concepts in force here. */
  readonly vocabulary: () => Pick<Vocabulary, 'concepts' | 'labels'>;
  readonly clock: () => Date;
  readonly newId: NewId;
}
