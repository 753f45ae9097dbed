// How much two organisations would pass on to each other through those that both worked with.
import { degree } from './links.ts';
import type { Links } from './links.ts';
import { eachShared } from './shared-partners.ts';

/**
 * Σ over organisations c that both are linked with of √(what is left of both links) / (links of c): a partner of both
 * tells the less, the more partners it has (Zhou, Lü and Zhang 2009, "Predicting missing links via local information";
 * theirs without the root). The same from both ends.
 */
export const resourceAllocation = (links: Links, a: number, b: number): number => {
  let sum = 0;
  eachShared(links, a, b, (shared, left) => {
    sum += left / degree(links, shared);
  });
  return sum;
};

const half = 0.5;

/** In 0..1, half way at two partners with four links each. */
export const resourceAllocationFeature = (allocation: number): number => allocation / (allocation + half);
