// What making, rotating, revoking and using does to a key. Pure.
import type { Key, KeySecret, KeyTerms } from './key.ts';
import { hashOf, nameOf } from './secret.ts';

const secretOf = (secret: string, now: Date): KeySecret => ({
  hash: hashOf(secret),
  name: nameOf(secret),
  madeAt: now.toISOString(),
});

const withSecrets = <K extends object>(key: K, secrets: readonly KeySecret[]) => ({
  ...key,
  secrets,
  hashes: secrets.map(({ hash }) => hash),
});

export interface NewKey {
  readonly id: string;
  readonly terms: KeyTerms;
  readonly secret: string;
  readonly by: string;
  readonly fingerprint?: string;
}

export const newKey = ({ id, terms, secret, by, fingerprint }: NewKey, now: Date): Key => ({
  id,
  version: 1,
  ...terms,
  createdAt: now.toISOString(),
  createdBy: by,
  ...withSecrets({}, [secretOf(secret, now)]),
  ...(fingerprint === undefined ? {} : { fingerprint }),
});

const isOver = ({ endsAt }: KeySecret, now: Date): boolean =>
  endsAt !== undefined && endsAt <= now.toISOString();

/**
 * Which secret stays beside a new one: the newest that was ever used, or the newest. Whoever rotates again because the
 * answer was lost does not cut off the partner, whose machines still have the secret before.
 */
const stays = ({ secrets }: Key, now: Date): KeySecret | undefined => {
  const live = secrets.filter((one) => !isOver(one, now));
  return live.find(({ lastUsedAt }) => lastUsedAt !== undefined) ?? live[0];
};

/**
 * A new secret; one of those before stays good until the given time, but of a suspended key: they may have been rotated away
 * because others had them. It is suspended no more.
 */
export const rotateKey = (of: Key, { secret, until }: { secret: string; until: Date }, now: Date): Key => {
  const { suspendedAt, ...key } = of;
  const before = suspendedAt === undefined ? stays(key, now) : undefined;
  const endsAt = until.toISOString();
  const kept = before && until > now ? [{ ...before, endsAt }] : [];
  return {
    ...withSecrets(key, [secretOf(secret, now), ...kept]),
    version: key.version + 1,
    rotatedAt: now.toISOString(),
  };
};

/** For good: the first time counts. */
export const revokeKey = (key: Key, by: string, now: Date): Key =>
  key.revokedAt === undefined
    ? { ...key, version: key.version + 1, revokedAt: now.toISOString(), revokedBy: by }
    : key;

export const changeTerms = ({ organisation: _, ...key }: Key, terms: KeyTerms): Key => ({
  ...key,
  ...terms,
  version: key.version + 1,
});

const noteEveryMs = 60_000;

const isNews = (lastUsedAt: string | undefined, now: Date): boolean =>
  lastUsedAt === undefined || now.getTime() - Date.parse(lastUsedAt) >= noteEveryMs;

/** Undefined where it was noted less than a minute ago. */
export const usedKey = (key: Key, hash: string, now: Date): Key | undefined => {
  const used = key.secrets.find((one) => one.hash === hash);
  if (!used || !isNews(used.lastUsedAt, now)) return undefined;
  const lastUsedAt = now.toISOString();
  const secrets = key.secrets.map((one) => (one === used ? { ...one, lastUsedAt } : one));
  return { ...key, secrets, lastUsedAt };
};
