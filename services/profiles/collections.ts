// Where profiles are kept: all owned, with the indexes that lists and references need.
import type { CollectionDefinition, Document } from '../platform/document-store/document-store.ts';
import type { Kind, Person, Profile } from './profile.ts';
import { announceProfile, announceRemoval } from './emit-profile-changed.ts';
import { emailKeyOf } from './settle-profile.ts';
import { kindOfId } from './who-forgets.ts';

interface Layout {
  readonly collection: string;
  /** Field that names the organisations it is listed under. */
  readonly ofOrganisation?: string;
  readonly ofPerson?: string;
  readonly externalIds: boolean;
}

const layouts: Readonly<Record<Kind, Layout>> = {
  organisation: { collection: 'organisations', externalIds: true },
  statement: { collection: 'statements', ofOrganisation: 'organisationId', externalIds: true },
  text: { collection: 'texts', ofOrganisation: 'ownerIds', externalIds: true },
  collaboration: { collection: 'collaborations', ofOrganisation: 'organisationIds', externalIds: true },
  person: { collection: 'persons', externalIds: true },
  membership: {
    collection: 'memberships',
    ofOrganisation: 'organisationId',
    ofPerson: 'personId',
    externalIds: false,
  },
  consent: { collection: 'consents', ofOrganisation: 'subjectId', externalIds: false },
  settings: { collection: 'settings', externalIds: false },
};

/** The index that lists a kind under an organisation or a person, where it has one. */
export const indexFor = (kind: Kind, under: 'organisation' | 'person'): string | undefined => {
  const { ofOrganisation, ofPerson } = layouts[kind];
  if (under === 'person') return ofPerson === undefined ? undefined : 'ofPerson';
  return ofOrganisation === undefined ? undefined : 'ofOrganisation';
};

export const hasExternalIds = (kind: Kind): boolean => layouts[kind].externalIds;

/** Kinds whose profiles move with an organisation that is merged into another. */
export const movable = [
  'statement',
  'text',
  'collaboration',
  'membership',
] as const satisfies readonly Kind[];

/** Persons of format 1 are found by no address; of format 2 nobody knows since when a new one waits. */
const personFormats = {
  format: 3,
  upcasters: {
    1: (document: unknown) => {
      const person = document as Person;
      return person.email === undefined ? person : { ...person, emailKey: emailKeyOf(person.email) };
    },
    2: (document: unknown) => {
      const person = document as Person;
      return person.newEmail === undefined ? person : { ...person, newEmailAt: person.recorded.at };
    },
  },
} as const;

const personIndexes = {
  ofEmail: { equals: ['emailKey'] },
  newAddresses: { equals: [], order: { field: 'newEmailAt', direction: 'ascending' } },
} as const;

/** The rule that an address is one person's. */
export const soleEmail = 'soleEmail';

const organisationIndexes = {
  ofParent: { equals: ['parentId'] },
  ofStatedParent: { equals: ['statedParentId'] },
  mergedInto: { equals: ['mergedInto'] },
};

/** In the order in which a write that breaks several is told. */
const uniqueOf = (kind: Kind): Readonly<Record<string, string>> => ({
  externalIds: 'externalIds',
  ...(kind === 'person' ? { [soleEmail]: 'soleEmailKey' } : {}),
});

export const profileCollection = <K extends Kind>(kind: K): CollectionDefinition<Profile<K>> => {
  const { collection, ofOrganisation, ofPerson, externalIds } = layouts[kind];
  return {
    name: `profiles.${collection}`,
    kept: 'owned',
    ...(kind === 'person' ? personFormats : { format: 1 }),
    indexes: {
      ...(kind === 'person' ? personIndexes : {}),
      ...(ofOrganisation === undefined ? {} : { ofOrganisation: { equals: [ofOrganisation] } }),
      ...(ofPerson === undefined ? {} : { ofPerson: { equals: [ofPerson] } }),
      ...((movable as readonly Kind[]).includes(kind) ? { statedFor: { equals: ['statedFor'] } } : {}),
      ...(kind === 'organisation' ? organisationIndexes : {}),
    },
    ...(externalIds ? { unique: uniqueOf(kind) } : {}),
    announce: (document, version) => announceProfile(kind, document, version),
    announceRemoval: (id, version, at) =>
      announceRemoval(kind, id, version, { at: at.toISOString(), by: 'service', requestId: 'restore' }),
  };
};

/** Which services have forgotten what was removed, this one included; the id is the removed aggregate's. */
export interface RemovalDocument extends Document {
  /** Of what was removed; absent of an id of no kind. */
  readonly kind?: Kind;
  /** When it was removed, or the first receipt was given, as far as that is known. ISO 8601 UTC. */
  readonly at: string;
  /** Of a removal that is not followed here yet; then the receipt of this service says it. */
  readonly version?: number;
  readonly receipts: Readonly<Record<string, { readonly version: number; readonly at: string }>>;
}

type FirstRemoval = Omit<RemovalDocument, 'kind' | 'at'>;

/** Of format 1 no time was kept but those of the receipts. */
const withTime = (document: unknown): RemovalDocument => {
  const removal = document as FirstRemoval;
  const [at = new Date(0).toISOString()] = Object.values(removal.receipts)
    .map((receipt) => receipt.at)
    .toSorted();
  const kind = kindOfId(removal.id);
  return { ...removal, at, ...(kind === undefined ? {} : { kind }) };
};

export const removals: CollectionDefinition<RemovalDocument> = {
  name: 'profiles.removals',
  kept: 'derived',
  format: 2,
  upcasters: { 1: withTime },
  indexes: { ofKind: { equals: ['kind'], order: { field: 'at', direction: 'descending' } } },
};

/** A key a client sent with a creation, and the id that was given for it. */
export interface IdempotencyDocument extends Document {
  readonly profileId: string;
  /** Digest of the request: the same key with another request is a mistake of the client's. */
  readonly fingerprint: string;
  readonly at: string;
}

export const idempotencyKeys: CollectionDefinition<IdempotencyDocument> = {
  name: 'profiles.idempotency-keys',
  kept: 'owned',
  format: 1,
  indexes: { oldest: { equals: [], order: { field: 'at', direction: 'ascending' } } },
};
