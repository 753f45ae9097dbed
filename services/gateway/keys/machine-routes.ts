// Which routes a machine may take: those that name a scope that its key has, and those open to everybody. Pure.
import { fault } from '../../platform/faults/fault.ts';
import type { Route } from '../route.ts';
import type { Refusal } from '../problems/refusal.ts';
import type { Scope } from './scopes.ts';

type Scoped = Pick<Route, 'scope' | 'entry'>;

export const mayMachineTake = ({ scope, entry }: Scoped, scopes: readonly Scope[]): boolean =>
  entry !== undefined || (scope !== undefined && scopes.includes(scope));

/** Why it may not; for a route that `mayMachineTake` refuses. */
export const refusalToMachine = ({ scope }: Scoped): Refusal => ({
  fault: fault('forbidden'),
  situation:
    scope === undefined
      ? { name: 'closed-to-keys', parameters: {} }
      : { name: 'key-scope', parameters: { scope } },
});
