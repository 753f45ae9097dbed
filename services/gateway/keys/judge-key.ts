// Whether a secret opens the door now, from where it comes. Pure.
import { type Key, stateOf } from './key.ts';
import { isInside } from '../../platform/networks.ts';

export type Judged =
  | { readonly kind: 'good'; readonly key: Key }
  | { readonly kind: 'refused'; readonly because: 'revoked' | 'suspended' | 'network'; readonly key: Key }
  /** `at`: since when the key, or this secret of it, is over. */
  | { readonly kind: 'refused'; readonly because: 'expired'; readonly at: string; readonly key: Key };

/** `hash`: of the secret that was shown, one of the key's. */
export const judgeKey = (
  key: Key,
  { hash, address, now }: { hash: string; address: string; now: Date },
): Judged => {
  if (stateOf(key, now) === 'revoked') return { kind: 'refused', because: 'revoked', key };
  const endsAt = key.secrets.find((one) => one.hash === hash)?.endsAt ?? key.expiresAt;
  const at = endsAt < key.expiresAt ? endsAt : key.expiresAt;
  if (at <= now.toISOString()) return { kind: 'refused', because: 'expired', at, key };
  if (key.suspendedAt !== undefined) return { kind: 'refused', because: 'suspended', key };
  if (key.networks.length > 0 && !isInside(key.networks, address))
    return { kind: 'refused', because: 'network', key };
  return { kind: 'good', key };
};
