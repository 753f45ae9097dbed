// A partner's key at the door for gRPC: the same key, checked and counted the same way.
import { fault, ok, refused } from '../../platform/faults/fault.ts';
import type { NewId } from '../../platform/ids.ts';
import type { AuthenticatePartner } from '../partner/partner-api.ts';
import type { KeyDeps } from './deps.ts';
import { keyAtDoor } from './key-at-door.ts';

export const authenticatePartner =
  (keys: KeyDeps, newId: NewId): AuthenticatePartner =>
  async (authorization, address, scope) => {
    const shown = { authorization, address, requestId: newId('req'), locale: undefined };
    const at = await keyAtDoor(keys, shown);
    if (at.kind === 'no-key') return refused(fault('unauthenticated'));
    if (at.kind === 'refused') return refused(at.refusal.fault);
    return at.scopes.includes(scope) ? ok({ actor: at.actor }) : refused(fault('forbidden'));
  };
