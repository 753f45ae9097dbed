// What differs between the kinds of profile: id, whom it refers to, whose it is, who may see it.
import type { Resource } from '../platform/access/may.ts';
import type { Action } from '../platform/access/policy.ts';
import { derivedId, type NewId } from '../platform/ids.ts';
import type { Kind, Profile, Profiles } from './profile.ts';

/** One reference of a profile to another, with the path its sender knows the field by. */
export interface Reference {
  readonly field: string;
  readonly to: 'organisation' | 'person';
  readonly value: string;
}

export interface KindRules<K extends Kind> {
  /** The id of a new one: random, or derived where there is one a pair. */
  idOf(profile: Profile<K>, newId: NewId): string;
  references(profile: Profile<K>): readonly Reference[];
  /** The same profile with its references replaced, in the order of `references`. */
  withReferences(profile: Profile<K>, ids: readonly string[]): Profile<K>;
  /** What `may` is asked about. */
  resource(profile: Profile<K>): Resource;
  /** The action that writing it is. */
  readonly write: Action;
  /** The action that making a new one is, where it differs. */
  readonly create?: Action;
  /** The action that removing it is, where it differs from making one. */
  readonly remove?: Action;
  /** The action that reading it is. */
  readonly read: Action;
}

const at = (ids: readonly string[], index: number): string => ids[index] ?? '';

const list = (field: string, values: readonly string[]): readonly Reference[] =>
  values.map((value, index) => ({ field: `${field}[${index}]`, to: 'organisation', value }));

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const kinds: { readonly [K in Kind]: KindRules<K> } = {
  organisation: {
    idOf: (_, newId) => newId('org'),
    references: ({ parentId }) =>
      parentId === undefined ? [] : [{ field: 'parent', to: 'organisation', value: parentId }],
    withReferences: (profile, ids) => (ids.length === 0 ? profile : { ...profile, parentId: at(ids, 0) }),
    resource: ({ id, visibility }) => ({ visibility, owners: [id] }),
    write: 'write',
    create: 'curate',
    read: 'read',
  },
  statement: {
    idOf: (_, newId) => newId('stm'),
    references: ({ organisationId }) => [
      { field: 'organisation', to: 'organisation', value: organisationId },
    ],
    withReferences: (profile, ids) => ({ ...profile, organisationId: at(ids, 0) }),
    resource: ({ organisationId, visibility, discreet, expired }) => ({
      visibility: discreet || expired ? 'animators' : visibility,
      owners: [organisationId],
    }),
    write: 'write',
    read: 'read',
  },
  text: {
    idOf: (_, newId) => newId('txt'),
    references: ({ ownerIds }) => list('owners', ownerIds),
    withReferences: (profile, ids) => ({ ...profile, ownerIds: distinct(ids) }),
    resource: ({ ownerIds, visibility }) => ({ visibility, owners: ownerIds }),
    write: 'write',
    read: 'read',
  },
  collaboration: {
    idOf: (_, newId) => newId('col'),
    references: ({ organisationIds }) => list('organisations', organisationIds),
    withReferences: (profile, ids) => ({ ...profile, organisationIds: distinct(ids) }),
    resource: ({ organisationIds, visibility }) => ({ visibility, owners: organisationIds }),
    write: 'write',
    read: 'read',
  },
  person: {
    idOf: (_, newId) => newId('per'),
    references: () => [],
    withReferences: (profile) => profile,
    resource: ({ id }) => ({ personId: id }),
    write: 'write-personal',
    create: 'curate',
    remove: 'erase-personal',
    read: 'read-personal',
  },
  membership: {
    idOf: ({ personId, organisationId }) => derivedId('mbr', personId, organisationId),
    references: ({ personId, organisationId }) => [
      { field: 'person', to: 'person', value: personId },
      { field: 'organisation', to: 'organisation', value: organisationId },
    ],
    withReferences: (profile, ids) => ({ ...profile, personId: at(ids, 0), organisationId: at(ids, 1) }),
    resource: ({ organisationId, personId }) => ({
      visibility: 'animators',
      owners: [organisationId],
      personId,
    }),
    write: 'consent',
    read: 'read',
  },
  consent: {
    idOf: ({ subjectId, purpose }) => derivedId('cns', subjectId, purpose),
    references: ({ subjectId }) => [{ field: 'organisation', to: 'organisation', value: subjectId }],
    withReferences: (profile, ids) => ({ ...profile, subjectId: at(ids, 0) }),
    resource: ({ subjectId }) => ({ visibility: 'animators', owners: [subjectId] }),
    write: 'consent',
    read: 'read',
  },
  settings: {
    idOf: () => 'campus',
    references: () => [],
    withReferences: (profile) => profile,
    resource: () => ({ visibility: 'public' }),
    write: 'curate',
    read: 'read',
  },
};

export const rulesOf = <K extends Kind>(kind: K): KindRules<K> => kinds[kind] as unknown as KindRules<K>;

export const kindNames = Object.keys(kinds) as readonly (keyof Profiles)[];
