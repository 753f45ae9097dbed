// What the handlers and the calls of matchmaking share.
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import type { NewId } from '../platform/ids.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type {
  IndexedStatement,
  KnownConsent,
  KnownOrganisation,
  KnownStatement,
  PairSecret,
} from './collections.ts';
import type { Suggestion } from './suggestion.ts';

export interface Deps {
  readonly organisations: Collection<KnownOrganisation>;
  readonly statements: Collection<KnownStatement>;
  readonly indexed: Collection<IndexedStatement>;
  readonly consents: Collection<KnownConsent>;
  readonly suggestions: Collection<Suggestion>;
  readonly pairSecrets: Collection<PairSecret>;
  readonly expertise: Client<typeof ExpertiseServiceDefinition>;
  readonly clock: () => Date;
  readonly newId: NewId;
}
