// The event of a key: until when it opens anything.
import type { KeyChanged } from '../../proto/generated/passerelle/gateway/v1/keys.ts';
import { keyChanged } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import type { Key } from './keys/key.ts';

const emit = (message: KeyChanged, at: Date): readonly EventForTopic[] => [
  eventOf(keyChanged, message, { at }),
];

export const announceKey = (of: Key, version: number): readonly EventForTopic[] => {
  const { id, createdAt, rotatedAt = createdAt, revokedAt } = of;
  const key = {
    expiresAt: new Date(of.expiresAt),
    revokedAt: revokedAt === undefined ? undefined : new Date(revokedAt),
  };
  return emit({ id, version, key }, new Date(revokedAt ?? rotatedAt));
};

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, key: undefined }, at);
