// The same key sent with the same creation gives the same id: kept before the profile is written.
import { createHash } from 'node:crypto';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import type { IdempotencyDocument } from './collections.ts';
import type { Deps } from './deps.ts';
import type { Kind } from './profile.ts';

export interface GivenId {
  readonly id: string;
  /** The key came before. */
  readonly again: boolean;
}

/** `id`: the one to be given, where the key was not seen before. */
export const idForKey = async (
  { idempotencyKeys, clock }: Pick<Deps, 'idempotencyKeys' | 'clock'>,
  kind: Kind,
  id: string,
  { actor, key, body }: { actor: Actor; key: string | undefined; body: unknown },
): Promise<Outcome<GivenId>> => {
  if (key === undefined) return ok({ id, again: false });
  const fingerprint = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const document: IdempotencyDocument = {
    id: derivedId('idk', recordedAs(actor), kind, key),
    profileId: id,
    fingerprint,
    at: clock().toISOString(),
  };
  const written = await idempotencyKeys.put(document, { ifVersion: 0 });
  if (written.kind === 'written') return ok({ id, again: false });
  const before = await idempotencyKeys.get(document.id);
  if (!before && written.kind === 'conflict') {
    // Forgotten after its day: it is a new key.
    const anew = await idempotencyKeys.put(document, { ifVersion: written.current });
    return anew.kind === 'written'
      ? ok({ id, again: false })
      : refused(fault('overloaded', { subject: kind }));
  }
  if (!before) return refused(fault('overloaded', { subject: kind }));
  return before.document.fingerprint === fingerprint
    ? ok({ id: before.document.profileId, again: true })
    : refused(invalid({ field: 'Idempotency-Key', rule: 'taken', value: key.slice(0, 80) }));
};
