// What the functions on keys share, made of what the platform gives the gateway.
import { randomBytes } from 'node:crypto';
import type { Platform } from '../../platform/service.ts';
import type { KeyDeps } from './deps.ts';
import { keys } from './key.ts';
import { keyUse } from './key-use.ts';
import { knownKeys } from './known-keys.ts';

export const openKeys = async (
  platform: Pick<Platform, 'collection' | 'clock' | 'newId' | 'log'>,
): Promise<KeyDeps> => ({
  keys: await platform.collection(keys),
  known: knownKeys(),
  use: keyUse(),
  clock: platform.clock,
  newId: platform.newId,
  randomBytes,
  log: platform.log,
});
