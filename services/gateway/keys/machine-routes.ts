// Which routes a machine may take: those that name a scope that its key has, and those open to everybody. Pure.
import { fault } from '../../platform/faults/fault.ts';
import type { Refusal } from '../problems/refusal.ts';
import type { Scope } from './scopes.ts';

interface Scoped {
  readonly scope?: Scope;
  readonly open?: boolean;
}

export const mayMachineTake = ({ scope, open }: Scoped, scopes: readonly Scope[]): boolean =>
  open === true || (scope !== undefined && scopes.includes(scope));

/** Why it may not; for a route that `mayMachineTake` refuses. */
export const refusalToMachine = ({ scope }: Scoped): Refusal => ({
  fault: fault('forbidden'),
  situation:
    scope === undefined
      ? { name: 'closed-to-keys', parameters: {} }
      : { name: 'key-scope', parameters: { scope } },
});
