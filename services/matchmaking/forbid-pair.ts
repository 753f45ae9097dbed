// Which pairs are never proposed, and why.
import type { Answer } from './suggestion.ts';

export interface Party {
  readonly id: string;
  readonly parentId?: string;
  /** Agreed to be suggested. */
  readonly consents: boolean;
}

export type Forbidden = 'itself' | 'unknown' | 'no-consent' | 'parent-or-child' | 'answered-no';

/** Undefined where nothing forbids the pair. */
export const forbidPair = (
  a: Party | undefined,
  b: Party | undefined,
  answers: readonly (Answer | undefined)[],
): Forbidden | undefined => {
  if (!a || !b) return 'unknown';
  if (a.id === b.id) return 'itself';
  if (!a.consents || !b.consents) return 'no-consent';
  if (a.parentId === b.id || b.parentId === a.id) return 'parent-or-child';
  return answers.includes('no') ? 'answered-no' : undefined;
};
