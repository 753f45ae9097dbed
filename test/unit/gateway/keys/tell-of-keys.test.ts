// Others are told until when a key opens anything, and nothing else of it.
import { describe, expect, it } from '@jest/globals';
import { KeyChanged } from '../../../../proto/generated/passerelle/gateway/v1/keys.ts';
import { newKey, revokeKey } from '../../../../services/gateway/keys/change-key.ts';
import { announceKey } from '../../../../services/gateway/emit-key-changed.ts';
import { aSecret, someTerms } from './a-key.ts';

const messageOf = (...of: Parameters<typeof announceKey>): KeyChanged => {
  const [event] = announceKey(...of);
  if (!event) throw new Error('nothing is told');
  return KeyChanged.decode(event.body);
};

const made = new Date('2026-01-01T00:00:00.000Z');
const aKey = () => newKey({ id: 'key_a', terms: someTerms(), secret: aSecret(1), by: 'animator' }, made);

describe('the event of a key', () => {
  it('says when it expires and since when it is revoked', () => {
    const key = aKey();
    const at = new Date('2026-03-10T00:00:00.000Z');
    expect(messageOf(key, 1)).toMatchObject({
      id: key.id,
      version: 1,
      key: { expiresAt: new Date(key.expiresAt), revokedAt: undefined },
    });
    expect(messageOf(revokeKey(key, 'animator', at), 2)).toMatchObject({ key: { revokedAt: at } });
  });

  it('holds nothing by which its secret could be found, nor who holds it', () => {
    const key = aKey();
    const told = JSON.stringify(messageOf(key, 1));
    for (const secret of [...key.hashes, ...key.secrets.map(({ name }) => name), key.name])
      expect(told).not.toContain(secret);
  });
});
