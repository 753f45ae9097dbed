// Whether what is offered is of the sort that is needed, beyond its words.
import { hardlyFitting, partlyFitting } from './thresholds.ts';

/** Sorts that most others come with: know-how and working together. */
const broad: ReadonlySet<string> = new Set(['expertise', 'co_development']);

/**
 * In 0..1: a factor on what the words say. A sort that is not known neither helps nor hurts. A ward is hardly answered
 * by another maker's device, whatever words they share.
 */
export const fitTypes = (need: string | undefined, offer: string | undefined): number => {
  if (need === undefined || offer === undefined || need === offer) return 1;
  return broad.has(need) || broad.has(offer) ? partlyFitting : hardlyFitting;
};
