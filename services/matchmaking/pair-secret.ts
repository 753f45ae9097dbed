// The secret that ids of suggestions are derived with. Ids of organisations are known to every member: without it,
// whoever sees a discreet suggestion could try them one by one until its id comes out.
import { derivedId } from '../platform/ids.ts';
import type { Deps } from './deps.ts';

const id = 'pairs';

/** Made at its first use; read each time, for a restore may bring back another. */
export const pairSecret = async ({
  pairSecrets,
  newId,
}: Pick<Deps, 'pairSecrets' | 'newId'>): Promise<string> => {
  for (;;) {
    const found = await pairSecrets.get(id);
    if (found) return found.document.secret;
    // Another process may make it at the same time: the first one's holds.
    await pairSecrets.put({ id, secret: newId('key') }, { ifVersion: 0 });
  }
};

/** One an unordered pair. */
export const suggestionId = (secret: string, [a, b]: readonly [string, string]): string =>
  a < b ? derivedId('sug', secret, a, b) : derivedId('sug', secret, b, a);
