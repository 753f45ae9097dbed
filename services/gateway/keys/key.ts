// A partner's key: what is kept of it. Its secrets are not; they are shown once and known again by their hashes.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import { announceKey, announceRemoval } from '../emit-key-changed.ts';
import type { Scope } from './scopes.ts';

export interface KeySecret {
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  /** What it is called in lists: the beginning that is no secret. */
  readonly name: string;
  /** ISO 8601 UTC, as every time here. */
  readonly madeAt: string;
  /** It is good before this; absent: as long as the key is. */
  readonly endsAt?: string;
  readonly lastUsedAt?: string;
}

/** What whoever looks after a key decides about it. */
export interface KeyTerms {
  readonly name: string;
  /** Id of the partner institution. */
  readonly organisation?: string;
  readonly scopes: readonly Scope[];
  /** It is good before this. */
  readonly expiresAt: string;
  /** From where it may be used; empty: from anywhere. */
  readonly networks: readonly string[];
  /** Requests in a second, again and again. */
  readonly perSecond: number;
  /** Requests beyond those, in any ten seconds. */
  readonly burst: number;
  /** Requests in a day. */
  readonly perDay: number;
}

export interface Key extends Document, KeyTerms {
  /** One more at each change that somebody makes; being used is none. */
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly rotatedAt?: string;
  readonly revokedAt?: string;
  readonly revokedBy?: string;
  /** It came back with a backup, which does not know whether it was revoked since: it opens nothing until it is rotated. */
  readonly suspendedAt?: string;
  /** Written once a minute at the most. */
  readonly lastUsedAt?: string;
  /** One, or two while a rotation lasts; the newest first. */
  readonly secrets: readonly KeySecret[];
  /** Those of the secrets, by which a key is found. */
  readonly hashes: readonly string[];
  /** Digest of the request that made it, where it came with an idempotency key. */
  readonly fingerprint?: string;
}

const suspendKey = (key: Key, at: Date): Key =>
  key.revokedAt === undefined && key.suspendedAt === undefined
    ? { ...key, version: key.version + 1, suspendedAt: at.toISOString() }
    : key;

export const keys: CollectionDefinition<Key> = {
  name: 'gateway.keys',
  kept: 'owned',
  format: 1,
  indexes: { byAge: { equals: [], order: { field: 'createdAt', direction: 'descending' } } },
  unique: { secret: 'hashes' },
  announce: announceKey,
  announceRemoval,
  // Nothing that was revoked, rotated away or narrowed since opens again.
  restored: (key, standing, at) => standing ?? suspendKey(key, at),
};

export type KeyState = 'live' | 'expired' | 'revoked' | 'suspended';

export const stateOf = ({ revokedAt, expiresAt, suspendedAt }: Key, now: Date): KeyState => {
  if (revokedAt !== undefined) return 'revoked';
  if (expiresAt <= now.toISOString()) return 'expired';
  return suspendedAt === undefined ? 'live' : 'suspended';
};
