// Whether what is offered is of the sort that is needed, beyond its words.

/** Sorts that most others come with: know-how and working together. */
const broad: ReadonlySet<string> = new Set(['expertise', 'co_development']);

const partly = 0.8;
/** A ward is not answered by another maker's device, whatever words they share. */
const hardly = 0.5;

/** In 0..1: a factor on what the words say. A sort that is not known neither helps nor hurts. */
export const fitTypes = (need: string | undefined, offer: string | undefined): number => {
  if (need === undefined || offer === undefined || need === offer) return 1;
  return broad.has(need) || broad.has(offer) ? partly : hardly;
};
