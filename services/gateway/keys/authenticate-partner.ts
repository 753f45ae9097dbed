// A partner's key at the door for gRPC: the same key, checked and counted the same way.
import { fault } from '../../platform/faults/fault.ts';
import type { AuthenticatePartner } from '../partner/partner-api.ts';
import type { KeyDeps } from './deps.ts';
import { keyAtDoor } from './key-at-door.ts';
import { mayMachineTake, refusalToMachine } from './machine-routes.ts';

export const authenticatePartner =
  (keys: KeyDeps): AuthenticatePartner =>
  async (shown, scope) => {
    const at = await keyAtDoor(keys, shown);
    if (at.kind === 'no-key') return { kind: 'refused', refusal: { fault: fault('unauthenticated') } };
    if (at.kind === 'refused' || mayMachineTake({ scope }, at.scopes)) return at;
    return { kind: 'refused', limits: at.limits, refusal: refusalToMachine({ scope }) };
  };
