// Keys for tests: secrets that are the same each time, terms with good defaults, and what the functions on keys share.
import { keys, type KeyTerms } from '../../../../services/gateway/keys/key.ts';
import type { KeyDeps } from '../../../../services/gateway/keys/deps.ts';
import { keyUse } from '../../../../services/gateway/keys/key-use.ts';
import { knownKeys } from '../../../../services/gateway/keys/known-keys.ts';
import { makeSecret, secretBytes } from '../../../../services/gateway/keys/secret.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { newId } from '../../../../services/platform/ids.ts';

export const aSecret = (nth: number): string => makeSecret(new Uint8Array(secretBytes).fill(nth));

export const someTerms = (more: Partial<KeyTerms> = {}): KeyTerms => ({
  name: 'Annuaire',
  scopes: ['expertise:read'],
  expiresAt: '2028-01-01T00:00:00.000Z',
  networks: [],
  perSecond: 20,
  burst: 100,
  perDay: 50_000,
  ...more,
});

/** Two processes share a store: what one knows of it by heart is its own. */
export const keysInMemory = () => {
  const time = { now: new Date('2027-01-01T00:00:00Z') };
  const logged: unknown[] = [];
  const collection = memoryCollection(keys);
  let made = 0;
  const reads = { count: 0 };
  const aProcess = (): KeyDeps => ({
    keys: {
      ...collection,
      find: (...of) => {
        reads.count += 1;
        return collection.find(...of);
      },
    },
    known: knownKeys(),
    use: keyUse(),
    clock: () => time.now,
    newId,
    randomBytes: (count) => new Uint8Array(count).fill((made += 1)),
    log: { warn: (...of: unknown[]) => void logged.push(of) } as KeyDeps['log'],
  });
  return { deps: aProcess(), other: aProcess(), collection, time, logged, reads };
};
