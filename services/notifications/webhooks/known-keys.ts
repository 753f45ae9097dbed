// Until when the keys are good that subscriptions belong to.
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';

export interface KnownKey extends Document {
  readonly sourceVersion: number;
  /** Or there is none any more. */
  readonly revoked: boolean;
  /** It is good before this. ISO 8601 UTC; absent where it is revoked. */
  readonly expiresAt?: string;
}

export const knownKeys: CollectionDefinition<KnownKey> = {
  name: 'notifications.webhook-keys',
  kept: 'derived',
  format: 1,
  indexes: {},
};

export const keyEnds = ['key_revoked', 'key_expired'] as const;
export type KeyEnd = (typeof keyEnds)[number];

/** Why its subscriptions are over; undefined while they are not, as where nothing is known of it yet. */
export const endOf = (key: KnownKey | undefined, now: string): KeyEnd | undefined => {
  if (!key) return undefined;
  if (key.revoked) return 'key_revoked';
  return (key.expiresAt ?? now) <= now ? 'key_expired' : undefined;
};
