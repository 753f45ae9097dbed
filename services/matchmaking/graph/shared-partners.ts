// How many organisations both of two have worked with.
import { degree, eachLink } from './links.ts';
import type { Links } from './links.ts';

/**
 * Σ over organisations that both are linked with of √(what is left of both links): a partner of both counts 1, less
 * where either collaboration is long ago. The same from both ends.
 */
export const partnersInCommon = (links: Links, a: number, b: number): number => {
  const [few, many] = degree(links, a) <= degree(links, b) ? [a, b] : [b, a];
  const ofFew = new Map<number, number>();
  eachLink(links, few, (other, strength) => ofFew.set(other, strength));
  let sum = 0;
  if (ofFew.size === 0) return 0;
  eachLink(links, many, (other, strength) => {
    const its = ofFew.get(other);
    if (its !== undefined) sum += Math.sqrt(its * strength);
  });
  return sum;
};

const half = 2;

/** In 0..1, half way at two of them: the first ones tell most. */
export const partnersInCommonFeature = (inCommon: number): number => inCommon / (inCommon + half);
