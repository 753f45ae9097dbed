// The organisations that both of two have worked with, and how many these are.
import { degree, eachLink } from './links.ts';
import type { Links } from './links.ts';

/** Visits those that both are linked with, with √(what is left of both links). The same from both ends. */
export const eachShared = (
  links: Links,
  a: number,
  b: number,
  visit: (shared: number, left: number) => void,
): void => {
  const [few, many] = degree(links, a) <= degree(links, b) ? [a, b] : [b, a];
  const ofFew = new Map<number, number>();
  eachLink(links, few, (other, strength) => ofFew.set(other, strength));
  if (ofFew.size === 0) return;
  eachLink(links, many, (other, strength) => {
    const its = ofFew.get(other);
    if (its !== undefined) visit(other, Math.sqrt(its * strength));
  });
};

/** Σ over those of √(what is left of both links): each counts 1, less where either collaboration is long ago. */
export const partnersInCommon = (links: Links, a: number, b: number): number => {
  let sum = 0;
  eachShared(links, a, b, (_, left) => {
    sum += left;
  });
  return sum;
};

/** The same organisations, nearest first, ties in the order of ids. */
export const sharedPartners = (links: Links, a: number, b: number): readonly number[] => {
  const all: { readonly shared: number; readonly left: number }[] = [];
  eachShared(links, a, b, (shared, left) => all.push({ shared, left }));
  return all.sort((x, y) => y.left - x.left).map(({ shared }) => shared);
};

const half = 2;

/** In 0..1, half way at two of them: the first ones tell most. */
export const partnersInCommonFeature = (inCommon: number): number => inCommon / (inCommon + half);
