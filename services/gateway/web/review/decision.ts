// What an animator can do to an introduction. Pure.
import type { RefuseBody } from '../api/generated.ts';

export type Decision =
  | { readonly kind: 'approve' | 'exchange' | 'stop' | 'undo' }
  | { readonly kind: 'refuse'; readonly reason: RefuseReason }
  | { readonly kind: 'reopen'; readonly insist: boolean };

export type RefuseReason = NonNullable<RefuseBody['reason']>;
export const refuseReasons = [
  'not_relevant',
  'conflict',
  'duplicate',
  'too_early',
  'incomplete',
  'other',
] as const satisfies readonly RefuseReason[];
