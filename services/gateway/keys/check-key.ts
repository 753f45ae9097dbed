// Whether a secret opens the door. For whatever is well formed the same is done, whether there is such a key or not: one
// hash, one look-up by it. The secret itself is nowhere but in its request.
import { describeFault, faultOf } from '../../platform/faults/fault.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { usedKey } from './change-key.ts';
import type { KeyDeps } from './deps.ts';
import { type Judged, judgeKey } from './judge-key.ts';
import type { Key } from './key.ts';
import { hashOf, isWellFormed } from './secret.ts';

export type Checked = Judged | { readonly kind: 'refused'; readonly because: 'mistyped' | 'unknown' };

export type CheckDeps = Pick<KeyDeps, 'keys' | 'known' | 'log'>;

/** A use that cannot be noted is let be: it is noted at the next one, and nobody is refused for it. */
const noteUse = async (
  { keys, known, log }: CheckDeps,
  { document, version }: Stored<Key>,
  { hash, now }: { hash: string; now: Date },
): Promise<void> => {
  const used = usedKey(document, hash, now);
  if (!used) return;
  await known.once(hash, async () => {
    try {
      await keys.put(used, { ifVersion: version });
    } catch (error) {
      const fault = describeFault(faultOf(error));
      log.warn({ keyId: document.id, fault }, 'the use of a key was not noted');
    }
    known.forget(used.hashes);
  });
};

export const checkKey = async (
  deps: CheckDeps,
  { secret, address, now }: { secret: string; address: string; now: Date },
): Promise<Checked> => {
  if (!isWellFormed(secret)) return { kind: 'refused', because: 'mistyped' };
  const hash = hashOf(secret);
  const stored = await deps.known.find(hash, now, () => deps.keys.find('secret', hash));
  if (!stored) return { kind: 'refused', because: 'unknown' };
  const judged = judgeKey(stored.document, { hash, address, now });
  if (judged.kind === 'good') await noteUse(deps, stored, { hash, now });
  return judged;
};
