// A key as its reader sees it, and as its writer wrote it. Pure.
import type { Json } from '../profiles/kinds.ts';
import { type Key, type KeySecret, stateOf } from './key.ts';

const showSecret = ({ name, madeAt, endsAt, lastUsedAt }: KeySecret): Json => ({
  name,
  made_at: madeAt,
  ...(endsAt === undefined ? {} : { ends_at: endsAt }),
  ...(lastUsedAt === undefined ? {} : { last_used_at: lastUsedAt }),
});

/** The fields of a body. */
export const writtenKey = (key: Key): Json => ({
  name: key.name,
  ...(key.organisation === undefined ? {} : { organisation: key.organisation }),
  scopes: key.scopes,
  networks: key.networks,
  per_second: key.perSecond,
  burst: key.burst,
  per_day: key.perDay,
  expires: key.expiresAt,
});

/** `organisation`: by id and name, as the reader may know it. */
export const showKey = (key: Key, { organisation, now }: { organisation?: object; now: Date }): Json => ({
  id: key.id,
  version: key.version,
  ...writtenKey(key),
  ...(organisation === undefined ? {} : { organisation }),
  state: stateOf(key, now),
  // What a rotation ended is no secret any more.
  secrets: key.secrets
    .filter(({ endsAt }) => endsAt === undefined || endsAt > now.toISOString())
    .map(showSecret),
  created_at: key.createdAt,
  created_by: key.createdBy,
  ...(key.rotatedAt === undefined ? {} : { rotated_at: key.rotatedAt }),
  ...(key.revokedAt === undefined ? {} : { revoked_at: key.revokedAt }),
  ...(key.revokedBy === undefined ? {} : { revoked_by: key.revokedBy }),
  ...(key.suspendedAt === undefined ? {} : { suspended_at: key.suspendedAt }),
  ...(key.lastUsedAt === undefined ? {} : { last_used_at: key.lastUsedAt }),
});
