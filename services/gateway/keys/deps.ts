// What the functions on keys share.
import type { Logger } from 'pino';
import type { Collection } from '../../platform/document-store/document-store.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Key } from './key.ts';
import type { KeyUse } from './key-use.ts';
import type { KnownKeys } from './known-keys.ts';

export interface KeyDeps {
  readonly keys: Collection<Key>;
  readonly known: KnownKeys;
  readonly use: KeyUse;
  readonly clock: () => Date;
  readonly newId: NewId;
  /** From a source that nobody can foretell. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly log: Pick<Logger, 'warn'>;
}
