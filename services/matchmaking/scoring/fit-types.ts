// Whether what is offered is of the type that is needed, beyond its words.
import type { StatementType } from './kinds-and-types.ts';
import { hardlyFitting, partlyFitting } from './thresholds.ts';

/** Types that most others come with: know-how and working together. */
const broad: ReadonlySet<StatementType> = new Set(['expertise', 'co_development']);

/**
 * In 0..1: a factor on what the words say. A type that is not known neither helps nor hurts. A ward is hardly answered
 * by another maker's device, whatever words they share.
 */
export const fitTypes = (need: StatementType | undefined, offer: StatementType | undefined): number => {
  if (need === undefined || offer === undefined || need === offer) return 1;
  return broad.has(need) || broad.has(offer) ? partlyFitting : hardlyFitting;
};
