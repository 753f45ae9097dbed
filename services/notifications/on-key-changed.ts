// Ends the webhooks of keys that are revoked or expire.
import type { KeyChanged } from '../../proto/generated/passerelle/gateway/v1/keys.ts';
import { keyChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { WithHooks } from './webhooks/deps.ts';
import { takeKey } from './webhooks/end-webhooks.ts';
import type { KnownKey } from './webhooks/known-keys.ts';

const keyOf = ({ id, version, key }: KeyChanged): KnownKey => {
  const expiresAt = key && key.revokedAt === undefined ? key.expiresAt : undefined;
  return {
    id,
    sourceVersion: version,
    revoked: expiresAt === undefined,
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt.toISOString() }),
  };
};

export const onKeyChanged = follow(keyChanged, 'shared', async (events, { hooks }: WithHooks) => {
  for (const { message } of events) await takeKey(hooks, keyOf(message));
});
